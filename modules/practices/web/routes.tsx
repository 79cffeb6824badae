import { useHouse } from '#web/data/house.ts'
import type { ModuleWeb } from '#web/data/seams.ts'
import { part } from '#web/design/part.tsx'
import { load } from './texts.ts'

export default {
  module: 'practices',
  texts: load,
  spaceTabs: [{ path: 'fiches', order: 20, useLabel: () => useHouse().nav.practices, route: { lazy: async () => ({ Component: (await import('./Lists.tsx')).SpaceCards }) } }],
  spaceAside: part(async () => (await import('./Aside.tsx')).Aside),
  beneath: part(async () => (await Promise.all([import('./Made.tsx'), load()]))[0].Beneath),
  spacePages: [
    { path: 'fiches/nouvelle', lazy: async () => ({ Component: (await import('./CardForm.tsx')).NewCard }) },
    { path: 'fiches/:practiceId', lazy: async () => ({ Component: (await import('./CardPage.tsx')).CardPage }) },
    { path: 'fiches/:practiceId/modifier', lazy: async () => ({ Component: (await import('./CardForm.tsx')).EditCard }) },
  ],
  routes: [
    { path: 'pratiques', lazy: async () => ({ Component: (await import('./Lists.tsx')).AllCards }) },
    { path: 'pratiques/:practiceId/affiche', lazy: async () => ({ Component: (await import('./Poster.tsx')).Poster }) },
  ],
  shelf: [{ to: '/pratiques', order: 10, useLabel: () => useHouse().nav.practices }],
  acts: async () => (await import('./make.ts')).acts(),
} satisfies ModuleWeb
