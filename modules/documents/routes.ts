import type { Handlers } from '#platform/module.ts'
import { Problem } from '#platform/problem.ts'
import type { api } from './api.ts'
import { changeDocument } from './change.ts'
import { copyDocument } from './copies.ts'
import { createDocument } from './create.ts'
import { listFolders, listOwnDocuments, listSpaceDocuments, listSpaceFolders } from './lists.ts'
import { listFavourites, listRecent, setFavourite } from './marks.ts'
import { readDocument } from './rows.ts'

const later = () => { throw new Problem(404, 'document.not_found') }

export const routes = {
  'GET /spaces/:id/documents': ({ params, query }, { db, actor }) => listSpaceDocuments(db, actor, params.id, query),
  'POST /spaces/:id/documents': ({ params, body }, { work, actor }) => work((tx) => createDocument(tx, actor, params.id, body)),
  'GET /spaces/:id/folders': ({ params }, { db, actor }) => listSpaceFolders(db, actor, params.id),
  'GET /spaces/:id/documents/trash': later,
  'GET /me/documents': ({ query }, { db, actor }) => listOwnDocuments(db, actor, query),
  'POST /me/documents': ({ body }, { work, actor }) => work((tx) => createDocument(tx, actor, actor.personId, body)),
  'GET /me/folders': (_input, { db, actor }) => listFolders(db, actor, actor.personId),
  'GET /me/documents/trash': later,
  'GET /me/documents/recent': ({ query }, { db, actor }) => listRecent(db, actor, query),
  'GET /me/documents/favourites': ({ query }, { db, actor }) => listFavourites(db, actor, query),
  'GET /documents/:id': ({ params }, { db, actor }) => readDocument(db, actor, params.id),
  'PATCH /documents/:id': ({ params, body, ifMatch }, { work, actor }) => work((tx) => changeDocument(tx, actor, params.id, ifMatch, body)),
  'DELETE /documents/:id': later,
  'POST /documents/:id/restoration': later,
  'POST /documents/:id/copies': ({ params, body }, { work, actor }) => work((tx) => copyDocument(tx, actor, params.id, body)),
  'PUT /documents/:id/favourite': ({ params }, { work, actor }) => work((tx) => setFavourite(tx, actor, params.id, true)),
  'DELETE /documents/:id/favourite': ({ params }, { work, actor }) => work((tx) => setFavourite(tx, actor, params.id, false)),
  'GET /documents/:id/versions': later,
  'POST /documents/:id/versions': later,
  'POST /documents/:id/versions/:number/restoration': later,
  'GET /documents/:id/versions/:number/content': later as never,
  'GET /documents/:id/content': later as never,
  'PUT /documents/:id/lock': later,
  'DELETE /documents/:id/lock': later,
} satisfies Handlers<typeof api>
