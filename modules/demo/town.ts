// The whole demo as data, before any database: what the loader writes and the tests look at.
import { peopleSpaces, type Peopled } from './members.ts'
import { makePeople, type Person } from './people.ts'
import { volumeOf } from './volumes.ts'
import { wallOf, type Posted } from './wall.ts'

export type Town = { people: readonly Person[], spaces: readonly Peopled[], walls: ReadonlyMap<string, readonly Posted[]> }

/** The same town for the same moment; another moment moves its conversations, not its people. */
export function makeTown(at: Date): Town {
  const volume = volumeOf()
  const people = makePeople(volume)
  const peopled = peopleSpaces(people, volume.spaces)
  return { people, spaces: peopled, walls: new Map(peopled.map((p) => [p.entry.key, wallOf(p, at)])) }
}
