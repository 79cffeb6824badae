// What a blueprint gives the practices of a new space: cards by whoever opens it, which nobody has verified yet; and how the cards of a space become such a part.
import { sql } from 'kysely'
import { cleanText } from '#lib/clean.ts'
import { blueprintPart, type Made, type Said } from '#platform/blueprint.ts'
import type { Tx } from '#platform/db/database.ts'
import { Type } from '#platform/type.ts'
import { standingFor } from '#modules/spaces/index.ts'
import { visible } from './access.ts'
import { changePractice, layPractice, trashPractice } from './cards.ts'
import { tradesColumn } from './present.ts'
import { reviewDay, writable } from './reach.ts'

const most = 40
const closed = { additionalProperties: false }
const said = Type.Object({ fr: Type.String({ minLength: 1, maxLength: 10_000 }), en: Type.String({ minLength: 1, maxLength: 10_000 }) }, closed)
const some = Type.Optional(said)
/** Without photos. Trades are called by their names: ids are one authority’s. In the order in which they are read: the latest first. */
const Part = Type.Object({
  cards: Type.Array(Type.Object({ title: said, situation: some, doing: some, avoid: some, risks: some, steps: Type.Array(said, { maxItems: 20 }), trades: Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { maxItems: 20 }) }, closed), { maxItems: most }),
}, closed)

const texts = ['title', 'situation', 'doing', 'avoid', 'risks'] as const
/** What stands before each when a card is read as one text, in either language. */
const signs = { title: '', situation: '', doing: '✓ ', avoid: '✗ ', risks: '⚠ ' } as const
const list = (made: Made | undefined, key: string): readonly string[] => made?.[key] ?? []
const one = (made: Made | undefined, key: string): string => list(made, key)[0] ?? ''

/** A card as one text, to be read beside another version of it. */
const whole = (made: Made): string => [...texts.flatMap((key) => (one(made, key) === '' ? [] : [`${signs[key]}${one(made, key)}`])), ...list(made, 'steps').map((step, nth) => `${nth + 1}. ${step}`)].join('\n\n')
const put = (made: Made) => ({ kind: 'card', text: whole(made), made })
const columns = (made: Made | undefined) => ({ title: one(made, 'title'), situation: one(made, 'situation'), doing: one(made, 'doing'), avoid: one(made, 'avoid'), risks: one(made, 'risks') })

type Row = { title: string, situation: string, doing: string, avoid: string, risks: string, steps: { text: string }[], trades: { name: string }[] | null }
const madeOf = (row: Row): Made => ({ ...Object.fromEntries(texts.map((key) => [key, row[key] === '' ? [] : [row[key]]])), steps: row.steps.map((step) => step.text).filter((text) => text !== ''), trades: (row.trades ?? []).map(({ name }) => name) })

export const blueprint = blueprintPart(Part, {
  words: true,
  says: (part, say) => part.cards.map((card) => put({
    ...Object.fromEntries(texts.map((key) => [key, card[key] ? [cleanText(say(card[key]))] : []])), steps: card.steps.map((step) => cleanText(say(step))), trades: card.trades,
  })),
  apply: async (tx, actor, { id, authorityId }, puts) => {
    await writable(tx, actor, id)
    const known = await tradesOf(tx, authorityId, puts.flatMap(({ made }) => list(made, 'trades')))
    const ids: string[] = []
    // The last one written is the first one read.
    for (const [rank, { made }] of [...puts.entries()].reverse()) {
      const trades = list(made, 'trades').flatMap((name) => known.get(name) ?? [])
      ids[rank] = await layPractice(tx, actor, { scope_id: id, authority_id: authorityId, ...columns(made), steps: JSON.stringify(list(made, 'steps').map((text) => ({ text, photo: null }))), trade_ids: trades, review_on: reviewDay(actor, undefined) })
    }
    return ids
  },
  stands: async (db, actor, spaceId, ids) => {
    const rows = await visible(db, actor).select(['id', 'version', ...texts, 'steps', tradesColumn.as('trades')]).where('scope_id', '=', spaceId).where('id', '=', sql<string>`any(${ids}::uuid[])`).where('trashed_at', 'is', null).execute()
    return rows.map((row) => ({ id: row.id, text: whole(madeOf(row)), version: row.version }))
  },
  // A photo stays with the step that still says the same.
  replace: async (tx, actor, space, id, { made }) => {
    const { version, steps } = await visible(tx, actor).select(['version', 'steps']).where('id', '=', id).where('scope_id', '=', space.id).executeTakeFirstOrThrow()
    const photoOf = (text: string) => steps.find((step) => step.text === text)?.photo
    const known = await tradesOf(tx, space.authorityId, list(made, 'trades'))
    await changePractice(tx, { actor, modules: [] }, id, version, {
      ...columns(made), tradeIds: [...known.values()], steps: list(made, 'steps').map((text) => { const photo = photoOf(text); return { text, ...(photo ? { photo: { fileId: photo.id, alt: photo.alt } } : {}) } }),
    })
    return id
  },
  remove: trashPractice,
  pieces: async (db, actor, spaceId, ids) => {
    await standingFor(db, actor, spaceId, 'practice.read')
    const rows = await visible(db, actor).select(['id', ...texts, 'steps', 'verified_at', tradesColumn.as('trades')]).where('scope_id', '=', spaceId).where('trashed_at', 'is', null)
      .$if(ids !== null, (q) => q.where('id', '=', sql<string>`any(${ids ?? []}::uuid[])`)).orderBy('id', 'desc').limit(most).execute()
    return rows.map((row) => ({ id: row.id, ...put(madeOf(row)), suggested: row.verified_at !== null }))
  },
  save: (pieces, general) => ({
    cards: pieces.map(({ made }) => {
      const title = general(one(made, 'title'))
      const rest = Object.fromEntries(texts.slice(1).flatMap((key): [string, Said][] => (one(made, key) === '' ? [] : [[key, general(one(made, key))]])))
      return { title, ...rest, steps: list(made, 'steps').map(general), trades: [...list(made, 'trades')] }
    }),
  }),
})

/** Trades of an authority by their names: one that it does not have is left. */
async function tradesOf(tx: Tx, authorityId: string, names: readonly string[]): Promise<Map<string, string>> {
  if (names.length === 0) return new Map()
  const rows = await tx.selectFrom('trade').select(['id', 'name']).where('authority_id', '=', authorityId).where('name', '=', sql<string>`any(${[...new Set(names)]}::text[])`).orderBy('id').execute()
  return new Map(rows.map(({ id, name }) => [name, id]))
}
