// The rooms, as the modules bring them: one `web/routes.tsx` each, found by name. Taking a module's folder away takes its
// room away, and nothing else. Routes are few lines and come at once; their pages come when they are opened.
import type { AdminPlace, DrawnPart, HomePart, HomePartFiles, ModuleWeb, Place, SpaceTab } from '#web/data/seams.ts'

const found = import.meta.glob<{ default: ModuleWeb }>('../../modules/*/web/routes.tsx', { eager: true })
const parts = import.meta.glob<HomePart>('../../modules/*/web/home.tsx')

export const rooms: readonly ModuleWeb[] = Object.values(found).map((file) => file.default)

let loading: Promise<readonly DrawnPart[]> | undefined
let loaded: readonly DrawnPart[] | null = null
/** The parts of the home; their files come once, together. */
export const homeParts: HomePartFiles = {
  load: () => (loading ??= Promise.all(Object.entries(parts).map(async ([path, load]) => ({ ...(await load()), name: path.split('/').at(-3) ?? path })))
    .then((all) => (loaded = all.sort(byOrder)))),
  get ready() { return loaded },
}

const byOrder = (a: { order: number }, b: { order: number }): number => a.order - b.order
export const placesOf = (on: readonly ModuleWeb[], may: readonly string[]): Place[] => on.flatMap((room) => room.places ?? []).filter(({ can }) => can === undefined || may.includes(can)).sort(byOrder)
export const tabsOf = (on: readonly ModuleWeb[]): SpaceTab[] => on.flatMap((room) => room.spaceTabs ?? []).sort(byOrder)
export const adminOf = (on: readonly ModuleWeb[], all: boolean): AdminPlace[] => on.flatMap((room) => room.admin ?? []).filter(({ people }) => all || people).sort(byOrder)
export const shelfOf = (on: readonly ModuleWeb[]): Place[] => on.flatMap((room) => room.shelf ?? []).sort(byOrder)
