import type { Handlers } from '#platform/module.ts'
import type { api } from './api.ts'
import { previewReorganisation } from './preview.ts'
import { listReorganisations, orderReorganisation, readReorganisation, withdrawReorganisation } from './reorganisations.ts'
import { soon } from './soon.ts'
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
} satisfies Handlers<typeof api>
