import type { Module } from '#platform/module.ts'
import { permissions } from './access.ts'
import { api } from './api.ts'
import { blueprint } from './blueprint.ts'
import { facts } from './facts.ts'
import { problems } from './problems.ts'
import { routes } from './routes.ts'
import { sentences } from './sentences.ts'

export const welcome: Module = {
  name: 'welcome', label: { fr: 'Accueil dans les espaces', en: 'Welcome in spaces' }, about: { fr: 'La charte d’un espace, et un mot à qui y entre', en: 'The charter of a space, and a word to whoever enters' },
  needs: ['spaces'], api, routes, problems, permissions, facts, sentences,
  space: {
    blueprint,
    // Who accepted it, and whom it was shown to, go with the scope.
    remove: async (tx, spaceId, limit) => Number((await tx.deleteFrom('charter').where('scope_id', '=', spaceId).where('version', 'in', tx.selectFrom('charter').select('version').where('scope_id', '=', spaceId).limit(limit)).executeTakeFirst()).numDeletedRows),
  },
  // What somebody accepted stays with the charter; what they put away need not.
  erase: async (tx, personId) => {
    await tx.deleteFrom('welcome').where('person_id', '=', personId).execute()
  },
  personal: async (db, personId) => ({
    charters: await db.selectFrom('charter_acceptance').select(['scope_id', 'version', 'at']).where('person_id', '=', personId).execute(),
    welcomes: await db.selectFrom('welcome').select(['scope_id', 'seen_at', 'greeted_at']).where('person_id', '=', personId).execute(),
  }),
}
