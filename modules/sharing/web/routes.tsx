import type { ModuleWeb } from '#web/data/seams.ts'
import { load } from './texts.ts'

export default {
  module: 'sharing',
  texts: load,
  acts: async () => (await import('./acts.tsx')).acts(),
  spacePages: [{ path: 'liens', lazy: async () => ({ Component: (await import('./Lists.tsx')).SpaceLinks }) }],
  routes: [{ path: 'compte/liens', lazy: async () => ({ Component: (await import('./Lists.tsx')).MyLinks }) }],
} satisfies ModuleWeb
