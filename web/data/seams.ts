// What a module's `web/routes.tsx` and `web/home.tsx` may bring to the house. The shell gathers them; modules never meet.
import { createContext, type ComponentType } from 'react'
import type { RouteObject } from 'react-router'
import type { Parts } from '#web/data/home.ts'
import type { Icon } from '#web/design/icons.tsx'

/** A tab inside each space: `path` is '' for the first one. */
export type SpaceTab = { path: string; order: number; useLabel: () => string; route: RouteObject }
/** A fixed place of the navigation, for those who `can` when it says so (`GET /me`). */
export type Place = { to: string; order: number; icon: Icon; useLabel: () => string; can?: string }

/** The way to write something new, from wherever one is. */
export type Publish = { to: (pathname: string) => string; useLabel: () => string }

/** A screen of administration: drawn as a tab of the others; `people`: also for those who administer people and nothing else. */
export type AdminPlace = { to: string; order: number; useLabel: () => string; people?: true }

export type ModuleWeb = {
  /** The name under which `GET /me` says whether it is switched on. */
  module: string
  routes?: RouteObject[]
  places?: Place[]
  spaceTabs?: SpaceTab[]
  /** Pages inside the frame of each space, without a tab of their own. */
  spacePages?: RouteObject[]
  /** What one put aside for oneself: said in the menu and beside the list of spaces, not in the rail. */
  shelf?: Place[]
  admin?: AdminPlace[]
  publish?: Publish
  /** Texts that the shell shows before any page of the module: labels of places and tabs. */
  load?: () => Promise<unknown>
}

/**
 * What `web/home.tsx` of a module exports: its part of the home. It is drawn when `GET /home` says something under the
 * module's name, and receives that with what the others say: a line about a space may come from any of them.
 */
export type HomePart = { default: ComponentType<{ part: unknown; parts: Parts }>; place: 'main' | 'aside'; order: number }

/** The tabs of a space, in order, for the module that draws its frame. */
export const SpaceTabs = createContext<readonly Omit<SpaceTab, 'route'>[]>([])
/** What one put aside, in order. */
export const Shelf = createContext<readonly Place[]>([])
/** The screens of administration, in order. */
export const AdminPlaces = createContext<readonly AdminPlace[]>([])
/** The parts of the home by their module, in order. `ready` is there once they are loaded: whoever finds it needs not wait, not even a tick. */
export type HomePartFiles = { load(): Promise<readonly DrawnPart[]>; readonly ready: readonly DrawnPart[] | null }
export type DrawnPart = HomePart & { name: string }
export const HomeParts = createContext<HomePartFiles>({ load: () => Promise.resolve([]), ready: [] })
