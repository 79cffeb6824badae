import type { Handlers } from '#platform/module.ts'
import type { api } from './api.ts'
import { end, enterAgain, invite, listMine, listOfSpace, renew } from './guests.ts'

export const routes = {
  'GET /guests': ({ query }, { db, actor }) => listMine(db, actor, query),
  'GET /spaces/:id/guests': ({ params, query }, { db, actor }) => listOfSpace(db, actor, params.id, query),
  'POST /spaces/:id/guests': ({ params, body }, { work, actor }) => work((tx) => invite(tx, actor, params.id, body)),
  'PUT /guests/:personId/renewal': ({ params, body }, { work, actor }) => work((tx) => renew(tx, actor, params.personId, body.until)),
  'DELETE /guests/:personId': ({ params }, { work, actor }) => work((tx) => end(tx, actor, params.personId)),
  'POST /guests/:personId/entry': ({ params }, { work, actor }) => work((tx) => enterAgain(tx, actor, params.personId)),
} satisfies Handlers<typeof api>
