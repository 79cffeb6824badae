import type { Module } from '#platform/module.ts'
import { permissions } from './access.ts'
import { api } from './api.ts'
import { removedDays } from './apps.ts'
import { facts } from './facts.ts'
import { checkApps } from './health.ts'
import { emptyTrash } from './jobs.ts'
import { notices } from './notices.ts'
import { nouns, search } from './nouns.ts'
import { favouritesForMe } from './portal.ts'
import { problems } from './problems.ts'
import { routes } from './routes.ts'
import { sentences } from './sentences.ts'

export const apps: Module = {
  name: 'apps', label: { fr: 'Applications', en: 'Apps' }, about: { fr: 'Toutes les applications, selon ce que l’on veut faire', en: 'All applications, by what one wants to do' },
  needs: ['directory', 'audiences'], api, routes, problems, permissions, facts, sentences, nouns, search, notices, home: favouritesForMe,
  keeps: { removed: { unit: 'days', usual: removedDays, what: { fr: 'Applications retirées', en: 'Applications taken away' }, why: { fr: 'On les rétablit pendant ce temps, puis elles disparaissent.', en: 'They are restored within that time, then they are gone.' } } },
  jobs: { check: { cron: '*/5 * * * *', run: (database, at) => checkApps(database, at) }, trash: { cron: '47 * * * *', run: emptyTrash } },
  preload: { '/applications': ['GET /me', 'GET /home', 'GET /app-portal'] },
  erase: async (tx, personId) => {
    for (const table of ['app_favourite', 'app_request', 'app_report'] as const) await tx.deleteFrom(table).where('person_id', '=', personId).execute()
  },
  personal: async (db, personId, content) => ({
    favouriteApps: await db.selectFrom('app_favourite').select(['app_id', 'place']).where('person_id', '=', personId).execute(),
    appRequests: await db.selectFrom('app_request').select(['id', 'app_id', 'asked_at', 'answer', 'answered_at']).$if(content, (q) => q.select(['why', 'words'])).where('person_id', '=', personId).limit(10_000).execute(),
    appReports: await db.selectFrom('app_report').select(['app_id', 'at']).where('person_id', '=', personId).limit(10_000).execute(),
    appsOwned: await db.selectFrom('app').select(['id', 'name']).where('owner_id', '=', personId).limit(10_000).execute(),
  }),
}
