import type { AdminWeb } from '#web/data/seams.ts'
import { load, useTexts } from './texts.ts'

export default {
  texts: load,
  places: [
    { to: '/administration', order: 0, useLabel: () => useTexts().modules.title },
    { to: '/administration/personnes', order: 10, useLabel: () => useTexts().people.title, people: true, group: 'people' },
    { to: '/administration/collectivite', order: 60, useLabel: () => useTexts().identity.place, group: 'authority' },
    { to: '/administration/conservation', order: 65, useLabel: () => useTexts().retention.title, group: 'authority' },
    { to: '/administration/espaces', order: 55, useLabel: () => useTexts().spaces.title },
    { to: '/administration/journal', order: 90, useLabel: () => useTexts().journal.title },
    { to: '/administration/antivirus', order: 80, useLabel: () => useTexts().infected.title },
    { to: '/administration/mentions', order: 70, useLabel: () => useTexts().notice.title, group: 'authority' },
  ],
  routes: [
    { path: 'administration', lazy: async () => ({ Component: (await import('./Modules.tsx')).Modules }) },
    { path: 'administration/personnes', lazy: async () => ({ Component: (await import('./People.tsx')).People }) },
    { path: 'administration/personnes/nouvelle', lazy: async () => ({ Component: (await import('./Newcomer.tsx')).Newcomer }) },
    { path: 'administration/personnes/:id', lazy: async () => ({ Component: (await import('./Person.tsx')).Person }) },
    { path: 'administration/espaces', lazy: async () => ({ Component: (await import('./Spaces.tsx')).Spaces }) },
    { path: 'administration/espaces/:id', lazy: async () => ({ Component: (await import('./Space.tsx')).Space }) },
    { path: 'administration/collectivite', lazy: async () => ({ Component: (await import('./Authority.tsx')).Authority }) },
    { path: 'administration/conservation', lazy: async () => ({ Component: (await import('./Retention.tsx')).Retention }) },
    { path: 'administration/journal', lazy: async () => ({ Component: (await import('./Journal.tsx')).Journal }) },
    { path: 'administration/antivirus', lazy: async () => ({ Component: (await import('./Infected.tsx')).Infected }) },
    { path: 'administration/mentions', lazy: async () => ({ Component: (await import('./Notice.tsx')).Notice }) },
  ],
} satisfies AdminWeb
