// The rooms, as the modules bring them: one `web/routes.tsx` each, found by name. Taking a module's folder away takes its
// room away, and nothing else. Routes are few lines and come at once; their pages come when they are opened, the screens of
// administration with the first of them.
import type { RouteObject } from 'react-router'
import { askAgain, once } from '#web/data/coming.ts'
import type { AdminPlace, AdminWeb, DrawnPart, HomePart, Later, ModuleWeb, Place, Shelved, SpaceTab } from '#web/data/seams.ts'

const found = import.meta.glob<{ default: ModuleWeb }>('../../modules/*/web/routes.tsx', { eager: true })
const parts = import.meta.glob<HomePart>('../../modules/*/web/home.tsx')
const admin = import.meta.glob<{ default: AdminWeb }>('../../modules/*/web/admin.tsx')

export const rooms: readonly ModuleWeb[] = Object.values(found).map((file) => file.default)

/** Files found by name, loaded once, each with the name of its module. */
function later<F, T>(files: Record<string, () => Promise<F>>, arrange: (all: (F & { name: string })[]) => readonly T[] | Promise<readonly T[]>): Later<T> {
  let loaded: readonly T[] | null = null
  const all = async () => Promise.all(Object.entries(files).map(async ([path, load]) => ({ ...(await load()), name: path.split('/').at(-3) ?? path })))
  return {
    load: once(() => all().then(arrange).then((arranged) => (loaded = arranged))),
    get ready() { return loaded },
  }
}

const byOrder = (a: { order: number }, b: { order: number }): number => a.order - b.order
export const homeParts = later(parts, (all): DrawnPart[] => all.sort(byOrder))
/** The screens of administration of the modules that are on. */
export const adminRooms = (on: (module: string) => boolean): Later<AdminWeb> => later(admin, async (all) => {
  const here = all.filter(({ name }) => on(name)).map((file) => file.default)
  await Promise.all(here.map(({ texts }) => texts()))
  return here
})
export const placesOf = (on: readonly ModuleWeb[], may: readonly string[]): Place[] => on.flatMap((room) => room.places ?? []).filter(({ can }) => can === undefined || may.includes(can)).sort(byOrder)
export const tabsOf = (on: readonly ModuleWeb[]): (SpaceTab & { module: string })[] => on.flatMap(({ module, texts, spaceTabs = [] }) => spaceTabs.map((tab) => ({ ...tab, module, route: withTexts(tab.route, texts) }))).sort(byOrder)
export const adminPlacesOf = (on: readonly AdminWeb[], all: boolean): AdminPlace[] => on.flatMap(({ places }) => places).filter(({ people }) => all || people).sort(byOrder)
export const pagesOf = (on: readonly ModuleWeb[]): RouteObject[] => on.flatMap(({ texts, spacePages = [] }) => spacePages.map((page) => withTexts(page, texts)))
export const shelfOf = (on: readonly ModuleWeb[]): Shelved[] => on.flatMap((room) => room.shelf ?? []).sort(byOrder)
export const mineOf = (on: readonly ModuleWeb[]): Shelved[] => on.flatMap((room) => room.mine ?? []).sort(byOrder)

/** A page comes with the texts of its room: one that waited for them alone would blink. */
export function withTexts<R extends { lazy?: unknown }>(route: R, texts?: () => Promise<unknown>): R {
  const { lazy } = route
  if (typeof lazy !== 'function') return route
  const load = async (): Promise<unknown> => {
    askAgain()
    return (await Promise.all([lazy() as Promise<unknown>, texts?.()]))[0]
  }
  return { ...route, lazy: load }
}
