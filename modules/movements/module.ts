import { sql } from 'kysely'
import { standing, stands } from '#platform/access/days.ts'
import type { Module } from '#platform/module.ts'
import { clearAbsences, runAbsences } from './absences.ts'
import { api } from './api.ts'
import { runDepartures, turnDay } from './departure-runner.ts'
import { facts } from './facts.ts'
import { runImports } from './import-runner.ts'
import { notices } from './notices.ts'
import { problems } from './problems.ts'
import { routes } from './routes.ts'
import { sentences } from './sentences.ts'
import { runReorganisations } from './runner.ts'

export const movements: Module = {
  name: 'movements', label: { fr: 'Mouvements', en: 'Movements' }, about: { fr: 'Réorganisations, imports, départs', en: 'Reorganisations, imports, departures' },
  needs: ['directory', 'audiences', 'spaces'], api, routes, problems, permissions: {}, facts, sentences, notices,
  keeps: {
    imports: {
      unit: 'days', usual: 30, what: { fr: 'Lignes des fichiers importés', en: 'Rows of imported files' }, why: { fr: 'Le temps de corriger un import et d’en lire le compte rendu.', en: 'The time to mend an import and read its report.' },
      bounds: { least: 7, most: 90, why: { fr: 'Une semaine pour corriger ; au-delà de trois mois, plus d’utilité (RGPD, article 5-1-e).', en: 'A week to mend; beyond three months, of no more use (GDPR, article 5-1-e).' } },
    },
  },
  away: (person, at) => `exists (select from absence a where a.person_id = ${person} and ${stands('a', at)})`,
  standsFor: (personId, at) => sql`select a.person_id from absence a where a.stand_in_id = ${personId} and ${standing('a', at)}`,
  jobs: { due: { cron: '* * * * *', run: (database, at) => runReorganisations(database, at) }, departures: { cron: '*/5 * * * *', run: (database, at) => runDepartures(database, at) }, absences: { cron: '*/5 * * * *', run: (database, at) => runAbsences(database, at, false) },
    day: { cron: '15 22,23 * * *', run: (database, at) => turnDay(database, at) }, midnight: { cron: '10 22,23 * * *', run: (database, at) => runAbsences(database, at, true) }, imports: { cron: '* * * * *', run: (database, at) => runImports(database, at) } },
  // The rows of a file go with whoever they brought; that somebody left, and who followed them, stays.
  erase: async (tx, personId, at) => {
    await tx.deleteFrom('people_import_row').where('person_id', '=', personId).execute()
    await clearAbsences(tx, { personId, at, via: 'system' }, personId)
  },
  personal: async (db, personId) => ({
    departures: await db.selectFrom('departure').selectAll().where('person_id', '=', personId).execute(), absences: await db.selectFrom('absence').selectAll().where('person_id', '=', personId).execute(),
    imported: await db.selectFrom('people_import_row').select(['import_id', 'cells', 'outcome']).where('person_id', '=', personId).execute(),
    moved: await db.selectFrom('reorganisation_step').selectAll().where('person_id', '=', personId).execute(),
  }),
}
