import type { ModuleWeb } from '#web/data/seams.ts'
import { Sliders } from '#web/design/icons.tsx'
import { load, useTexts } from './labels.ts'

export default {
  module: 'administration',
  load,
  places: [{ to: '/administration', order: 80, icon: Sliders, useLabel: () => useTexts().place, can: 'administration.open' }],
  routes: [
    { path: 'administration/personnes/:id', lazy: async () => ({ Component: (await import('./Person.tsx')).Person }) },
    { path: 'administration', handle: 'administration', lazy: async () => ({ Component: (await import('./Frame.tsx')).Frame }) },
  ],
  adminTabs: [
    { path: '', order: 0, all: true, useLabel: () => useTexts().modules, route: { lazy: async () => ({ Component: (await import('./Modules.tsx')).Modules }) } },
    { path: 'personnes', order: 10, useLabel: () => useTexts().people, route: { lazy: async () => ({ Component: (await import('./People.tsx')).People }) } },
    { path: 'journal', order: 80, all: true, useLabel: () => useTexts().journal, route: { lazy: async () => ({ Component: (await import('./Journal.tsx')).Journal }) } },
    { path: 'mentions', order: 90, all: true, useLabel: () => useTexts().notice, route: { lazy: async () => ({ Component: (await import('./Notice.tsx')).Notice }) } },
  ],
} satisfies ModuleWeb
