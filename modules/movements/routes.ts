import type { Handlers } from '#platform/module.ts'
import type { api } from './api.ts'
import { endAbsence, readAbsence, setAbsence } from './absences.ts'
import { listDepartures, readDeparture, setDeparture, withdrawDeparture } from './departures.ts'
import { runImport } from './import-runner.ts'
import { discardImport, listImports, mapImport, previewImport, readImport, startImport } from './imports.ts'
import { previewReorganisation } from './preview.ts'
import { listReorganisations, orderReorganisation, readReorganisation, withdrawReorganisation } from './reorganisations.ts'
import { soon } from '#platform/jobs/soon.ts'
import { uploadImport, sendReport } from './upload.ts'
import { runReorganisation } from './runner.ts'

export const routes = {
  'GET /reorganisations': ({ query }, { db, actor }) => listReorganisations(db, actor, query),
  'POST /reorganisations/preview': ({ body }, { db, actor }) => previewReorganisation(db, actor, body),
  'POST /reorganisations': async ({ body }, { work, actor, database }) => {
    const ordered = await work((tx) => orderReorganisation(tx, actor, body))
    soon(runReorganisation(database, ordered.id, actor.at))
    return ordered
  },
  'GET /reorganisations/:id': ({ params }, { db, actor }) => readReorganisation(db, actor, params.id),
  'DELETE /reorganisations/:id': async ({ params }, { work, actor, database }) => {
    const withdrawn = await work((tx) => withdrawReorganisation(tx, actor, params.id))
    soon(runReorganisation(database, withdrawn.id, actor.at))
    return withdrawn
  },
  'GET /people-imports': ({ query }, { db, actor }) => listImports(db, actor, query),
  'POST /people-imports': uploadImport as never,
  'GET /people-imports/:id': ({ params }, { db, actor }) => readImport(db, actor, params.id),
  'PUT /people-imports/:id/mapping': ({ params, body }, { work, actor }) => work((tx) => mapImport(tx, actor, params.id, body)),
  'GET /people-imports/:id/preview': ({ params, query }, { db, actor }) => previewImport(db, actor, params.id, query.create ?? false),
  'PUT /people-imports/:id/run': async ({ params, query }, { work, actor, database }) => {
    const started = await work((tx) => startImport(tx, actor, params.id, query.create ?? false))
    soon(runImport(database, started.id, actor.at))
    return started
  },
  'DELETE /people-imports/:id': ({ params }, { work, actor }) => work((tx) => discardImport(tx, actor, params.id)),
  'GET /people-imports/:id/report': sendReport as never,
  'GET /departures': ({ query }, { db, actor }) => listDepartures(db, actor, query),
  'GET /people/:id/departure': ({ params, query }, { db, actor }) => readDeparture(db, actor, params.id, query.authorityId),
  'PUT /people/:id/departure': ({ params, body }, { work, actor }) => work((tx) => setDeparture(tx, actor, params.id, body)),
  'DELETE /people/:id/departure': ({ params, query }, { work, actor }) => work((tx) => withdrawDeparture(tx, actor, params.id, query.authorityId)),
  'GET /people/:id/absence': ({ params }, { db, actor }) => readAbsence(db, actor, params.id),
  'PUT /me/absence': ({ body }, { work, actor }) => work((tx) => setAbsence(tx, actor, body)),
  'DELETE /me/absence': (_input, { work, actor }) => work((tx) => endAbsence(tx, actor)),
} satisfies Handlers<typeof api>
