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
  /** File names in files/. */
  files?: readonly string[]
  /** It is a question; `accepted`: the comment that answers it, by its place. */
  asks?: true, accepted?: number
  /** The comment that the space stands by, by its place, and the host who said so. */
  official?: readonly [comment: number, by: string]
  /** Who pinned it. */
  pinned?: string
  /** In a text, `@{key}` names somebody of the cast who is in the space. `to`: the place of the comment that this one answers. */
  comments: readonly (readonly [by: string, ago: Ago, body: string, to?: number])[]
}

export const conversations: Readonly<Record<string, readonly Talk[]>> = { ...kitchens, ...colleges, ...roads, ...digital, ...people }
