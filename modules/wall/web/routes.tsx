import { useHouse } from '#web/data/house.ts'
import { queries } from '#web/data/queries.ts'
import type { ModuleWeb } from '#web/data/seams.ts'
import { load } from './texts.ts'
import { wallQuery } from './wall.ts'

const inSpace = /^\/espaces\/([0-9a-f-]{36})/

export default {
  module: 'wall',
  texts: load,
  spaceTabs: [{
    path: '',
    order: 0,
    useLabel: () => useHouse().nav.wall,
    route: {
      loader: ({ params }) => (void queries.prefetchQuery(wallQuery(params['id'] ?? '')), null),
      lazy: async () => ({ Component: (await import('./Wall.tsx')).Wall }),
    },
  }],
  publish: {
    to: (pathname) => {
      const id = inSpace.exec(pathname)?.[1]
      return id ? `/espaces/${id}#publier` : '/publier'
    },
    useLabel: () => useHouse().nav.publish,
  },
  routes: [{ path: 'publier', lazy: async () => ({ Component: (await import('./ChooseSpace.tsx')).ChooseSpace }) }],
} satisfies ModuleWeb
