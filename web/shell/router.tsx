// Every address of the browser: the shell around the rooms that are switched on for this person.
import { createBrowserRouter, type RouteObject } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { askAgain } from '#web/data/coming.ts'
import type { Me } from '#web/data/me.ts'
import { Acts, AdminPlaces, HomeParts, Mine, Shelf, SpaceAsides, SpaceTabs, type AdminPlace, type LateActs, type Later, type ModuleWeb, type Shelved, type SpaceTab } from '#web/data/seams.ts'
import { NotFound, RouteFailure } from './Failures.tsx'
import { adminPlacesOf, adminRooms, homeParts, mineOf, pagesOf, placesOf, rooms, shelfOf, tabsOf, withTexts } from './registry.ts'
import { Shell } from './Shell.tsx'
import { Waiting } from './Waiting.tsx'

export type Built = { router: ReturnType<typeof createBrowserRouter>; tabs: ReturnType<typeof tabsOf>; admin: Pick<Later<AdminPlace>, 'ready'>; shelf: readonly Shelved[]; mine: readonly Shelved[]; acts: readonly LateActs[]; on: readonly ModuleWeb[]; /** What the first page is made of has come: drawn before, it would blink. */ ready: Promise<unknown> }

/** Builds the rooms that are on; the page asked for starts loading at once, and the parts of the home with it. */
export function build(me: Me): Built {
  const isOn = (module: string): boolean => me.modules.includes(module) || always.has(module)
  const on = rooms.filter((room) => isOn(room.module))
  const tabs = tabsOf(on)
  const ready = location.pathname === '/' ? homeParts.load() : Promise.resolve()
  const admin = adminRooms(isOn)
  const router = createBrowserRouter(routesOf(on, me, tabs), {
    async patchRoutesOnNavigation({ path, patch }) {
      if (!/^\/administration(\/|$)/.test(path) || admin.ready) return
      askAgain()
      patch('rooms', (await admin.load()).flatMap(({ routes }) => routes.map((route) => withTexts(route))))
    },
  })
  return { router, tabs, admin: { get ready() { return admin.ready && adminPlacesOf(admin.ready, me.administers !== 'nothing') } }, shelf: shelfOf(on), mine: mineOf(on), acts: on.flatMap((room) => room.acts ?? []), on, ready }
}

export function Router({ built }: { built: Built }) {
  return (
    <SpaceTabs value={built.tabs}>
      <AdminPlaces value={built.admin}>
        <Shelf value={built.shelf}>
          <Mine value={built.mine}>
            <Acts value={built.acts}>
              <SpaceAsides value={built.on}>
                <HomeParts value={homeParts}>
                  <RouterProvider router={built.router} />
                </HomeParts>
              </SpaceAsides>
            </Acts>
          </Mine>
        </Shelf>
      </AdminPlaces>
    </SpaceTabs>
  )
}

// The ground floor is never off.
const always = new Set(['account', 'home', 'spaces', 'administration'])

function routesOf(on: readonly ModuleWeb[], me: Me, tabs: readonly SpaceTab[]): RouteObject[] {
  const places = placesOf(on, me.can)
  const foot = on.flatMap((room) => room.foot ?? [])
  const publish = on.find((room) => room.publish)?.publish
  return [{
    element: <Shell places={places} bar={on.flatMap((room) => room.bar ?? [])} foot={foot} finder={on.find((room) => room.finder)?.finder} {...(publish ? { publish } : {})} />,
    HydrateFallback: Waiting,
    children: [{
      id: 'rooms',
      errorElement: <RouteFailure />,
      children: [
        ...on.flatMap((room) => (room.routes ?? []).map((route) => withTabs(withTexts(route, room.texts), tabs, pagesOf(on)))),
        withTexts({ path: 'menu', lazy: async () => { const [{ Menu }] = await Promise.all([import('./Menu.tsx'), import('#web/design/settings/texts.ts').then(({ load }) => load())]); return { element: <Menu places={places} foot={foot} /> } } }),
        withTexts({ path: 'envois', lazy: async () => ({ Component: (await import('./Outgoing.tsx')).Outgoing }) }),
        { path: '*', element: <NotFound /> },
      ],
    }],
  }]
}

/** The route that says `handle: 'space'` receives the tabs and pages that the other modules bring to each space. */
function withTabs(route: RouteObject, tabs: readonly SpaceTab[], pages: readonly RouteObject[]): RouteObject {
  if (route.handle !== 'space') return route
  const children = tabs.map((tab) => ({ ...tab.route, ...(tab.path === '' ? { index: true } : { path: tab.path }) }) as RouteObject)
  return { ...route, children: [...children, ...pages] } as RouteObject
}
