// The directory as its pages ask for it.
import type { Static } from 'typebox'
import type { api, Found as FoundSchema, Person as PersonSchema, Presence as PresenceSchema } from '#modules/directory/api.ts'
import { client } from '#web/data/api.ts'
import type { Of } from '#web/data/care.ts'
import { queries } from '#web/data/queries.ts'

export type Found = Static<typeof FoundSchema>
export type Person = Static<typeof PersonSchema>
export type Presence = Static<typeof PresenceSchema>
export const directory = client<typeof api>()
export type UnitPost = Awaited<ReturnType<typeof directory.call<'POST /positions'>>>

export const personQuery = (id: string) => directory.ask('GET /people/:id', { params: { id } })
/** The chart of an authority, by default one's own, changes rarely. */
export const unitsQuery = (of: Of = {}) => ({ ...directory.ask('GET /units', { query: of }), staleTime: 300_000 })
export const axesQuery = (of: Of = {}) => ({ ...directory.ask('GET /axes', { query: of }), staleTime: 300_000 })

/** Puts a person just received into the cache; the lists that show them are asked again. */
export function keepPerson(person: Person): void {
  queries.setQueryData(personQuery(person.id).queryKey, person)
  void queries.invalidateQueries({ queryKey: ['GET /people'] })
}
