// « Demander l’accès »: asked of who answers for an application, answered with a word.
import { cleanLine } from '#lib/clean.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Tx } from '#platform/db/database.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { Problem } from '#platform/problem.ts'
import { isAnswered, visible, standingColumn } from './access.ts'
import { record } from './facts.ts'
import { readApp } from './present.ts'

async function asked(tx: Tx, actor: Actor, id: string) {
  const app = await visible(tx, actor).select(['app.authority_id', 'app.scope_id', 'app.access', standingColumn(actor).as('standing')]).where('app.id', '=', id).forNoKeyUpdate('app').executeTakeFirst()
  if (!app) throw new Problem(404, 'app.not_found')
  return app
}

export async function createRequest(tx: Tx, actor: Actor, appId: string, given: string) {
  const app = await asked(tx, actor, appId)
  if (app.standing === 'open' || app.standing === 'granted') throw new Problem(409, 'app.open_already')
  if (app.standing === 'waiting') throw new Problem(409, 'app.asked_already')
  const why = cleanLine(given)
  if (why === '') throw new Problem(422, 'app.why_empty', { field: 'why' })
  const id = uuidv7()
  await tx.insertInto('app_request').values({ id, authority_id: app.authority_id, app_id: appId, person_id: actor.personId, why, asked_at: actor.at }).execute()
  record(tx, actor, 'app_request.made', { id, scopeId: app.scope_id, authorityId: app.authority_id })
  return readApp(tx, actor, appId)
}

export async function withdrawRequest(tx: Tx, actor: Actor, appId: string) {
  const app = await asked(tx, actor, appId)
  const gone = await tx.deleteFrom('app_request').where('app_id', '=', appId).where('person_id', '=', actor.personId).where('answered_at', 'is', null).returning('id').executeTakeFirst()
  if (gone) record(tx, actor, 'app_request.withdrawn', { id: gone.id, scopeId: app.scope_id, authorityId: app.authority_id })
  return readApp(tx, actor, appId)
}

export async function answerRequest(tx: Tx, actor: Actor, id: string, { answer, words = '' }: { answer: 'granted' | 'refused', words?: string }) {
  const request = await tx.selectFrom('app_request').innerJoin('app', 'app.id', 'app_request.app_id').select(['app_request.app_id', 'app_request.answered_at', 'app.scope_id', 'app.authority_id'])
    .where('app_request.id', '=', id).where('app.removed_at', 'is', null).where(isAnswered(actor)).forNoKeyUpdate('app_request').executeTakeFirst()
  if (!request) throw new Problem(404, 'app_request.not_found')
  if (request.answered_at !== null) throw new Problem(409, 'app_request.answered_already')
  await tx.updateTable('app_request').set({ answer, words: cleanLine(words), answered_at: actor.at, answered_by: actor.personId }).where('id', '=', id).execute()
  record(tx, actor, 'app_request.answered', { id, scopeId: request.scope_id, authorityId: request.authority_id, data: { before: null, after: { answer } } })
  return readApp(tx, actor, request.app_id)
}
