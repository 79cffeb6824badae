import { useHouse } from '#web/data/house.ts'
import type { ModuleWeb } from '#web/data/seams.ts'
import { load } from './texts.ts'

export default {
  module: 'news',
  texts: load,
  // What is below comes with the pages: the first view of the home holds this one line.
  routes: [{ path: 'actualites/*', lazy: async () => ({ Component: (await import('./pages.tsx')).NewsPages }) }],
  shelf: [{ to: '/actualites', order: 5, useLabel: () => useHouse().nav.articles }],
} satisfies ModuleWeb
