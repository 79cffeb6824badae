import { useHouse } from '#web/data/house.ts'
import { queries } from '#web/data/queries.ts'
import { spaceQuery, type Space } from '#web/data/spaces.ts'
import type { ModuleWeb } from '#web/data/seams.ts'
import { load } from './texts.ts'

const inSpace = /^\/espaces\/([0-9a-f-]{36})/

export default {
  module: 'wall',
  texts: load,
  spaceTabs: [
    {
      path: '',
      order: 0,
      useLabel: () => useHouse().nav.wall,
      route: {
        loader: async ({ params: { id = '' } }) => {
          const { pinnedQuery, wallQuery } = await import('./wall.ts')
          void queries.prefetchQuery(wallQuery(id))
          void queries.prefetchQuery(pinnedQuery(id))
          return null
        },
        lazy: async () => ({ Component: (await import('./Wall.tsx')).Wall }),
      },
    },
    { path: 'questions', order: 10, useLabel: () => useHouse().nav.questions, route: { lazy: async () => ({ Component: (await import('./Questions.tsx')).Questions }) } },
  ],
  spacePages: [
    { path: 'publications/:postId', lazy: async () => ({ Component: (await import('./PostPage.tsx')).PostPage }) },
    { path: 'questions/registre', lazy: async () => ({ Component: (await Promise.all([import('./register/Register.tsx'), import('./register/texts.ts').then(({ load: texts }) => texts())]))[0].Register }) },
  ],
  shelf: [{ to: '/gardees', order: 0, useLabel: () => useHouse().nav.kept }],
  publish: {
    to: (pathname) => {
      const id = inSpace.exec(pathname)?.[1]
      // Where one may not write, or the wall is off, one chooses where.
      return id && queries.getQueryData<Space>(spaceQuery(id).queryKey)?.can.includes('post.write') ? `/espaces/${id}#publier` : '/publier'
    },
    useLabel: () => useHouse().nav.publish,
  },
  routes: [
    { path: 'publier', lazy: async () => ({ Component: (await import('./ChooseSpace.tsx')).ChooseSpace }) },
    { path: 'publications-prevues', lazy: async () => ({ Component: (await import('./Scheduled.tsx')).ScheduledPosts }) },
    { path: 'gardees', lazy: async () => ({ Component: (await import('./Kept.tsx')).Kept }) },
  ],
} satisfies ModuleWeb
