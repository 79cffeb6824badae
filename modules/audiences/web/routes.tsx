import type { ModuleWeb } from '#web/data/seams.ts'
import { useTexts } from './texts.ts'

const edit = async () => ({ Component: (await import('./EditAudience.tsx')).EditAudience })

export default {
  module: 'audiences',
  routes: [{ path: 'administration/publics/nouveau', lazy: edit }, { path: 'administration/publics/:id', lazy: edit }],
  adminTabs: [{ path: 'publics', order: 20, all: true, useLabel: () => useTexts().place, route: { lazy: async () => ({ Component: (await import('./AudienceList.tsx')).AudienceList }) } }],
} satisfies ModuleWeb
