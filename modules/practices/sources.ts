// One tap: a card made of what somebody answered. What that says, its own module tells; this one knows neither posts nor comments.
import type { Tx } from '#platform/db/database.ts'
import type { Told } from '#platform/nouns.ts'
import { Problem } from '#platform/problem.ts'
import { visible } from './access.ts'
import { insertPractice } from './cards.ts'
import { readPractice, type Room } from './present.ts'
import { reviewDay, writable } from './reach.ts'

const most = 5_000

/** Makes a card of a thing, where that stands; asked again, answers the one that was made of it. A card makes a variant, as many as one likes. */
export async function makePractice(tx: Tx, room: Room, from: { noun: string, id: string }) {
  if (from.noun === 'practice') return varyPractice(tx, room, from.id)
  const { actor, modules } = room
  const keeper = modules.find((m) => m.nouns?.[from.noun]?.told !== undefined && !actor.modulesOff.includes(m.name))
  const told = await keeper?.nouns?.[from.noun]?.told?.(tx, actor, from.id)
  if (!told) throw new Problem(404, 'practice.source_not_found')
  const space = await writable(tx, actor, told.scopeId)
  // Two who tap at once come one after the other.
  await tx.selectFrom('scope').select('id').where('id', '=', told.scopeId).forNoKeyUpdate().execute()
  const made = await tx.selectFrom('practice').select('id').where('source_id', '=', told.id).where('source_noun', '=', told.noun).where('scope_id', '=', told.scopeId).where('trashed_at', 'is', null).where('hidden_at', 'is', null).executeTakeFirst()
  if (made) return readPractice(tx, room, made.id)
  return insertPractice(tx, room, { scope_id: told.scopeId, authority_id: space.authority_id, review_on: reviewDay(actor, undefined), source_noun: told.noun, source_id: told.id, about_id: told.ofId, thanks_id: told.byId, ...filled(told) })
}

/** The question is the situation, the answer what one does. */
export const filled = ({ title, asked, said }: Told) => ({ title: title.slice(0, 160), situation: asked.slice(0, most), doing: said.slice(0, most) })

async function varyPractice(tx: Tx, room: Room, id: string) {
  const { actor } = room
  const card = await visible(tx, actor).select(['scope_id', 'authority_id', 'title', 'situation', 'doing', 'avoid', 'risks', 'steps', 'trade_ids']).where('id', '=', id).where('trashed_at', 'is', null).where('hidden_at', 'is', null).executeTakeFirst()
  if (!card) throw new Problem(404, 'practice.source_not_found')
  await writable(tx, actor, card.scope_id)
  // A photo is held once: the variant begins with the words of each step.
  const steps = JSON.stringify(card.steps.filter((step) => step.text !== '').map((step) => ({ ...step, photo: null })))
  return insertPractice(tx, room, { ...card, steps, review_on: reviewDay(actor, undefined), source_noun: 'practice', source_id: id })
}
