import { useHouse } from '#web/data/house.ts'
import { queries } from '#web/data/queries.ts'
import type { ModuleWeb } from '#web/data/seams.ts'
import { spaceQuery } from '#web/data/spaces.ts'
import { Blocks } from '#web/design/shell-icons.tsx'
import { load } from './texts.ts'

/** What few look at has its own texts. */
const life = async <T,>(page: Promise<T>): Promise<T> => (await Promise.all([page, import('./life/texts.ts').then(({ load: texts }) => texts())]))[0]

/** So has what opens one. */
const copy = async <T,>(page: Promise<T>): Promise<T> => (await Promise.all([page, import('./copy/texts.ts').then(({ load: texts }) => texts())]))[0]

/** The switches are those of administration too, with texts of their own. */
const rules = async <T,>(page: Promise<T>): Promise<T> => (await Promise.all([page, import('#web/design/rules/texts.ts').then(({ load: texts }) => texts())]))[0]

export default {
  module: 'spaces',
  texts: load,
  places: [{ to: '/espaces', order: 1, icon: Blocks, useLabel: () => useHouse().nav.spaces }],
  routes: [
    { path: 'espaces', lazy: async () => ({ Component: (await import('./SpaceList.tsx')).SpaceList }) },
    { path: 'espaces/nouveau', lazy: async () => ({ Component: (await copy(life(import('./NewSpace.tsx')))).NewSpace }) },
    { path: 'espaces/propositions', lazy: async () => ({ Component: (await life(import('./life/Proposals.tsx'))).Proposals }) },
    { path: 'espaces/:id/clore', handle: 'space', loader: ({ params }) => (void queries.prefetchQuery(spaceQuery(params['id'] ?? '')), null), lazy: async () => ({ Component: (await import('./Closing.tsx')).Closing }) },
    {
      path: 'espaces/:id',
      handle: 'space',
      loader: ({ params }) => (void queries.prefetchQuery(spaceQuery(params['id'] ?? '')), null),
      lazy: async () => ({ Component: (await import('./SpaceFrame.tsx')).SpaceFrame }),
    },
  ],
  spacePages: [
    { path: 'outils', lazy: async () => ({ Component: (await rules(import('./Tools.tsx'))).Tools }) },
    { path: 'archive', lazy: async () => ({ Component: (await Promise.all([import('./archive/Archive.tsx'), import('./archive/texts.ts').then(({ load: texts }) => texts())]))[0].Archive }) },
    { path: 'semaine', lazy: async () => ({ Component: (await Promise.all([import('./week/Week.tsx'), import('./week/texts.ts').then(({ load: texts }) => texts())]))[0].Week }) },
  ],
  spaceTabs: [{ path: 'membres', order: 90, useLabel: () => useHouse().nav.members, route: { lazy: async () => ({ Component: (await import('./Members.tsx')).Members }) } }],
} satisfies ModuleWeb
