import type { AdminWeb } from '#web/data/seams.ts'
import { load, useTexts } from './texts.ts'

const edit = async () => ({ Component: (await import('./EditAudience.tsx')).EditAudience })

export default {
  texts: load,
  places: [{ to: '/administration/publics', order: 20, useLabel: () => useTexts().place, group: 'people' }],
  routes: [
    { path: 'administration/publics', lazy: async () => ({ Component: (await import('./AudienceList.tsx')).AudienceList }) },
    { path: 'administration/publics/nouveau', lazy: edit },
    { path: 'administration/publics/:id', lazy: edit },
  ],
} satisfies AdminWeb
