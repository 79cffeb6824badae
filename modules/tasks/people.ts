// Whom a task may be handed to.
import { sql } from 'kysely'
import { findAmong } from '#modules/directory/index.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/database.ts'
import { mayRead } from './reach.ts'
import { nameOf } from './present.ts'
import { readsScope } from './tasks.ts'

const most = 8
/** People who read the space, by the beginning of a name; without one, the actor and who had a task there lately. */
export async function findPeople(db: Db, actor: Actor, spaceId: string, q: string) {
  await mayRead(db, actor, spaceId)
  if (q.trim() !== '') {
    const people = await findAmong(db, actor, q, { among: (person) => readsScope(spaceId, person, actor.at), first: (person) => sql`${sql.ref(person)} <> ${actor.personId}`, limit: most })
    return { items: people.map(({ id, name, headline }) => ({ id, name, headline })) }
  }
  const lately = db.selectFrom('task').select(['responsible_id', 'id']).where('scope_id', '=', spaceId).where('responsible_id', 'is not', null).orderBy('id', 'desc').limit(200)
  const items = await db.selectFrom('person').select(['person.id', nameOf('person').as('name'), 'person.headline']).where((eb) => eb.or([eb('person.id', '=', actor.personId), eb('person.id', 'in', eb.selectFrom(lately.as('had')).select('had.responsible_id'))]))
    .where('person.closed_at', 'is', null).where(readsScope(spaceId, 'person.id', actor.at)).orderBy(sql`person.id <> ${actor.personId}`).orderBy('person.family_name').orderBy('person.id').limit(most).execute()
  return { items }
}
