import type { Actor } from '#platform/access/actor.ts'
import type { Tx } from '#platform/db/database.ts'
import type { Handlers } from '#platform/module.ts'
import type { api } from './api.ts'
import { sendArchive } from './archive.ts'
import { changeDocument } from './change.ts'
import { copyDocument } from './copies.ts'
import { createDocument, type New } from './create.ts'
import { listFolders, listOwnDocuments, listSpaceDocuments, listSpaceFolders, mayRead } from './lists.ts'
import { lockDocument, unlockDocument } from './locks.ts'
import { listFavourites, listRecent, setFavourite } from './marks.ts'
import { readRoom } from './quota.ts'
import { changeQuotaOf, changeQuotas, inCare, listQuotas } from './quotas.ts'
import { findForList, readList, reserveFolder, unreserveFolder } from './reserve.ts'
import { readDocument } from './rows.ts'
import { readText } from './texts.ts'
import { listSpaceTrash, listTrash, restoreDocument, trashDocument } from './trash.ts'
import { twinOf } from './twins.ts'
import { layVersion, listVersions, restoreVersion, sendDocument, viewDocument } from './versions.ts'
import { askZip, listZips, startZip, stopZip } from './zips.ts'

/** What was laid, and where the same bytes stood already. */
async function laid(tx: Tx, actor: Actor, rootId: string, given: New) {
  const doc = await createDocument(tx, actor, rootId, given)
  return { ...doc, twin: await twinOf(tx, actor, doc) }
}

export const routes = {
  'GET /spaces/:id/documents': ({ params, query }, { db, actor }) => listSpaceDocuments(db, actor, params.id, query),
  'POST /spaces/:id/documents': ({ params, body }, { work, actor }) => work((tx) => laid(tx, actor, params.id, body)),
  'GET /spaces/:id/folders': ({ params }, { db, actor }) => listSpaceFolders(db, actor, params.id),
  'GET /spaces/:id/documents/trash': ({ params, query }, { db, actor }) => listSpaceTrash(db, actor, params.id, query),
  'GET /spaces/:id/zips': ({ params }, { db, actor }) => listZips(db, actor, params.id),
  'POST /spaces/:id/zips': ({ params, body }, { work, actor }) => work((tx) => askZip(tx, actor, params.id, body)),
  'PUT /zips/:id/start': ({ params }, { work, actor }) => work((tx) => startZip(tx, actor, params.id)),
  'DELETE /zips/:id': ({ params }, { work, actor }) => work((tx) => stopZip(tx, actor, params.id)),
  'GET /me/documents': ({ query }, { db, actor }) => listOwnDocuments(db, actor, query),
  'POST /me/documents': ({ body }, { work, actor }) => work((tx) => laid(tx, actor, actor.personId, body)),
  'GET /me/folders': (_input, { db, actor }) => listFolders(db, actor, actor.personId),
  'GET /me/documents/trash': ({ query }, { db, actor }) => listTrash(db, actor, actor.personId, query),
  'GET /spaces/:id/documents/room': async ({ params, query }, { db, actor }) => {
    await mayRead(db, actor, params.id)
    return readRoom(db, actor, params.id, query.bytes)
  },
  'GET /me/documents/room': ({ query }, { db, actor }) => readRoom(db, actor, actor.personId, query.bytes),
  'GET /quotas': async ({ query }, { db, actor }) => listQuotas(db, inCare(actor, query.authorityId)),
  'PUT /quotas': ({ body: { authorityId, ...bytes } }, { work, actor }) => work((tx) => changeQuotas(tx, actor, inCare(actor, authorityId), bytes)),
  'PUT /quotas/:id': ({ params, body }, { work, actor }) => work(async (tx) => listQuotas(tx, (await changeQuotaOf(tx, actor, params.id, body.bytes)).authorityId)),
  'GET /me/documents/recent': ({ query }, { db, actor }) => listRecent(db, actor, query),
  'GET /me/documents/favourites': ({ query }, { db, actor }) => listFavourites(db, actor, query),
  'GET /documents/archive': sendArchive as never,
  'GET /documents/:id': ({ params }, { db, actor }) => readDocument(db, actor, params.id),
  'PATCH /documents/:id': ({ params, body, ifMatch }, { work, actor }) => work((tx) => changeDocument(tx, actor, params.id, ifMatch, body)),
  'DELETE /documents/:id': ({ params }, { work, actor }) => work((tx) => trashDocument(tx, actor, params.id)),
  'POST /documents/:id/restoration': ({ params }, { work, actor }) => work((tx) => restoreDocument(tx, actor, params.id)),
  'POST /documents/:id/copies': ({ params, body }, { work, actor }) => work((tx) => copyDocument(tx, actor, params.id, body)),
  'GET /documents/:id/list': ({ params }, { db, actor }) => readList(db, actor, params.id),
  'PUT /documents/:id/list': ({ params, body }, { work, actor }) => work((tx) => reserveFolder(tx, actor, params.id, body)),
  'DELETE /documents/:id/list': ({ params }, { work, actor }) => work((tx) => unreserveFolder(tx, actor, params.id)),
  'GET /documents/:id/list/people': ({ params, query }, { db, actor }) => findForList(db, actor, params.id, query.q),
  'PUT /documents/:id/favourite': ({ params }, { work, actor }) => work((tx) => setFavourite(tx, actor, params.id, true)),
  'DELETE /documents/:id/favourite': ({ params }, { work, actor }) => work((tx) => setFavourite(tx, actor, params.id, false)),
  'GET /documents/:id/versions': ({ params, query }, { db, actor }) => listVersions(db, actor, params.id, query),
  'POST /documents/:id/versions': ({ params, body, ifMatch }, { work, actor }) => work((tx) => layVersion(tx, actor, params.id, ifMatch, body)),
  'POST /documents/:id/versions/:number/restoration': ({ params }, { work, actor }) => work((tx) => restoreVersion(tx, actor, params.id, params.number)),
  'GET /documents/:id/versions/:number/content': sendDocument as never,
  'GET /documents/:id/content': sendDocument as never,
  'GET /documents/:id/text': ({ params, query }, { db, actor }) => readText(db, actor, params.id, query),
  'PUT /documents/:id/view': ({ params }, { work, actor }) => work((tx) => viewDocument(tx, actor, params.id)),
  'PUT /documents/:id/versions/:number/view': ({ params }, { work, actor }) => work((tx) => viewDocument(tx, actor, params.id, params.number)),
  'PUT /documents/:id/lock': ({ params, body }, { work, actor }) => work((tx) => lockDocument(tx, actor, params.id, body.note)),
  'DELETE /documents/:id/lock': ({ params, query }, { work, actor }) => work((tx) => unlockDocument(tx, actor, params.id, query.break ?? false)),
} satisfies Handlers<typeof api>
