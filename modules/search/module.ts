import type { Module } from '#platform/module.ts'
import { api } from './api.ts'
import { routes } from './routes.ts'

/** One field for everything. What is found, and by whom, is the platform's (platform/search) and the directory's: this is their door, and the pages. */
export const search: Module = {
  name: 'search', label: { fr: 'Recherche', en: 'Search' }, about: { fr: 'Un champ pour les personnes, les espaces et ce qu’on y écrit', en: 'One field for people, spaces and what is written there' },
  needs: ['directory'], api, routes, problems: {}, permissions: {}, facts: {},
}
