// The rooms, as the modules bring them: one `web/routes.tsx` each, found by name. Taking a module's folder away takes its
// room away, and nothing else. Routes are few lines and come at once; their pages come when they are opened.
import type { HomePart, ModuleWeb, Place, SpaceTab } from '#web/data/seams.ts'

const found = import.meta.glob<{ default: ModuleWeb }>('../../modules/*/web/routes.tsx', { eager: true })
const parts = import.meta.glob<HomePart>('../../modules/*/web/home.tsx')

export const rooms: readonly ModuleWeb[] = Object.values(found).map((file) => file.default)

/** The parts of the home by module. */
export const homeParts: Readonly<Record<string, () => Promise<HomePart>>> = Object.fromEntries(
  Object.entries(parts).map(([path, load]) => [path.split('/').at(-3) ?? path, load]),
)

const byOrder = (a: { order: number }, b: { order: number }): number => a.order - b.order
export const placesOf = (on: readonly ModuleWeb[]): Place[] => on.flatMap((room) => room.places ?? []).sort(byOrder)
export const tabsOf = (on: readonly ModuleWeb[]): SpaceTab[] => on.flatMap((room) => room.spaceTabs ?? []).sort(byOrder)
