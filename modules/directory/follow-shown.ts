// Whom one follows, as a query on people asks it.
import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'

/** Does one hear less of the person of this column, or nothing? */
export const unheard = (personId: string, column: string): RawBuilder<boolean> => sql<boolean>`exists (select from silence s where s.person_id = ${personId} and s.noun = 'person' and s.subject_id = ${sql.ref(column)})`

/** Does the actor follow the person of the row, and hear of them? */
export const followedPerson = ({ personId }: Pick<Actor, 'personId'>, column: string): RawBuilder<boolean> =>
  sql<boolean>`(exists (select from person_follow w where w.followed_id = ${sql.ref(column)} and w.person_id = ${personId}) and not ${unheard(personId, column)})`
