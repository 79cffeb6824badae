import { homeQuery } from '#web/data/home.ts'
import { queries } from '#web/data/queries.ts'
import type { ModuleWeb } from '#web/data/seams.ts'
import { House } from '#web/design/shell-icons.tsx'
import { load, useTexts } from './texts.ts'

export default {
  module: 'home',
  load,
  places: [{ to: '/', order: 0, icon: House, useLabel: () => useTexts().title }],
  routes: [{
    index: true,
    loader: () => (void queries.prefetchQuery(homeQuery()), null),
    lazy: async () => ({ Component: (await import('./Home.tsx')).Home }),
  }],
} satisfies ModuleWeb
