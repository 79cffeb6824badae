import { useHouse } from '#web/data/house.ts'
import type { ModuleWeb } from '#web/data/seams.ts'
import { load } from './texts.ts'

export default {
  module: 'guests',
  texts: load,
  routes: [{ path: 'invites', lazy: async () => ({ Component: (await import('./MyGuests.tsx')).MyGuests }) }],
  spaceTabs: [{ path: 'invites', order: 95, useLabel: () => useHouse().nav.guests, route: { lazy: async () => ({ Component: (await import('./SpaceGuests.tsx')).SpaceGuests }) } }],
} satisfies ModuleWeb
