import type { Static } from 'typebox'
import { client } from '#web/data/api.ts'
import { queries } from '#web/data/queries.ts'
import type { api, Departure as DepartureSchema, Import as ImportSchema, Reorganisation as ReorganisationSchema } from '../api.ts'

export const movements = client<typeof api>()
export type Reorganisation = Static<typeof ReorganisationSchema>
export type Import = Static<typeof ImportSchema>
export type Departure = Static<typeof DepartureSchema>

/** Lets everything that these addresses told be asked again. */
export const askAgain = (address: string): void => void queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith(address) })
/** A day of the server as a moment that can be spoken. */
export const noon = (day: string): Date => new Date(`${day}T12:00:00Z`)
