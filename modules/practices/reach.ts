// Finding what a verb is about, for whoever may do it.
import { sql } from 'kysely'
import { daysFrom, today } from '#lib/when.ts'
import type { Actor } from '#platform/access/actor.ts'
import { holds, roleColumn } from '#platform/access/access.ts'
import { refusal } from '#platform/access/charter.ts'
import type { Tx } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { standing } from '#modules/spaces/index.ts'
import { actions, visible } from './access.ts'

export const trashDays = 30
const reviewDays = 365

/** A card that the actor may see, and may do this with. A trashed one is only there for its own restoration. */
export async function found(tx: Tx, actor: Actor, id: string, action: string, trashed = false) {
  const card = await visible(tx, actor).select(['practice.id', 'practice.scope_id', 'practice.authority_id', 'practice.author_id', 'practice.title', 'practice.situation', 'practice.doing', 'practice.avoid', 'practice.risks', 'practice.steps', 'practice.trade_ids', sql<string>`practice.review_on::text`.as('review_on'), 'practice.verified_at', 'practice.trashed_at', 'practice.trashed_by', 'practice.hidden_at', roleColumn(actor, 'practice.scope_id').as('role')])
    .where('practice.id', '=', id).executeTakeFirst()
  const may = card !== undefined && actions(actor, card, card.role).includes(action)
  if (!card || (card.trashed_at !== null && !(trashed && may && actor.at.getTime() - card.trashed_at.getTime() <= trashDays * 86_400_000))) throw new Problem(404, 'practice.not_found')
  // What a host took away comes back by a host's hand alone.
  if (!may || (card.trashed_by !== null && card.trashed_by !== actor.personId && !holds(card.role, 'practice.verify'))) throw await refusal(tx, actor, card.scope_id, 'practice.not_allowed')
  return card
}

/** A space in which the actor may write cards. */
export async function writable(tx: Tx, actor: Actor, spaceId: string) {
  const space = await standing(tx, actor, spaceId, 'practice.write')
  if (!holds(space.role, 'practice.write') || space.archived_at) throw await refusal(tx, actor, spaceId, 'space.not_allowed')
  return space
}

/** The day on which a card is to be read again: the one that is asked, which is to come; else in a year. */
export function reviewDay(actor: Actor, asked: string | undefined): string {
  if (asked !== undefined && asked <= today(actor.at)) throw new Problem(422, 'practice.review_past', { field: 'reviewOn' })
  return asked ?? daysFrom(actor.at, reviewDays)
}
