// How an application does, by who answers for it and by who finds a dead link; and how often it is opened.
import { sql } from 'kysely'
import { cleanLine } from '#lib/clean.ts'
import { today } from '#lib/when.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Tx } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { isAnswered, readable, visible } from './access.ts'
import { record } from './facts.ts'
import type { State } from './kinds.ts'
import { found, readApp } from './present.ts'

export async function setState(tx: Tx, actor: Actor, id: string, given: { state: State, words?: string }) {
  const app = await found(tx, actor, id, 'app.set_state')
  const words = given.state === 'ok' ? '' : cleanLine(given.words ?? '')
  if (given.state !== 'ok' && words === '') throw new Problem(422, 'app.words_empty', { field: 'words' })
  if (app.state !== given.state || app.state_words !== words) {
    await tx.updateTable('app').set({ state: given.state, state_words: words, state_at: actor.at, state_by: given.state === 'ok' ? null : actor.personId, check_failures: 0 }).where('id', '=', id).execute()
    record(tx, actor, 'app.state_set', { id, scopeId: app.scope_id, authorityId: app.authority_id, data: { before: { state: app.state, words: app.state_words }, after: { state: given.state, words } } })
  }
  return readApp(tx, actor, id)
}

/** « Ce lien ne marche pas »: once for each person, however often they say it. */
export async function reportLink(tx: Tx, actor: Actor, id: string) {
  const app = await visible(tx, actor).select(['app.authority_id', 'app.scope_id']).where('app.id', '=', id).executeTakeFirst()
  if (!app) throw new Problem(404, 'app.not_found')
  const made = await tx.insertInto('app_report').values({ app_id: id, person_id: actor.personId, authority_id: app.authority_id, at: actor.at }).onConflict((c) => c.doNothing()).returning('app_id').executeTakeFirst()
  if (made) record(tx, actor, 'app.reported', { id, scopeId: app.scope_id, authorityId: app.authority_id })
  return readApp(tx, actor, id)
}

/** One's own report; all of them, for who answers for the application and has looked at it. */
export async function mendLink(tx: Tx, actor: Actor, id: string) {
  const app = await readable(tx, actor).select(['app.authority_id', 'app.scope_id', isAnswered(actor).as('answered')]).where('app.id', '=', id).executeTakeFirst()
  if (!app) throw new Problem(404, 'app.not_found')
  const gone = await tx.deleteFrom('app_report').where('app_id', '=', id).$if(!app.answered, (q) => q.where('person_id', '=', actor.personId)).returning('person_id').execute()
  if (gone.length > 0) record(tx, actor, app.answered ? 'app.mended' : 'app.unreported', { id, scopeId: app.scope_id, authorityId: app.authority_id })
  return readApp(tx, actor, id)
}

/** One more today. Nothing says whose it was. */
export async function countOpening(tx: Tx, actor: Actor, id: string): Promise<void> {
  const app = await visible(tx, actor).select('app.authority_id').where('app.id', '=', id).executeTakeFirst()
  if (!app) throw new Problem(404, 'app.not_found')
  await tx.insertInto('app_opening').values({ app_id: id, day: today(actor.at), authority_id: app.authority_id, count: 1 }).onConflict((c) => c.columns(['app_id', 'day']).doUpdateSet({ count: sql<number>`app_opening.count + 1` })).execute()
}
