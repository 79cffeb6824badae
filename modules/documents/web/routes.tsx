import { useHouse } from '#web/data/house.ts'
import type { ModuleWeb } from '#web/data/seams.ts'
import { load } from './texts.ts'

const below = [{ path: ':documentId' }, { path: ':documentId/voir' }]
const trash = async () => ({ Component: (await import('./Trash.tsx')).SpaceTrash })

export default {
  module: 'documents',
  texts: load,
  spaceTabs: [{ path: 'documents', order: 10, useLabel: () => useHouse().nav.documents, route: { lazy: async () => ({ Component: (await import('./Library.tsx')).SpaceLibrary }), children: below } }],
  spacePages: [{ path: 'documents/corbeille', lazy: trash }],
  routes: [
    { path: 'documents', lazy: async () => ({ Component: (await import('./Library.tsx')).OwnLibrary }), children: below },
    { path: 'documents/corbeille', lazy: async () => ({ Component: (await import('./Trash.tsx')).OwnTrash }) },
  ],
  shelf: [{ to: '/documents', order: 20, useLabel: () => useHouse().nav.myDocuments }],
} satisfies ModuleWeb
