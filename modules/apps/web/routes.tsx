import { useHouse } from '#web/data/house.ts'
import type { ModuleWeb } from '#web/data/seams.ts'
import { Tiles } from '#web/design/shell-icons.tsx'
import { load } from './texts.ts'

export default {
  module: 'apps',
  texts: load,
  routes: [{ path: 'applications/*', lazy: async () => ({ Component: (await import('./pages.tsx')).AppPages }) }],
  places: [{ to: '/applications', order: 40, icon: Tiles, useLabel: () => useHouse().nav.apps }],
} satisfies ModuleWeb
