import type { ModuleWeb } from '#web/data/seams.ts'
import { load } from './texts.ts'

const edit = async () => ({ Component: (await import('./EditAudience.tsx')).AudienceOfSpace })

export default {
  module: 'audiences',
  texts: load,
  spacePages: [{ path: 'publics/nouveau', lazy: edit }, { path: 'publics/:audienceId', lazy: edit }],
} satisfies ModuleWeb
