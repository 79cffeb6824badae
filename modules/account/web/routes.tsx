import type { ModuleWeb } from '#web/data/seams.ts'
import { load } from './texts.ts'

export default {
  module: 'account',
  routes: [{
    path: 'compte',
    lazy: async () => {
      const [page] = await Promise.all([import('./Account.tsx'), load()])
      return { Component: page.Account }
    },
  }],
} satisfies ModuleWeb
