// The conversations written by hand, by space.
import { colleges } from './colleges.ts'
import { digital } from './digital.ts'
import { kitchens } from './kitchens.ts'
import { people } from './people.ts'
import { roads } from './roads.ts'

/** How long ago: minutes, hours, or days with the clock of that day (« 3d 08:40 »). */
export type Ago = string
export type Reactions = { thanks?: number, useful?: number, seen?: number, bravo?: number }
export type Talk = {
  by: string, ago: Ago, body: string, react?: Reactions
  /** File names in photos/, and what they show. */
  photos?: readonly (readonly [string, string])[]
  comments: readonly (readonly [by: string, ago: Ago, body: string])[]
}

export const conversations: Readonly<Record<string, readonly Talk[]>> = { ...kitchens, ...colleges, ...roads, ...digital, ...people }
