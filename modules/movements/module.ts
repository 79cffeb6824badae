import type { Module } from '#platform/module.ts'
import { api } from './api.ts'
import { facts } from './facts.ts'
import { runImports } from './import-runner.ts'
import { problems } from './problems.ts'
import { routes } from './routes.ts'
import { runReorganisations } from './runner.ts'

export const movements: Module = {
  name: 'movements', needs: ['directory', 'audiences', 'spaces'], api, routes, problems, permissions: {}, facts,
  jobs: { due: { cron: '* * * * *', run: (database, at) => runReorganisations(database, at) }, imports: { cron: '* * * * *', run: (database, at) => runImports(database, at) } },
  personal: async (db, personId) => ({
    imported: await db.selectFrom('people_import_row').select(['import_id', 'cells', 'outcome']).where('person_id', '=', personId).execute(),
    moved: await db.selectFrom('reorganisation_step').selectAll().where('person_id', '=', personId).execute(),
  }),
}
