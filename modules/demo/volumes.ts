// How much there is: the Three Valleys that one walks through, and two départements as large as the real ones, to measure on.
import { loireAtlantique, pasDeCalais } from './data/communes.ts'
import { organisations } from './data/places.ts'
import { spaces, type Access, type SpaceEntry } from './data/spaces.ts'
import { de } from './french.ts'
import type { Wanted } from './people.ts'
import { randomFor } from './random.ts'

export type Organisation = { name: string, kind: 'supplier' | 'association' | 'town' }
export type Volume = {
  /** People of each kind. */
  wanted: Wanted
  organisations: readonly Organisation[]
  spaces: readonly SpaceEntry[]
}

const threeValleys: Volume = { wanted: { staff: 3592, foster_carer: 330, councillor: 70, partner: 500, guest: 8, agglomeration: 150 }, organisations, spaces }

const great = {
  'pas-de-calais': () => volume({ staff: 5473, foster_carer: 2000, councillor: 70, partner: 1950, guest: 500, agglomeration: 7 }, pasDeCalais, 1_000, 300_000),
  'loire-atlantique': () => volume({ staff: 3_700, foster_carer: 400, councillor: 62, partner: 300, guest: 31, agglomeration: 7 }, loireAtlantique, 450, 60_000),
} as const
export const volumeNames = Object.keys(great)

/** The volume of this name; without one, the Three Valleys. */
export function volumeOf(name?: string): Volume {
  if (name === undefined) return threeValleys
  const found = Object.entries(great).find(([key]) => key === name)
  if (!found) throw new Error(`no volume named ${name}`)
  return found[1]()
}

/** Comments that a post has in the mean, with the post itself. */
const perPost = 3.88

function volume(wanted: Wanted, communes: readonly string[], spaceCount: number, said: number): Volume {
  const towns = communes.map((name): Organisation => ({ name: `Commune ${ofTown(name)}`, kind: 'town' }))
  const own = spaces.reduce((sum, space) => sum + space.posts, 0)
  return { wanted, organisations: [...organisations, ...towns], spaces: [...spaces, ...drawn(communes, spaceCount - spaces.length, said / perPost - own)] }
}

const ofTown = (name: string): string => de(name).replace('de Les ', 'des ').replace('de Le ', 'du ')

/** Those that are drawn after others: they have nobody of the cast, and nothing of the other authority. */
const moulds = spaces.filter((s) => s.authority === undefined && s.theme !== 'elus' && s.theme !== 'cadres')

/** Spaces like those of the Three Valleys, one for each part of the département; a few hold most of what is said, as anywhere. */
function drawn(communes: readonly string[], count: number, posts: number): SpaceEntry[] {
  const random = randomFor(`volume:${count}`)
  const towns = random.some(communes, communes.length)
  const share = Array.from({ length: count }, (_, rank) => (rank + 6) ** -0.85)
  const whole = share.reduce((sum, part) => sum + part, 0)
  return share.map((part, rank): SpaceEntry => {
    const mould = moulds[rank % moulds.length]!
    const town = towns[rank % towns.length]!
    return {
      key: `volume-${rank}`, name: `${mould.name}, secteur ${ofTown(town)}`, kind: mould.kind, access: random.pick<Access>(['open', 'open', 'open', 'on_request', 'private', 'private', 'secret']), purpose: mould.purpose,
      size: Math.max(6, Math.round(420 * (rank + 1) ** -0.45 * (0.6 + random.next() * 0.8))), from: mould.from, theme: mould.theme, partners: random.chance(0.4) ? random.int(1, 12) : 0, guests: random.chance(0.3) ? random.int(1, 4) : 0,
      posts: Math.max(4, Math.round((posts * part) / whole)), days: 700,
    }
  })
}
