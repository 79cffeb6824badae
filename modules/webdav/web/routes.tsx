import type { ModuleWeb } from '#web/data/seams.ts'
import { load } from './texts.ts'

export default {
  module: 'webdav',
  texts: load,
  acts: async () => (await import('./acts.tsx')).acts(),
  routes: [{ path: 'compte/lecteur-reseau', lazy: async () => ({ Component: (await import('./NetworkDrive.tsx')).NetworkDrive }) }],
} satisfies ModuleWeb
