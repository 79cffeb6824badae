import type { ModuleWeb } from '#web/data/seams.ts'

export default {
  module: 'account',
  routes: [{
    path: 'compte',
    lazy: async () => {
      const [page] = await Promise.all([import('./Account.tsx'), import('./texts.ts').then(({ load }) => load())])
      return { Component: page.Account }
    },
  }],
} satisfies ModuleWeb
