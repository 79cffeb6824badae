import type { AdminWeb } from '#web/data/seams.ts'
import { load, useTexts } from './texts.ts'

export default {
  texts: load,
  places: [{ to: '/administration/partage', order: 68, useLabel: () => useTexts().admin.title, group: 'authority' }],
  routes: [{ path: 'administration/partage', lazy: async () => ({ Component: (await import('./Outside.tsx')).Outside }) }],
} satisfies AdminWeb
