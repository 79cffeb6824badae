import type { Handlers } from '#platform/module.ts'
import type { api } from './api.ts'
import { changeDocument } from './change.ts'
import { copyDocument } from './copies.ts'
import { createDocument } from './create.ts'
import { listFolders, listOwnDocuments, listSpaceDocuments, listSpaceFolders } from './lists.ts'
import { lockDocument, unlockDocument } from './locks.ts'
import { listFavourites, listRecent, setFavourite } from './marks.ts'
import { readDocument } from './rows.ts'
import { listSpaceTrash, listTrash, restoreDocument, trashDocument } from './trash.ts'
import { layVersion, listVersions, restoreVersion, sendDocument, viewDocument } from './versions.ts'

export const routes = {
  'GET /spaces/:id/documents': ({ params, query }, { db, actor }) => listSpaceDocuments(db, actor, params.id, query),
  'POST /spaces/:id/documents': ({ params, body }, { work, actor }) => work((tx) => createDocument(tx, actor, params.id, body)),
  'GET /spaces/:id/folders': ({ params }, { db, actor }) => listSpaceFolders(db, actor, params.id),
  'GET /spaces/:id/documents/trash': ({ params, query }, { db, actor }) => listSpaceTrash(db, actor, params.id, query),
  'GET /me/documents': ({ query }, { db, actor }) => listOwnDocuments(db, actor, query),
  'POST /me/documents': ({ body }, { work, actor }) => work((tx) => createDocument(tx, actor, actor.personId, body)),
  'GET /me/folders': (_input, { db, actor }) => listFolders(db, actor, actor.personId),
  'GET /me/documents/trash': ({ query }, { db, actor }) => listTrash(db, actor, actor.personId, query),
  'GET /me/documents/recent': ({ query }, { db, actor }) => listRecent(db, actor, query),
  'GET /me/documents/favourites': ({ query }, { db, actor }) => listFavourites(db, actor, query),
  'GET /documents/:id': ({ params }, { db, actor }) => readDocument(db, actor, params.id),
  'PATCH /documents/:id': ({ params, body, ifMatch }, { work, actor }) => work((tx) => changeDocument(tx, actor, params.id, ifMatch, body)),
  'DELETE /documents/:id': ({ params }, { work, actor }) => work((tx) => trashDocument(tx, actor, params.id)),
  'POST /documents/:id/restoration': ({ params }, { work, actor }) => work((tx) => restoreDocument(tx, actor, params.id)),
  'POST /documents/:id/copies': ({ params, body }, { work, actor }) => work((tx) => copyDocument(tx, actor, params.id, body)),
  'PUT /documents/:id/favourite': ({ params }, { work, actor }) => work((tx) => setFavourite(tx, actor, params.id, true)),
  'DELETE /documents/:id/favourite': ({ params }, { work, actor }) => work((tx) => setFavourite(tx, actor, params.id, false)),
  'GET /documents/:id/versions': ({ params, query }, { db, actor }) => listVersions(db, actor, params.id, query),
  'POST /documents/:id/versions': ({ params, body, ifMatch }, { work, actor }) => work((tx) => layVersion(tx, actor, params.id, ifMatch, body)),
  'POST /documents/:id/versions/:number/restoration': ({ params }, { work, actor }) => work((tx) => restoreVersion(tx, actor, params.id, params.number)),
  'GET /documents/:id/versions/:number/content': sendDocument as never,
  'GET /documents/:id/content': sendDocument as never,
  'PUT /documents/:id/view': ({ params }, { work, actor }) => work((tx) => viewDocument(tx, actor, params.id)),
  'PUT /documents/:id/versions/:number/view': ({ params }, { work, actor }) => work((tx) => viewDocument(tx, actor, params.id, params.number)),
  'PUT /documents/:id/lock': ({ params, body }, { work, actor }) => work((tx) => lockDocument(tx, actor, params.id, body.note)),
  'DELETE /documents/:id/lock': ({ params, query }, { work, actor }) => work((tx) => unlockDocument(tx, actor, params.id, query.break ?? false)),
} satisfies Handlers<typeof api>
