import type { Handlers } from '#platform/module.ts'
import type { api } from './api.ts'
import { createApp, editApp, removeApp, restoreApp } from './apps.ts'
import { previewAudience } from './audience.ts'
import { listDesk } from './desk.ts'
import { orderFavourites, setFavourite } from './favourites.ts'
import { listApps, readPortal } from './portal.ts'
import { readApp } from './present.ts'
import { answerRequest, createRequest, withdrawRequest } from './requests.ts'
import { sendPicture, sendTable } from './served.ts'
import { countOpening, mendLink, reportLink, setState } from './states.ts'
import { bringTable } from './table.ts'

export const routes = {
  'GET /app-portal': (_input, { db, actor }) => readPortal(db, actor),
  'GET /apps': ({ query }, { db, actor }) => listApps(db, actor, query),
  'POST /apps': ({ body }, { work, actor }) => work((tx) => createApp(tx, actor, body)),
  'GET /apps/:id': ({ params }, { db, actor }) => readApp(db, actor, params.id),
  'PATCH /apps/:id': ({ params, body, ifMatch }, { work, actor }) => work((tx) => editApp(tx, actor, params.id, ifMatch, body)),
  'DELETE /apps/:id': ({ params }, { work, actor }) => work((tx) => removeApp(tx, actor, params.id)),
  'PUT /apps/:id/restoration': ({ params }, { work, actor }) => work((tx) => restoreApp(tx, actor, params.id)),
  'GET /apps/:id/picture/:fileId': sendPicture as never,
  'PUT /apps/:id/state': ({ params, body }, { work, actor }) => work((tx) => setState(tx, actor, params.id, body)),
  'POST /apps/:id/openings': ({ params }, { work, actor }) => work((tx) => countOpening(tx, actor, params.id)),
  'PUT /apps/:id/report': ({ params }, { work, actor }) => work((tx) => reportLink(tx, actor, params.id)),
  'DELETE /apps/:id/report': ({ params }, { work, actor }) => work((tx) => mendLink(tx, actor, params.id)),
  'PUT /apps/:id/favourite': ({ params }, { work, actor }) => work((tx) => setFavourite(tx, actor, params.id, true)),
  'DELETE /apps/:id/favourite': ({ params }, { work, actor }) => work((tx) => setFavourite(tx, actor, params.id, false)),
  'PUT /me/favourite-apps': ({ body }, { work, actor }) => work((tx) => orderFavourites(tx, actor, body.ids)),
  'POST /apps/:id/requests': ({ params, body }, { work, actor }) => work((tx) => createRequest(tx, actor, params.id, body.why)),
  'DELETE /apps/:id/requests': ({ params }, { work, actor }) => work((tx) => withdrawRequest(tx, actor, params.id)),
  'PUT /app-requests/:id/answer': ({ params, body }, { work, actor }) => work((tx) => answerRequest(tx, actor, params.id, body)),
  'GET /app-desk': ({ query }, { db, actor }) => listDesk(db, actor, query),
  'POST /app-desk/preview': ({ body }, { db, actor }) => previewAudience(db, actor, body),
  'POST /app-desk/table-preview': ({ body }, { work, actor }) => work((tx) => bringTable(tx, actor, body, false)),
  'POST /app-desk/table': ({ body }, { work, actor }) => work((tx) => bringTable(tx, actor, body, true)),
  'GET /app-desk/table': sendTable as never,
} satisfies Handlers<typeof api>
