import { useHouse } from '#web/data/house.ts'
import type { ModuleWeb } from '#web/data/seams.ts'

// Which screen it is says the address, once they have come with their words: little of it is in the first view.
const screens = { path: 'taches', lazy: async () => (await import('./Screens.tsx')).come(), children: [{ path: ':taskId' }] }

export default {
  module: 'tasks',
  spaceTabs: [{ path: 'taches', order: 15, useLabel: () => useHouse().nav.tasks, route: screens }],
  routes: [screens],
  shelf: [{ to: '/taches', order: 5, useLabel: () => useHouse().nav.tasks }],
} satisfies ModuleWeb
