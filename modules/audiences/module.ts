import type { Module } from '#platform/module.ts'
import { permissions } from './access.ts'
import { api } from './api.ts'
import { facts } from './facts.ts'
import { problems } from './problems.ts'
import { refreshAudiences, refreshEach } from './refresh.ts'
import { routes } from './routes.ts'
import { sentences } from './sentences.ts'

export const audiences: Module = {
  name: 'audiences', label: { fr: 'Publics', en: 'Audiences' }, about: { fr: 'Groupes par règle : métier, site, territoire', en: 'Groups by rule: trade, site, territory' },
  needs: ['directory'], api, routes, problems, permissions, facts, sentences,
  peopleChanged: refreshAudiences,
  // A little after midnight in Paris, in summer and in winter: posts begin and end by their date.
  jobs: { midnight: { cron: '5 22,23 * * *', run: (database, at) => refreshEach(database, at) } },
  reindex: (database, progress, at) => refreshEach(database, at, progress),
  personal: async (db, personId) => ({
    audiences: await db.selectFrom('audience').innerJoin('person_principal as pp', 'pp.principal_id', 'audience.id').select(['audience.id', 'audience.name']).where('pp.person_id', '=', personId).where('audience.nameless', '=', false).execute(),
  }),
}
