import type { ModuleWeb } from '#web/data/seams.ts'
import { load } from './texts.ts'

export default {
  module: 'account',
  texts: () => Promise.all([load(), import('#web/design/settings/texts.ts').then((settings) => settings.load())]),
  routes: [{ path: 'compte', lazy: async () => ({ Component: (await import('./Account.tsx')).Account }) }],
} satisfies ModuleWeb
