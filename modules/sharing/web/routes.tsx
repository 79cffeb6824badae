import { useHouse } from '#web/data/house.ts'
import { part } from '#web/design/part.tsx'
import type { ModuleWeb } from '#web/data/seams.ts'

export default {
  module: 'sharing',
  // Eager as all routes are: with it comes as little as can be.
  texts: async () => (await import('./texts.ts')).load(),
  beneath: part(async () => (await Promise.all([import('./Remarks.tsx'), import('./texts.ts').then(({ load }) => load())]))[0].Beneath),
  acts: async () => (await import('./acts.tsx')).acts(),
  spacePages: [{ path: 'liens', lazy: async () => ({ Component: (await import('./Lists.tsx')).SpaceLinks }) }],
  mine: [{ to: '/compte/liens', order: 10, useLabel: () => useHouse().nav.links }],
  routes: [{ path: 'compte/liens', lazy: async () => ({ Component: (await import('./Lists.tsx')).MyLinks }) }],
} satisfies ModuleWeb
