// A question to the scouts: asked once, sent to those who are near and there, settled by any of them or by who asked.
import { sql, type RawBuilder } from 'kysely'
import { cleanText } from '#lib/clean.ts'
import { scoutsFor } from '#modules/directory/index.ts'
import { isOutsider, type Actor } from '#platform/access/actor.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { Problem } from '#platform/problem.ts'
import { record } from './facts.ts'

/** Who are shown; a question goes to fewer, so that each of them feels asked. */
const shown = 5
const asked = 3
/** That one person may have waiting. */
export const mostOpen = 10

type Named = { id: string, name: string }
type Whose = Named & { email: string | null, phone: string | null }

export const listScouts = async (db: Db, actor: Actor) => ({ items: await scoutsFor(db, actor, shown), next: null })

/** Questions that the actor asked, or was asked: nobody else reads one. */
export const visible = (db: Db, { personId }: Pick<Actor, 'personId'>) => db.selectFrom('scout_question as q')
  .where(sql<boolean>`(q.by_id = ${personId} or exists (select from scout_question_to t where t.question_id = q.id and t.person_id = ${personId}))`)

const rows = (db: Db, actor: Actor) => visible(db, actor).innerJoin('person as p', 'p.id', 'q.by_id').leftJoin('profile as f', 'f.person_id', 'p.id')
  .select(['q.id', 'q.body', 'q.address', 'q.at', 'q.settled_at', 'q.by_id', sql<Whose>`json_build_object('id', p.id, 'name', p.given_name || ' ' || p.family_name, 'email', p.email, 'phone', ${phone(actor)})`.as('by'),
    sql<Named[] | null>`(select json_agg(json_build_object('id', r.id, 'name', r.given_name || ' ' || r.family_name) order by r.id) from scout_question_to t join person r on r.id = t.person_id where t.question_id = q.id)`.as('to')])

/** A mobile telephone is for colleagues. */
const phone = (actor: Actor): RawBuilder<string | null> => (isOutsider(actor) ? sql`nullif(f.phone, '')` : sql`coalesce(nullif(f.phone, ''), nullif(f.mobile, ''))`)
type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]
const present = (actor: Actor) => ({ id, body, address, by, by_id, to, at, settled_at }: Row) =>
  ({ id, body, address, by, mine: by_id === actor.personId, to: to ?? [], at: at.toISOString(), settledAt: settled_at?.toISOString() ?? null })

export async function listQuestions(db: Db, actor: Actor, query: { cursor?: string, limit?: number }) {
  const limit = query.limit ?? 20
  const before = readCursor(query.cursor, 1)
  const found = await rows(db, actor).$if(before !== null, (q) => q.where('q.id', '<', sql<string>`${before?.[0]}::uuid`)).orderBy('q.id', 'desc').limit(limit + 1).execute()
  return pageOf(found, limit, present(actor), (row) => cursorOf(row.id))
}

export async function askScouts(tx: Tx, actor: Actor, given: { body: string, address?: string }) {
  const body = cleanText(given.body)
  if (body === '') throw new Problem(422, 'scout_question.empty', { field: 'body' })
  // Questions of one person come one after the other, so that they are counted.
  await tx.selectFrom('person').select('id').where('id', '=', actor.personId).forNoKeyUpdate().execute()
  const open = await tx.selectFrom('scout_question').select('id').where('by_id', '=', actor.personId).where('settled_at', 'is', null).limit(mostOpen).execute()
  if (open.length === mostOpen) throw new Problem(409, 'scout.too_many', { most: mostOpen })
  const near = await scoutsFor(tx, actor, asked)
  if (near.length === 0) throw new Problem(409, 'scout.none')
  // Whoever is away is asked only where nobody is there.
  const there = near.filter((one) => !one.away)
  const id = uuidv7()
  await tx.insertInto('scout_question').values({ id, authority_id: actor.mainAuthorityId, by_id: actor.personId, body, address: given.address ?? null, at: actor.at, settled_at: null, settled_by: null }).execute()
  await tx.insertInto('scout_question_to').values((there.length > 0 ? there : near).map((one) => ({ question_id: id, person_id: one.id }))).execute()
  record(tx, actor, 'scout_question.asked', { id, authorityId: actor.mainAuthorityId })
  return read(tx, actor, id)
}

export async function setSettled(tx: Tx, actor: Actor, id: string, settled: boolean) {
  const question = await visible(tx, actor).select(['q.id', 'q.authority_id', 'q.settled_at']).where('q.id', '=', id).forUpdate().executeTakeFirst()
  if (!question) throw new Problem(404, 'scout_question.not_found')
  if ((question.settled_at !== null) !== settled) {
    await tx.updateTable('scout_question').set(settled ? { settled_at: actor.at, settled_by: actor.personId } : { settled_at: null, settled_by: null }).where('id', '=', id).execute()
    record(tx, actor, settled ? 'scout_question.settled' : 'scout_question.reopened', { id, authorityId: question.authority_id })
  }
  return read(tx, actor, id)
}

const read = async (db: Db, actor: Actor, id: string) => present(actor)(await rows(db, actor).where('q.id', '=', id).executeTakeFirstOrThrow())
