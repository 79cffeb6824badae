// The practice cards, as rows: beside the walls that some of them were made of.
import { daysFrom } from '#lib/when.ts'
import type { Rows } from './copy.ts'
import { cards, type CardEntry } from './data/cards.ts'
import { french } from './french.ts'
import type { Peopled } from './members.ts'
import { ago, day } from './moments.ts'
import { authorityIds, tradeId } from './organisation.ts'
import type { Drawn } from './photos.ts'
import { randomFor, timedId } from './random.ts'
import { spaceId } from './spaces-rows.ts'
import type { Posted } from './wall.ts'

const momentOf = (card: CardEntry, at: Date): Date => ago(at, card.ago)
const keyOf = (card: CardEntry): string => `card:${card.space}:${card.title}`
const photoId = (card: CardEntry, at: Date, step: number): string => timedId(momentOf(card, at), `${keyOf(card)}:${step}`)

export const hasCards = (space: string): boolean => cards.some((card) => card.space === space)

/** The cards of these spaces, and who used them. */
export function cardRows(spaces: readonly Peopled[], walls: ReadonlyMap<string, readonly Posted[]>, drawn: readonly Drawn[], at: Date): Readonly<Record<'practice' | 'practice_use', Rows>> {
  const made = spaces.flatMap(({ entry, members }) => cards.filter((card) => card.space === entry.key).map((card) => oneCard(card, members.map((m) => m.person), walls.get(entry.key) ?? [], drawn, at)))
  return { practice: made.map((one) => one.card), practice_use: made.flatMap((one) => one.uses) }
}

function oneCard(card: CardEntry, people: readonly { id: string, key: string | null }[], wall: readonly Posted[], drawn: readonly Drawn[], at: Date): { card: Rows[number], uses: Rows } {
  const random = randomFor(keyOf(card))
  const created_at = momentOf(card, at)
  const id = timedId(created_at, keyOf(card))
  const named = (key: string): string => {
    const found = people.find((person) => person.key === key)
    if (!found) throw new Error(`no ${key} in ${card.space}`)
    return found.id
  }
  const asked = card.of === undefined ? null : wall.find((post) => post.body.startsWith(french(card.of!)) && post.accepted !== null)
  const from = asked === null ? null : asked?.accepted
  if (from === undefined) throw new Error(`no answer to « ${card.of} » in ${card.space}`)
  const verified_at = card.verified ? ago(at, card.verified[1]) : null
  const steps = (card.steps ?? []).map((step, i) => (typeof step === 'string' ? { text: french(step), photo: null } : { text: french(step[0]), photo: photoOf(drawn, step[1], step[2], photoId(card, at, i)) }))
  const uses = random.some(people, card.uses).map((person) => ({ practice_id: id, person_id: person.id, at: new Date(created_at.getTime() + Math.floor(random.next() * Math.min(at.getTime() - created_at.getTime(), 60 * day))) }))
  return {
    uses,
    card: {
      id, authority_id: authorityIds.departement, scope_id: spaceId(card.space), author_id: named(card.by), title: french(card.title), situation: french(card.situation), doing: french(card.doing), avoid: french(card.avoid ?? ''), risks: french(card.risks ?? ''),
      steps: JSON.stringify(steps), trade_ids: card.trades.map(tradeId), source_noun: from ? 'comment' : null, source_id: from?.id ?? null, about_id: asked?.id ?? null, thanks_id: from?.author.id ?? null,
      verified_by: card.verified ? named(card.verified[0]) : null, verified_at, review_on: daysFrom(at, card.review), expired_at: card.review < 0 ? at : null, use_count: uses.length, created_at,
    },
  }
}

function photoOf(drawn: readonly Drawn[], name: string, alt: string, id: string): { id: string, alt: string, width: number, height: number } {
  const image = drawn.find((one) => one.name === name)
  if (!image) throw new Error(`no drawing named ${name}`)
  return { id, alt: french(alt), width: image.width, height: image.height }
}

/** The photos of steps, each a file of its own over bytes that are stored once. */
export function cardPhotoRows(spaces: readonly Peopled[], drawn: readonly Drawn[], at: Date): Readonly<Record<'file' | 'rendition', Rows>> {
  const shown = spaces.flatMap(({ entry, members }) => cards.filter((card) => card.space === entry.key).flatMap((card) => (card.steps ?? []).flatMap((step, i) => {
    const image = typeof step === 'string' ? undefined : drawn.find((one) => one.name === step[1])
    return image ? [{ id: photoId(card, at, i), card, image, by: members.find((m) => m.person.key === card.by)!.person.id }] : []
  })))
  return {
    file: shown.map(({ id, card, image, by }) => ({ id, authority_id: authorityIds.departement, scope_id: spaceId(card.space), module: 'practices', blob_hash: image.original.hash, name: `${image.name}.jpg`, mime: 'image/jpeg', width: image.width, height: image.height, uploaded_by: by, created_at: momentOf(card, at) })),
    rendition: shown.flatMap(({ id, image }) => [{ file_id: id, variant: 'feed', blob_hash: image.feed.hash, mime: 'image/webp' }, { file_id: id, variant: 'full', blob_hash: image.full.hash, mime: 'image/jpeg' }]),
  }
}
