import type { AdminWeb } from '#web/data/seams.ts'
import { load, useTexts } from './texts.ts'

const imports = async () => ({ Component: (await import('./Imports.tsx')).Imports })

export default {
  texts: load,
  places: [
    { to: '/administration/reorganisation', order: 30, useLabel: () => useTexts().moves.place, group: 'movements' },
    { to: '/administration/import', order: 40, useLabel: () => useTexts().imports.place, group: 'movements' },
    { to: '/administration/departs', order: 50, useLabel: () => useTexts().departures.place, group: 'movements' },
  ],
  routes: [
    { path: 'administration/reorganisation', lazy: async () => ({ Component: (await import('./Reorganisations.tsx')).Reorganisations }) },
    { path: 'administration/import', lazy: imports },
    { path: 'administration/import/:id', lazy: imports },
    { path: 'administration/departs', lazy: async () => ({ Component: (await import('./Departures.tsx')).Departures }) },
    { path: 'administration/departs/:id', lazy: async () => ({ Component: (await import('./Departure.tsx')).DepartureOf }) },
  ],
} satisfies AdminWeb
