// The conversations written by hand, by space.
import { kitchens } from './kitchens.ts'

/** How long ago: minutes, hours, or days with the clock of that day (« 3d 08:40 »). */
export type Ago = string
export type Reactions = { thanks?: number, useful?: number, seen?: number, bravo?: number }
export type Talk = {
  by: string, ago: Ago, body: string, react?: Reactions
  /** File names in photos/, and what they show. */
  photos?: readonly (readonly [string, string])[]
  comments: readonly (readonly [by: string, ago: Ago, body: string])[]
}

export const conversations: Readonly<Record<string, readonly Talk[]>> = { ...kitchens }
