// What a module's `web/routes.tsx` and `web/home.tsx` may bring to the house. The shell gathers them; modules never meet.
import { createContext, type ComponentType, type ReactNode } from 'react'
import type { RouteObject } from 'react-router'
import type { Home } from '#web/data/home.ts'
import type { Space } from '#web/data/spaces.ts'
import type { Icon } from '#web/design/shell-icons.tsx'

/** A tab inside each space: `path` is '' for the first one. */
export type SpaceTab = { path: string; order: number; useLabel: () => string; route: RouteObject }
/** What a module says beside each space that has it. */
export type SpaceAside = ComponentType<{ space: Space }>
/** A fixed place of the navigation, for those who `can` when it says so (`GET /me`). */
export type Place = { to: string; order: number; icon: Icon; useLabel: () => string; can?: string }

/** Where one finds again what one put aside. */
export type Shelved = Omit<Place, 'icon' | 'can'>

/** The way to write something new, from wherever one is. */
export type Publish = { to: (pathname: string) => string; useLabel: () => string }

/** What another module shows: its noun and its id, the space that it is in. `own`: the person wrote it; `hidden`: hosts hid it. */
export type ActOn = { noun: string; id: string; spaceId: string; own?: boolean; hidden?: boolean }
/**
 * Something to make of what another module shows, or of a space: a line of its « … », in a space where the person `can`. No label: nothing to do with this one.
 * `rare`: never beside it, always behind « … ».
 */
export type Act = { on: readonly string[]; can: string; icon: Icon; rare?: true; label: (on: ActOn, can: readonly string[]) => string | null; run: (on: ActOn, go: (address: string) => void) => Promise<void> | void; offer?: Offer }
/** What is done with a thing where it stands, in a dialog over it, and what that changes of who sees it: with the noun that it is for. `label`, `icon` and `can` are those of its act. */
export type Offer = { noun: string; label: string; Dialog: ComponentType<{ id: string; name: string; folder: boolean; onClose: () => void }>; Seen: ComponentType<{ id: string }>; /** Which of them it is for, by their names; without it, all. */ fits?: (name: string, folder: boolean) => boolean }
/** A thing that one module shows, below which others say something of it; `number`: one of its versions. */
export type About = { noun: string; id: string; spaceId: string | null; number?: number }
/** They come when the first thing is shown that they are for, with their words. */
export type LateActs = () => Promise<readonly Act[]>

/** The field of the bar, beside the name: it is in the first view, so it is little. */
export type Finder = (given: { places: readonly Place[]; publish: Publish | undefined }) => ReactNode

/**
 * A screen of administration: a tab of its own, or one of those that share the tab of their group (which stands where its
 * first one would). `people`: also for those who administer people and nothing else.
 */
export type AdminPlace = { to: string; order: number; useLabel: () => string; people?: true; group?: 'people' | 'movements' | 'authority' }

export type ModuleWeb = {
  /** The name under which `GET /me` says whether it is switched on. */
  module: string
  routes?: RouteObject[]
  places?: Place[]
  spaceTabs?: SpaceTab[]
  spaceAside?: SpaceAside
  /** Who sees it: those who may this there, in any space. Without it: everybody, in spaces that have the module as a tab. */
  asideFor?: string
  /** Above the wall of each space, for who reads it. */
  spaceTop?: SpaceAside
  /** Below what another module shows: what this one has to say of it, and nothing where it has nothing. */
  beneath?: ComponentType<{ about: About }>
  /** Pages inside the frame of each space, without a tab of their own. */
  spacePages?: RouteObject[]
  /** What one put aside for oneself: said in the menu and beside the list of spaces, not in the rail. */
  shelf?: Shelved[]
  /** Screens about oneself alone: said in one’s account. */
  mine?: Shelved[]
  publish?: Publish
  acts?: LateActs
  /** The field of the top bar. */
  finder?: Finder
  /** In the top bar, before one’s own account. */
  bar?: ComponentType
  /** At the foot of the navigation, on each screen. */
  foot?: ComponentType
  /** What is there before any page is shown. */
  load?: () => Promise<unknown>
  /** The texts of its pages: they come with them. What the shell says of them is in `nav` of the house's own texts. */
  texts?: () => Promise<unknown>
}

/** What `web/admin.tsx` of a module exports: its screens of administration, which come when the first of any is opened. */
export type AdminWeb = { places: AdminPlace[]; routes: RouteObject[]; texts: () => Promise<unknown> }

/**
 * What `web/home.tsx` of a module exports: its part of the home. It is drawn when `GET /home` says something under the
 * module's name, and receives that with what the others say: a line about a space may come from any of them.
 * `place`: where it stands when there is room for two columns; `order`: among those of its section.
 */
export type HomePart = { default: ComponentType<{ part: unknown } & Home>; section: HomeSection; place: 'main' | 'aside'; order: number }
/** What of the home it belongs to: a function orders these, and so may a person. */
export type HomeSection = 'duty' | 'todo' | 'day' | 'news' | 'spaces' | 'tools'

/** The tabs of a space, in order, for the module that draws its frame; `module`: whose it is, since a space may be without it. */
export const SpaceTabs = createContext<readonly (Omit<SpaceTab, 'route'> & { module: string })[]>([])
/** What stands beside a space, with the module that brings it. */
export const SpaceAsides = createContext<readonly { module: string; spaceAside?: SpaceAside; asideFor?: string; spaceTop?: SpaceAside; beneath?: ModuleWeb['beneath'] }[]>([])
/** What one put aside, in order. */
export const Shelf = createContext<readonly Shelved[]>([])
/** Screens about oneself, in order. */
export const Mine = createContext<readonly Shelved[]>([])
/** What may be made of things, by whichever module. */
export const Acts = createContext<readonly LateActs[]>([])
/** Files that come when they are needed, together. `ready` is there once they have: whoever finds it needs not wait, not even a tick. */
export type Later<T> = { load(): Promise<readonly T[]>; readonly ready: readonly T[] | null }
const none = { load: () => Promise.resolve([]), ready: [] }
/** The screens of administration, in order. */
export const AdminPlaces = createContext<Pick<Later<AdminPlace>, 'ready'>>(none)
/** The parts of the home by their module, in order. */
export type DrawnPart = HomePart & { name: string }
export const HomeParts = createContext<Later<DrawnPart>>(none)
