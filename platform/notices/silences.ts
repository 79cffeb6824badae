import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../access/actor.ts'
import { readCursor } from '../db/cursor.ts'
import type { Db, Tx } from '../db/database.ts'
import { Problem } from '../problem.ts'
import { comesAfter, searched } from './follows.ts'
import { kindsOf, ordinary } from './kinds.ts'
import { titlesOf } from './read.ts'

type Modules = Parameters<typeof kindsOf>[0]

/** Hears no more of a thing that one may see, or less of a space or a person; the line stays where it is and is hidden, so that hearing again brings it back. */
export async function silence(tx: Tx, actor: Actor, modules: Modules, noun: string, id: string, muted = false): Promise<void> {
  if ((await titlesOf(tx, actor, kindsOf(modules), [{ noun, id }])).size === 0) throw new Problem(404, 'notice.not_found')
  await (muted && (noun === 'space' || noun === 'person') ? mute(tx, actor, noun, id) : hush(tx, actor, noun, id))
}

/** The same of a thing that was found already. */
export async function hush(tx: Tx, actor: Actor, noun: string, id: string): Promise<void> {
  await tx.insertInto('silence').values({ person_id: actor.personId, noun, subject_id: id, at: actor.at, level: 1 }).onConflict((c) => c.columns(['person_id', 'noun', 'subject_id']).doUpdateSet({ level: 1 })).execute()
}

/** Hears only what is meant for one by name of what happens in a space, or of what somebody does; a thing that is silenced stays so. */
export async function mute(tx: Tx, actor: Actor, noun: 'space' | 'person', id: string): Promise<void> {
  await tx.insertInto('silence').values({ person_id: actor.personId, noun, subject_id: id, at: actor.at, level: ordinary }).onConflict((c) => c.doNothing()).execute()
}

/** Does the actor hear nothing ordinary of this space, of this person? As SQL over a column. */
const muted = (noun: 'space' | 'person') => ({ personId }: Pick<Actor, 'personId'>, column: string): RawBuilder<boolean> => sql<boolean>`exists (select from silence muted where muted.person_id = ${personId} and muted.noun = ${sql.lit(noun)} and muted.subject_id = ${sql.ref(column)})`
export const mutedSpace = muted('space')
export const mutedPerson = muted('person')

export async function hearAgain(tx: Tx, actor: Actor, noun: string, id: string): Promise<void> {
  await tx.deleteFrom('silence').where('person_id', '=', actor.personId).where('noun', '=', noun).where('subject_id', '=', id).execute()
}

/** What one hears less of, the latest first: muted (what is not meant for one by name) or not heard at all. What one may not see any more has no name, and can be heard again. */
export async function listSilences(db: Db, actor: Actor, modules: Modules, query: { q?: string, which?: 'muted' | 'stopped', cursor?: string, limit?: number }) {
  const after = readCursor(query.cursor, 2)
  const level = query.which === undefined ? null : query.which === 'muted' ? ordinary : 1
  return searched(db, actor, modules, query, (limit) => db.selectFrom('silence').select(['noun', 'subject_id as id', 'at', 'level']).where('person_id', '=', actor.personId).$if(level !== null, (q) => q.where('level', '=', level!))
    .where(comesAfter(sql`at`, sql`subject_id`, after)).orderBy('at', 'desc').orderBy('subject_id', 'desc').limit(limit).execute(), (s) => ({ muted: s.level === ordinary }))
}
