// Who follows a card, as a query on cards asks it.
import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'

/** Does the actor follow the card of the row, and hear of it? */
export const followsColumn = ({ personId }: Actor): RawBuilder<boolean> => sql<boolean>`(exists (select from practice_follow w where w.practice_id = practice.id and w.person_id = ${personId})
  and not exists (select from silence s where s.person_id = ${personId} and s.noun = 'practice' and s.subject_id = practice.id))`
