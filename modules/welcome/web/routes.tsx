import type { ModuleWeb } from '#web/data/seams.ts'
import { part } from '#web/design/part.tsx'
import { load } from './texts.ts'

export default {
  module: 'welcome',
  texts: load,
  spaceTop: part(async () => (await Promise.all([import('./Top.tsx'), load()]))[0].Top),
  spaceAside: part(async () => (await Promise.all([import('./Top.tsx'), load()]))[0].CharterLink),
  asideFor: 'charter.read',
  spacePages: [{ path: 'charte', lazy: async () => ({ Component: (await import('./CharterPage.tsx')).CharterPage }) }],
  acts: async () => (await import('./acts.ts')).acts(),
} satisfies ModuleWeb
