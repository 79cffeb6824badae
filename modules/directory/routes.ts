import type { Handlers } from '#platform/module.ts'
import { findPeople, readPerson } from '#platform/identity/people.ts'
import type { api } from './api.ts'

export const routes = {
  'GET /people': async ({ query }, { db, actor }) => ({ items: await findPeople(db, actor, query.q ?? '', query.limit ?? 20), next: null }),
  'GET /people/:id': ({ params }, { db, actor }) => readPerson(db, actor, params.id),
} satisfies Handlers<typeof api>
