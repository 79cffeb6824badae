import type { Module } from '#platform/module.ts'
import { api } from './api.ts'
import { problems } from './problems.ts'
import { registerDrive } from './protocol.ts'
import { readDays, tidy } from './tidy.ts'
import { routes } from './routes.ts'

export const webdav: Module = {
  name: 'webdav', label: { fr: 'Lecteur réseau', en: 'Network drive' }, about: { fr: 'Les documents dans l’explorateur de fichiers', en: 'Documents in the file explorer' },
  needs: ['spaces', 'documents'], api, routes, problems, permissions: {}, facts: {}, protocol: registerDrive,
  keeps: { reads: { unit: 'days', usual: readDays, what: { fr: 'Ce que chaque appareil a lu en dernier sous un nom', en: 'What each device last read under a name' }, why: { fr: 'Qui écrit sans avoir vu la dernière version ne l’écrase pas.', en: 'Whoever writes without having seen the latest version does not write over it.' } } },
  jobs: { tidy: { cron: '17 * * * *', run: tidy } },
  personal: async (db, personId, content) => ({
    driveLocks: await db.selectFrom('drive_lock').select(['document_id', 'shared', 'deep', 'owner', 'until']).where('person_id', '=', personId).execute(),
    driveReads: content ? await db.selectFrom('drive_read').innerJoin('token', 'token.id', 'drive_read.token_id').select(['drive_read.document_id', 'drive_read.number', 'drive_read.at']).where('token.person_id', '=', personId).execute() : [],
    driveScraps: content ? await db.selectFrom('drive_scrap').select(['name', 'at']).where('person_id', '=', personId).execute() : [],
  }),
  erase: async (tx, personId) => {
    await tx.deleteFrom('drive_lock').where('person_id', '=', personId).execute()
    await tx.deleteFrom('drive_scrap').where('person_id', '=', personId).execute()
    await tx.deleteFrom('drive_read').where('token_id', 'in', (eb) => eb.selectFrom('token').select('id').where('person_id', '=', personId)).execute()
  },
}
