// Who follows a post, as a query on posts asks it.
import { sql, type RawBuilder } from 'kysely'
import type { Who } from '#platform/access/actor.ts'

/** Has the actor a part in the thread? */
export const takesPart = ({ personId }: Who): RawBuilder<boolean> => sql<boolean>`(post.author_id = ${personId} or (post.comment_count > 0 and exists (select from comment mine where mine.author_id = ${personId} and mine.post_id = post.id and mine.trashed_at is null)))`

/** Is the actor told of what is said in the thread: they wrote in it, or follow it, and did not silence it. */
export const followsColumn = (actor: Who): RawBuilder<boolean> => sql<boolean>`((${takesPart(actor)} or exists (select from post_follow f where f.post_id = post.id and f.person_id = ${actor.personId}))
  and not exists (select from silence s where s.person_id = ${actor.personId} and s.noun = 'post' and s.subject_id = post.id))`
