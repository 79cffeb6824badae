import type { ModuleWeb } from '#web/data/seams.ts'
import { part } from '#web/design/part.tsx'
import { load } from './texts.ts'

export default {
  module: 'approvals',
  texts: load,
  routes: [{ path: 'avis', lazy: async () => ({ Component: (await import('./Mine.tsx')).Mine }) }],
  beneath: part(async () => (await Promise.all([import('./Section.tsx'), load()]))[0].Beneath),
  acts: async () => (await import('./acts.tsx')).acts(),
} satisfies ModuleWeb
