import { useHouse } from '#web/data/house.ts'
import type { ModuleWeb } from '#web/data/seams.ts'
import { load } from './texts.ts'

export default {
  module: 'documents',
  texts: load,
  spaceTabs: [{ path: 'documents', order: 10, useLabel: () => useHouse().nav.documents, route: { lazy: async () => ({ Component: (await import('./Documents.tsx')).Documents }) } }],
} satisfies ModuleWeb
