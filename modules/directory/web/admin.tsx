import type { AdminWeb } from '#web/data/seams.ts'
import { load, useTexts } from './texts.ts'

export default {
  texts: load,
  places: [{ to: '/administration/listes', order: 25, useLabel: () => useTexts().lists.title, people: true, group: 'people' }],
  routes: [{ path: 'administration/listes', lazy: async () => ({ Component: (await import('./Lists.tsx')).Lists }) }],
} satisfies AdminWeb
