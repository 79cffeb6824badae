import type { Module } from '#platform/module.ts'
import { api } from './api.ts'
import { routes } from './routes.ts'

/** The first page of the day: it knows no other module, each brings its part by its manifest. */
export const home: Module = {
  name: 'home', label: { fr: 'Accueil', en: 'Home' }, about: { fr: 'La première page', en: 'The first page' },
  needs: ['directory'], api, routes, problems: {}, permissions: {}, facts: {}, preload: { '/': ['GET /me', 'GET /home'] },
  erase: async (tx, personId) => void await tx.deleteFrom('home_layout').where('person_id', '=', personId).execute(),
  personal: async (db, personId) => ({ home: await db.selectFrom('home_layout').select(['sections', 'hidden', 'visited_at', 'toured_at']).where('person_id', '=', personId).execute() }),
}
