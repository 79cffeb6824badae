// Finding a person by the beginning of a name.
import type { api } from '#modules/directory/api.ts'
import { client } from '#web/data/api.ts'

const people = client<typeof api>()

/** People the caller may see whose name begins so. */
export const searchPeople = (q: string) => people.ask('GET /people', { query: { q, limit: 8 } })
