import type { AdminWeb } from '#web/data/seams.ts'
import { load, useTexts } from './texts.ts'

const form = async () => ({ Component: (await import('./AppForm.tsx')).AppForm })

export default {
  texts: load,
  places: [{ to: '/administration/applications', order: 57, useLabel: () => useTexts().title }],
  routes: [
    { path: 'administration/applications', lazy: async () => ({ Component: (await import('./Desk.tsx')).Desk }) },
    { path: 'administration/applications/nouvelle', lazy: form },
    { path: 'administration/applications/tableau', lazy: async () => ({ Component: (await import('./Table.tsx')).Table }) },
    { path: 'administration/applications/:id', lazy: form },
  ],
} satisfies AdminWeb
