// Who is in which space, with which role: the cast as written, the others drawn from the trades of the space.
import type { From, SpaceEntry } from './data/spaces.ts'
import { conversations } from './conversations/index.ts'
import type { Person } from './people.ts'
import { randomFor, type Random } from './random.ts'

export type Role = 'reader' | 'contributor' | 'host' | 'owner'
export type Member = { person: Person, role: Role }
export type Peopled = { entry: SpaceEntry, members: readonly Member[] }

const isOutside = (p: Person): boolean => p.kind === 'partner' || p.kind === 'guest'
/** Known for being in these spaces only; nobody draws them into others. */
const reserved = new Set(['marco', 'jeanne', 'olivier', 'emma', 'denis', 'sonia'])

export function peopleSpaces(people: readonly Person[], spaces: readonly SpaceEntry[]): Peopled[] {
  const byKey = new Map(people.filter((p) => p.key !== null).map((p) => [p.key!, p]))
  return spaces.map((entry) => ({ entry, members: membersOf(entry, people, byKey) }))
}

function membersOf(entry: SpaceEntry, people: readonly Person[], byKey: ReadonlyMap<string, Person>): Member[] {
  const random = randomFor(`members:${entry.key}`)
  const authority = entry.authority ?? 'departement'
  const members = new Map<string, Member>()
  const add = (person: Person, role: Role) => {
    if (!members.has(person.id)) members.set(person.id, { person, role: isOutside(person) && (role === 'host' || role === 'owner') ? 'contributor' : role })
  }
  const named = (key: string) => {
    const person = byKey.get(key)
    if (!person) throw new Error(`${entry.key} names ${key}, who is not in the cast`)
    return person
  }
  if (entry.owner) add(named(entry.owner), 'owner')
  for (const key of entry.hosts ?? []) add(named(key), 'host')
  for (const key of entry.with ?? []) add(named(key), 'contributor')
  for (const key of entry.readers ?? []) add(named(key), 'reader')
  // Whoever speaks in a written conversation is there.
  for (const talk of conversations[entry.key] ?? []) for (const key of [talk.by, ...talk.comments.map((c) => c[0])]) add(named(key), 'contributor')

  const drawable = people.filter((p) => p.key === null || !reserved.has(p.key))
  const draw = (from: readonly Person[], count: number, role: (r: Random) => Role) => {
    const left = from.filter((p) => !members.has(p.id))
    for (const person of random.some(left, count)) add(person, role(random))
  }
  const cast = (p: Person) => p.key !== null
  draw(drawable.filter((p) => p.kind === 'partner' && !cast(p)), entry.partners ?? 0, () => 'contributor')
  draw(drawable.filter((p) => p.kind === 'guest' && !cast(p)), entry.guests ?? 0, () => 'reader')
  draw(drawable.filter((p) => p.kind === 'staff' && p.authority !== authority && !cast(p) && (entry.neighboursFrom?.includes(p.unit ?? '') ?? true)), entry.neighbours ?? 0, () => 'contributor')
  const own = drawable.filter((p) => p.authority === authority && !isOutside(p) && !cast(p))
  const fitting = own.filter((p) => fits(p, entry.from))
  if (![...members.values()].some((m) => m.role === 'owner')) draw(fitting, 1, () => 'owner')
  // Nobody of that trade is left there: somebody else of the house holds it.
  if (![...members.values()].some((m) => m.role === 'owner')) draw(own, 1, () => 'owner')
  draw(fitting, entry.size - members.size, (r) => (entry.size > 40 && r.chance(0.06) ? 'reader' : 'contributor'))
  return [...members.values()]
}

function fits(p: Person, from: From): boolean {
  if (from.heads === 'directors' && !(p.trade === null && p.title.startsWith('Direct'))) return false
  if (from.heads === 'all' && !(p.trade === null || /^chef-(centre|equipe)|^gestionnaire-college/.test(p.trade))) return false
  if (from.trades && !(p.trade !== null && from.trades.includes(p.trade))) return false
  if (from.units && !(p.unit !== null && from.units.includes(p.unit))) return false
  if (from.kinds ? !from.kinds.includes(p.kind) : p.kind === 'councillor' || (p.kind !== 'staff' && !from.anyone)) return false
  if (from.sites && !(p.site !== null && from.sites.includes(p.site))) return false
  return !from.territory || p.territory === from.territory
}
