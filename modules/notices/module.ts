import type { Module } from '#platform/module.ts'
import { eraseNotices, noticesOf, purgeNotices } from '#platform/notices/keep.ts'
import { countNotices } from '#platform/notices/read.ts'
import { api } from './api.ts'
import { problems } from './problems.ts'
import { routes } from './routes.ts'

/** The bell and its lines. Who is told what comes from the manifests; the lines are the platform's. */
export const notices: Module = {
  name: 'notices', label: { fr: 'Notifications', en: 'Notifications' }, about: { fr: 'Mentions, réponses, demandes : une ligne par sujet', en: 'Mentions, replies, requests: one line per subject' },
  needs: [], api, routes, problems, permissions: {}, facts: {},
  // The number of the bell comes with what every page knows of the home.
  home: countNotices,
  preload: { '/notifications': ['GET /me', 'GET /home', 'GET /me/notices?view=mine', 'GET /me/silences'] },
  jobs: { purge: { cron: '53 2 * * *', run: purgeNotices } },
  personal: noticesOf,
  erase: eraseNotices,
}
