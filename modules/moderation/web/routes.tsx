import type { ModuleWeb } from '#web/data/seams.ts'
import { part } from '#web/design/part.tsx'
import { load } from './texts.ts'

export default {
  module: 'moderation',
  texts: load,
  spaceAside: part(async () => (await Promise.all([import('./Aside.tsx'), load()]))[0].Aside),
  asideFor: 'report.handle',
  spacePages: [
    { path: 'signalements', lazy: async () => ({ Component: (await import('./Cases.tsx')).Cases }) },
    { path: 'moderation/:noun/:subjectId', lazy: async () => ({ Component: (await import('./SubjectPage.tsx')).SubjectPage }) },
  ],
  acts: async () => (await import('./acts.tsx')).acts(),
} satisfies ModuleWeb
