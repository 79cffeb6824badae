import { hashPassword } from '#platform/identity/passwords.ts'
import type { Handlers } from '#platform/module.ts'
import type { api } from './api.ts'
import { endLink, resumeLink } from './ending.ts'
import { listMine, listOfDocument, listOfSpace, makeLink } from './links.ts'
import { inCare, readOutside, switchOutside } from './outside.ts'
import { listRemarks, setRemoved } from './remarks.ts'

export const routes = {
  'GET /documents/:id/links': ({ params }, { db, actor }) => listOfDocument(db, actor, params.id),
  'POST /documents/:id/links': async ({ params, body: { password, ...given } }, { work, actor }) => {
    const hash = password === undefined ? null : await hashPassword(password)
    return work((tx) => makeLink(tx, actor, params.id, given, hash))
  },
  'PUT /links/:id/end': ({ params }, { work, actor }) => work((tx) => endLink(tx, actor, params.id)),
  'DELETE /links/:id/end': ({ params }, { work, actor }) => work((tx) => resumeLink(tx, actor, params.id)),
  'GET /spaces/:id/links': ({ params, query }, { db, actor }) => listOfSpace(db, actor, params.id, query),
  'GET /me/links': ({ query }, { db, actor }) => listMine(db, actor, query),
  'GET /documents/:id/remarks': ({ params }, { db, actor }) => listRemarks(db, actor, params.id),
  'PUT /remarks/:id/removal': ({ params }, { work, actor }) => work((tx) => setRemoved(tx, actor, params.id, true)),
  'DELETE /remarks/:id/removal': ({ params }, { work, actor }) => work((tx) => setRemoved(tx, actor, params.id, false)),
  'GET /outside-links': ({ query }, { db, actor }) => readOutside(db, inCare(actor, query.authorityId)),
  'PUT /outside-links': ({ body: { authorityId, allowed } }, { work, actor }) => work((tx) => switchOutside(tx, actor, inCare(actor, authorityId), allowed)),
} satisfies Handlers<typeof api>
