import type { Handlers } from '#platform/module.ts'
import { createDrive, listDrives, revokeDrive } from '#platform/identity/drive-tokens.ts'
import { addressOnDrive } from './address.ts'
import type { api } from './api.ts'

export const routes = {
  'GET /me/drives': async (_input, { db, actor }) => listDrives(db, actor),
  'POST /me/drives': ({ body }, { work, actor }) => work((tx) => createDrive(tx, actor, body)),
  'DELETE /me/drives/:id': ({ params }, { work, actor }) => work((tx) => revokeDrive(tx, actor, params.id)),
  'GET /documents/:id/drive-address': ({ params }, { db, actor }) => addressOnDrive(db, actor, params.id),
} satisfies Handlers<typeof api>
