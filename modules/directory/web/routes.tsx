import { useHouse } from '#web/data/house.ts'
import type { ModuleWeb } from '#web/data/seams.ts'
import { load } from './texts.ts'
import { watchNames } from './watch.ts'

// The one icon of the shell: the others come with the pages.
const Book = () => <svg className="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M15 13a3 3 0 1 0-6 0" /><path d="M4 19.5v-15A2.5 2.5 0 0 1 6.5 2H19a1 1 0 0 1 1 1v18a1 1 0 0 1-1 1H6.5a1 1 0 0 1 0-5H20" /><circle cx="12" cy="8" r="2" /></svg>

export default {
  module: 'directory',
  load: async () => watchNames(),
  texts: load,
  places: [{ to: '/annuaire', order: 4, icon: Book, useLabel: () => useHouse().nav.directory }],
  routes: [
    { path: 'annuaire', lazy: async () => ({ Component: (await import('./Directory.tsx')).Directory }) },
    { path: 'annuaire/organigramme', lazy: async () => ({ Component: (await import('./OrgChart.tsx')).OrgChart }) },
    { path: 'annuaire/:id', lazy: async () => ({ Component: (await import('./Profile.tsx')).Profile }) },
  ],
} satisfies ModuleWeb
