import type { Handlers } from '#platform/module.ts'
import type { api } from './api.ts'
import { accept, removeCharter, writeCharter } from './charter.ts'
import { greet, putAway, readWelcome } from './welcome.ts'

export const routes = {
  'GET /spaces/:id/welcome': ({ params }, { db, actor }) => readWelcome(db, actor, params.id),
  'PUT /spaces/:id/welcome': ({ params }, { work, actor }) => work((tx) => putAway(tx, actor, params.id)),
  'PUT /spaces/:id/greeting': ({ params }, { work, actor }) => work((tx) => greet(tx, actor, params.id)),
  'PUT /spaces/:id/charter': ({ params, body }, { work, actor }) => work((tx) => writeCharter(tx, actor, params.id, body.body)),
  'DELETE /spaces/:id/charter': ({ params }, { work, actor }) => work((tx) => removeCharter(tx, actor, params.id)),
  'PUT /spaces/:id/charter/acceptance': ({ params, body }, { work, actor }) => work((tx) => accept(tx, actor, params.id, body.version)),
} satisfies Handlers<typeof api>
