import type pg from 'pg'
import { changedGrants, changedPrincipals, roles, unmarked, type Role } from '../access/access.ts'

type Grants = ReadonlyMap<string, Role>
/** What somebody holds: the roles of each principal that they count as. What everyone of an authority holds is there once, for all of them. */
export type Held = readonly Grants[]
/** `mark`: what the database says of the principals as they are; it answers only for those whose mark is another. */
export type Holder = { readonly id: string, mark: string, principals: readonly string[], held: Held }
export type Known = Map<string, { mark: string, grants: Grants }>

const none: Grants = new Map()
export const newHolder = (id: string): Holder => ({ id, mark: unmarked, principals: [], held: [] })

/**
 * Reads what these people hold, in two statements whatever their number, which answer for what is not as it was only.
 * Gives back those for whom something changed, with what they held before. `known`: the principals of all, kept up to date here.
 */
export async function readHeld<Person extends Holder>(pool: pg.Pool, people: readonly Person[], permission: string, at: Date, known: Known): Promise<Map<Person, Held>> {
  const moved = new Map((await changedPrincipals(pool, people, at)).map((row) => [row.id, row]))
  const asked = new Set(people.flatMap((person) => (moved.get(person.id) ?? person).principals))
  const granted = await changedGrants(pool, [...asked].map((id) => ({ id, mark: known.get(id)?.mark ?? unmarked })), permission, at)
  for (const { id, mark, grants } of granted) known.set(id, { mark, grants: grants.size === 0 ? none : grants })
  const changed = new Map<Person, Held>()
  for (const person of people) {
    const { mark, principals } = moved.get(person.id) ?? person
    // By what is known, and not by what was answered just now: somebody else's reading may have brought it.
    if (!moved.has(person.id) && principals.every((id, i) => known.get(id)!.grants === person.held[i])) continue
    changed.set(person, person.held)
    Object.assign(person, { mark, principals, held: principals.map((id) => known.get(id)!.grants) })
  }
  return changed
}

/** Forgets the principals of those who have gone. */
export function forgetOthers(known: Known, people: Iterable<Holder>): void {
  const used = new Set([...people].flatMap((person) => person.principals))
  for (const id of known.keys()) if (!used.has(id)) known.delete(id)
}

/** The highest role in a scope. */
export function roleIn(held: Held, scopeId: string): Role | null {
  let highest: Role | null = null
  for (const grants of held) {
    const role = grants.get(scopeId)
    if (role !== undefined && (highest === null || roles.indexOf(role) > roles.indexOf(highest))) highest = role
  }
  return highest
}

export const scopesIn = (held: Held): string[] => [...new Set(held.flatMap((grants) => [...grants.keys()]))]

/** Scopes that came, went, or in which the role is another. */
export const differences = (before: Held, now: Held): string[] => scopesIn([...before, ...now]).filter((id) => roleIn(before, id) !== roleIn(now, id))
