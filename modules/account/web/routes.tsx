import type { ModuleWeb } from '#web/data/seams.ts'

export default {
  module: 'account',
  routes: [{ path: 'compte', lazy: async () => ({ Component: (await import('./Account.tsx')).Account }) }],
} satisfies ModuleWeb
