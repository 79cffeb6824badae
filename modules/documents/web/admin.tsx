import type { AdminWeb } from '#web/data/seams.ts'
import { load, useTexts } from './texts.ts'

export default {
  texts: load,
  places: [{ to: '/administration/place', order: 67, useLabel: () => useTexts().quotas.title, group: 'authority' }],
  routes: [{ path: 'administration/place', lazy: async () => ({ Component: (await import('./Quotas.tsx')).Quotas }) }],
} satisfies AdminWeb
