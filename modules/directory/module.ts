import type { Module } from '#platform/module.ts'
import { api } from './api.ts'
import { routes } from './routes.ts'

export const directory: Module = {
  name: 'directory', needs: [], api, routes, permissions: {}, facts: {},
  problems: { 'person.not_found': { fr: 'Cette personne n’est pas dans l’annuaire que vous voyez.', en: 'This person is not in the directory that you see.' } },
  personal: async (db, personId) => ({ positions: await db.selectFrom('position').selectAll().where('person_id', '=', personId).execute() }),
}
