import type { ModuleWeb } from '#web/data/seams.ts'
import { useTexts } from './texts.ts'

const imports = async () => ({ Component: (await import('./Imports.tsx')).Imports })

export default {
  module: 'movements',
  routes: [
    { path: 'administration/import/:id', lazy: imports },
    { path: 'administration/departs/:id', lazy: async () => ({ Component: (await import('./Departure.tsx')).DepartureOf }) },
  ],
  adminTabs: [
    { path: 'reorganisation', order: 30, all: true, useLabel: () => useTexts().moves.place, route: { lazy: async () => ({ Component: (await import('./Reorganisations.tsx')).Reorganisations }) } },
    { path: 'import', order: 40, all: true, useLabel: () => useTexts().imports.place, route: { lazy: imports } },
    { path: 'departs', order: 50, all: true, useLabel: () => useTexts().departures.place, route: { lazy: async () => ({ Component: (await import('./Departures.tsx')).Departures }) } },
  ],
} satisfies ModuleWeb
