// A card as replies say it.
import { sql, type RawBuilder } from 'kysely'
import { today } from '#lib/when.ts'
import type { Actor } from '#platform/access/actor.ts'
import { roleColumn } from '#platform/access/access.ts'
import type { Db } from '#platform/db/database.ts'
import { externalColumn } from '#platform/identity/outside.ts'
import type { Module } from '#platform/module.ts'
import type { Line } from '#platform/nouns.ts'
import { Problem } from '#platform/problem.ts'
import { actions, visible } from './access.ts'
import { followsColumn } from './follow-shown.ts'

/** Who asks, and the modules that know what a card was made of. */
export type Room = { actor: Actor, modules: readonly Module[] }
export type State = 'unverified' | 'verified' | 'expired'

type Named = { id: string, name: string }
export const nameOf = (person: string): RawBuilder<string | null> => sql<string | null>`(select n.given_name || ' ' || n.family_name from person n where n.id = ${sql.ref(person)})`
export const tradesColumn = sql<Named[] | null>`(select json_agg(json_build_object('id', t.id, 'name', t.name) order by t.name) from trade t where t.id = any(practice.trade_ids))`
export const authorName = sql<string>`author.given_name || ' ' || author.family_name`

export const stateOf = (card: { verified_at: Date | null, review_on: string }, at: Date): State => (card.review_on <= today(at) ? 'expired' : card.verified_at === null ? 'unverified' : 'verified')
export const addressOf = (spaceId: string, id: string): string => `/espaces/${spaceId}/fiches/${id}`

const whole = (db: Db, actor: Actor) => visible(db, actor).innerJoin('person as author', 'author.id', 'practice.author_id').innerJoin('space', 'space.id', 'practice.scope_id')
  .select(['practice.id', 'practice.scope_id', 'space.name as space_name', 'practice.author_id', 'practice.title', 'practice.situation', 'practice.doing', 'practice.avoid', 'practice.risks', 'practice.steps', 'practice.source_noun', 'practice.source_id', 'practice.thanks_id',
    'practice.verified_at', sql<string>`practice.review_on::text`.as('review_on'), 'practice.use_count', 'practice.created_at', 'practice.edited_at', 'practice.version', 'practice.hidden_at', 'practice.hidden_reason', nameOf('practice.hidden_by').as('hidden_by'),
    authorName.as('author_name'), 'author.headline', externalColumn('author', 'practice.authority_id').as('external'), roleColumn(actor, 'practice.scope_id').as('role'), tradesColumn.as('trades'), nameOf('practice.thanks_id').as('thanks'), nameOf('practice.verified_by').as('verified_by'),
    sql<{ id: string, title: string }[] | null>`(select json_agg(v) from (select v.id, v.title from practice v where v.source_id = practice.id and v.source_noun = 'practice' and v.scope_id = practice.scope_id and v.trashed_at is null and v.hidden_at is null order by v.id limit 20) v)`.as('variants'),
    sql<boolean>`exists (select from practice_use u where u.practice_id = practice.id and u.person_id = ${actor.personId})`.as('used'), followsColumn(actor).as('follows')])
type Row = Awaited<ReturnType<ReturnType<typeof whole>['execute']>>[number]

export async function readPractice(db: Db, { actor, modules }: Room, id: string) {
  const row = await whole(db, actor).where('practice.id', '=', id).where('practice.trashed_at', 'is', null).executeTakeFirst()
  if (!row) throw new Problem(404, 'practice.not_found')
  return present(actor, row, await sourceOf(db, { actor, modules }, row))
}

/** What it was made of, as the module that keeps it says; nothing where that is off, gone, or not the actor's to read. */
async function sourceOf(db: Db, { actor, modules }: Room, { source_noun: noun, source_id: id }: Row): Promise<Line | undefined> {
  if (noun === null || id === null) return undefined
  const keeper = modules.find((m) => m.nouns?.[noun] !== undefined && !actor.modulesOff.includes(m.name))
  return (await keeper?.nouns?.[noun]?.lines(db, actor, [id]))?.[0]
}

const present = (actor: Actor, row: Row, source: Line | undefined) => ({
  id: row.id, space: { id: row.scope_id, name: row.space_name }, author: { id: row.author_id, name: row.author_name, headline: row.headline, external: row.external }, title: row.title,
  situation: row.situation, doing: row.doing, avoid: row.avoid, risks: row.risks, steps: row.steps, trades: row.trades ?? [],
  source: source === undefined || row.source_noun === null ? null : { noun: row.source_noun, id: source.id, title: source.title, address: source.address, outdated: source.outdated ?? false },
  thanks: row.thanks_id === null || row.thanks === null ? null : { id: row.thanks_id, name: row.thanks },
  variants: (row.variants ?? []).map((v) => ({ ...v, address: addressOf(row.scope_id, v.id) })),
  state: stateOf(row, actor.at), verified: row.verified_by === null || row.verified_at === null ? null : { by: row.verified_by, at: row.verified_at.toISOString() }, reviewOn: row.review_on,
  useCount: row.use_count, used: row.used, follows: row.follows, createdAt: row.created_at.toISOString(), editedAt: row.edited_at?.toISOString() ?? null, hidden: row.hidden_at === null ? null : { at: row.hidden_at.toISOString(), by: row.hidden_by ?? '', reason: row.hidden_reason ?? '' }, version: row.version, can: actions(actor, row, row.role),
})
