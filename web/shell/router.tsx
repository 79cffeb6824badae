// Every address of the browser: the shell around the rooms that are switched on for this person.
import { createBrowserRouter, type RouteObject } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import type { Me } from '#web/data/me.ts'
import { AdminTabs, HomeParts, SpaceTabs, type AdminTab, type ModuleWeb, type SpaceTab } from '#web/data/seams.ts'
import { NotFound, RouteFailure } from './Failures.tsx'
import { adminTabsOf, homeParts, placesOf, rooms, tabsOf } from './registry.ts'
import { Shell } from './Shell.tsx'
import { Waiting } from './Waiting.tsx'

/** By the `handle` of the route that receives them. */
type Tabs = { space: readonly SpaceTab[]; administration: readonly AdminTab[] }
export type Built = { router: ReturnType<typeof createBrowserRouter>; tabs: Tabs; /** What the first page is made of has come: drawn before, it would blink. */ ready: Promise<unknown> }

/** Builds the rooms that are on; the page asked for starts loading at once, and the parts of the home with it. */
export function build(me: Me): Built {
  const on = rooms.filter((room) => me.modules.includes(room.module) || always.has(room.module))
  const tabs = { space: tabsOf(on), administration: adminTabsOf(on) }
  const ready = location.pathname === '/' ? homeParts.load() : Promise.resolve()
  return { router: createBrowserRouter(routesOf(on, me, tabs)), tabs, ready }
}

export function Router({ built }: { built: Built }) {
  return (
    <SpaceTabs value={built.tabs.space}>
      <AdminTabs value={built.tabs.administration}>
        <HomeParts value={homeParts}>
          <RouterProvider router={built.router} />
        </HomeParts>
      </AdminTabs>
    </SpaceTabs>
  )
}

// The ground floor is never off.
const always = new Set(['account', 'home', 'spaces', 'administration'])

function routesOf(on: readonly ModuleWeb[], me: Me, tabs: Tabs): RouteObject[] {
  const places = placesOf(on, me.can)
  const publish = on.find((room) => room.publish)?.publish
  return [{
    element: <Shell places={places} {...(publish ? { publish } : {})} />,
    HydrateFallback: Waiting,
    children: [{
      errorElement: <RouteFailure />,
      children: [
        ...on.flatMap((room) => room.routes ?? []).map((route) => withTabs(route, tabs)),
        { path: 'menu', lazy: async () => { const { Menu } = await import('./Menu.tsx'); return { element: <Menu places={places} /> } } },
        { path: '*', element: <NotFound /> },
      ],
    }],
  }]
}

/** A route whose `handle` is `space` or `administration` receives the tabs that the modules bring to it. */
function withTabs(route: RouteObject, tabs: Tabs): RouteObject {
  const own: readonly SpaceTab[] | undefined = tabs[route.handle as keyof Tabs]
  if (!own) return route
  const children = own.map((tab) => ({ ...tab.route, ...(tab.path === '' ? { index: true } : { path: tab.path }) }) as RouteObject)
  return { ...route, children } as RouteObject
}
