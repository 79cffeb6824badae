import type { Handlers } from '#platform/module.ts'
import type { api } from './api.ts'
import { changePractice, createPractice, restorePractice, trashPractice } from './cards.ts'
import { setFollowing } from './follow.ts'
import { listMade, listPractices, listSpacePractices } from './lists.ts'
import { readPractice } from './present.ts'
import { makePractice } from './sources.ts'
import { setUse } from './uses.ts'
import { unverifyPractice, verifyPractice } from './verification.ts'

export const routes = {
  'GET /practices': ({ query }, { db, actor }) => listPractices(db, actor, query),
  'POST /practices': ({ body }, { work, actor, modules }) => work((tx) => makePractice(tx, { actor, modules }, body.from)),
  'GET /spaces/:id/practices': ({ params, query }, { db, actor }) => listSpacePractices(db, actor, params.id, query),
  'POST /spaces/:id/practices': ({ params, body }, { work, actor, modules }) => work((tx) => createPractice(tx, { actor, modules }, params.id, body)),
  'GET /practices-made': ({ query }, { db, actor, modules }) => listMade(db, { actor, modules }, query),
  'GET /practices/:id': ({ params }, { db, actor, modules }) => readPractice(db, { actor, modules }, params.id),
  'PATCH /practices/:id': ({ params, body, ifMatch }, { work, actor, modules }) => work((tx) => changePractice(tx, { actor, modules }, params.id, ifMatch, body)),
  'DELETE /practices/:id': ({ params }, { work, actor }) => work((tx) => trashPractice(tx, actor, params.id)),
  'PUT /practices/:id/restoration': ({ params }, { work, actor, modules }) => work((tx) => restorePractice(tx, { actor, modules }, params.id)),
  'PUT /practices/:id/verification': ({ params, body }, { work, actor, modules }) => work((tx) => verifyPractice(tx, { actor, modules }, params.id, body)),
  'DELETE /practices/:id/verification': ({ params }, { work, actor, modules }) => work((tx) => unverifyPractice(tx, { actor, modules }, params.id)),
  'PUT /practices/:id/use': ({ params }, { work, actor, modules }) => work((tx) => setUse(tx, { actor, modules }, params.id, true)),
  'DELETE /practices/:id/use': ({ params }, { work, actor, modules }) => work((tx) => setUse(tx, { actor, modules }, params.id, false)),
  'PUT /practices/:id/follow': ({ params }, { work, actor, modules }) => work((tx) => setFollowing(tx, { actor, modules }, params.id, true)),
  'DELETE /practices/:id/follow': ({ params }, { work, actor, modules }) => work((tx) => setFollowing(tx, { actor, modules }, params.id, false)),
} satisfies Handlers<typeof api>
