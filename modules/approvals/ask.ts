// Asking, about the version that stands: it is kept by its number and by the hash of its bytes, and a later one changes nothing of it.
import { sql } from 'kysely'
import { cleanText } from '#lib/clean.ts'
import { daysFrom, today } from '#lib/when.ts'
import type { Actor } from '#platform/access/actor.ts'
import { holds } from '#platform/access/access.ts'
import { refusal } from '#platform/access/charter.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { Problem } from '#platform/problem.ts'
import { record } from './facts.ts'
import { chosen, most, target, type Under, type Whom } from './people.ts'
import { readApproval, subjectOf, theirs } from './rows.ts'
import type { Kind } from './tables.ts'

type New = Whom & { kind: Kind, needed?: number, dueOn?: string | null, words?: string }

export async function askApproval(tx: Tx, actor: Actor, documentId: string, given: New) {
  const document = await askable(tx, actor, documentId)
  const dueOn = given.dueOn ?? null
  if (dueOn !== null && (dueOn < today(actor.at) || dueOn > daysFrom(actor.at, 366))) throw new Problem(422, 'approval.due_wrong', { field: 'dueOn' })
  const asked = await whom(tx, actor, document, given)
  const needed = given.kind === 'reading' ? asked.ids.length : given.needed ?? asked.ids.length
  if (needed > asked.ids.length) throw new Problem(422, 'approval.needed_wrong', { field: 'needed' })
  const id = await lay(tx, actor, document, { kind: given.kind, needed, dueOn, words: cleanText(given.words ?? ''), ids: asked.ids })
  return { ...(await readApproval(tx, actor, id)), skipped: asked.skipped }
}

/** A file of a space that the actor may write in, which hosts did not hide. */
async function askable(db: Db, actor: Actor, documentId: string) {
  const row = await target(db, actor, documentId)
  if (row.kind !== 'file' || row.space === null || row.hash === null) throw new Problem(409, 'approval.only_files')
  if (!holds(row.role, 'approval.ask') || row.hidden_at !== null) throw await refusal(db, actor, row.scope_id, 'approval.not_allowed')
  return { ...row, hash: row.hash }
}

async function whom(db: Db, actor: Actor, under: Under, given: New): Promise<{ ids: string[], skipped: number }> {
  const opinion = given.kind === 'opinion'
  const people = await chosen(db, actor, under, opinion ? { people: given.people ?? [] } : given, most[given.kind])
  const [able, unable] = [people.filter((one) => one.reads), people.filter((one) => !one.reads)]
  // Named one by one, nobody is left out in silence.
  const named = unable.filter(({ id }) => given.people?.includes(id))
  if (named.length > 0) throw new Problem(422, 'approval.cannot_read', { field: 'people', names: named.slice(0, 5).map(({ name }) => name).join(', ') })
  const own = able.some(({ id }) => id === actor.personId)
  // Alone, one signs what one answers for; among others one does not count for oneself.
  if (opinion && own && able.length > 1) throw new Problem(422, 'approval.own', { field: 'people' })
  const ids = able.map(({ id }) => id).filter((id) => opinion || id !== actor.personId)
  if (ids.length === 0) throw new Problem(422, 'approval.nobody', { field: 'people' })
  if (people.length > most[given.kind]) throw new Problem(422, 'approval.too_many', { field: 'people', most: most[given.kind] })
  return { ids, skipped: unable.length }
}

type Laid = { kind: Kind, needed: number, dueOn: string | null, words: string, ids: readonly string[] }
async function lay(tx: Tx, actor: Actor, document: Under & { id: string, authority_id: string, number: number, hash: string }, { kind, needed, dueOn, words, ids }: Laid): Promise<string> {
  const row = { id: uuidv7(), authority_id: document.authority_id, document_id: document.id, kind, number: document.number, hash: document.hash, asked_by: actor.personId, asked_at: actor.at, words, needed, due_on: dueOn }
  await tx.insertInto('approval').values(row).execute()
  await sql`insert into approval_person (approval_id, person_id) select ${row.id}, unnest(${ids}::uuid[])`.execute(tx)
  record(tx, actor, 'approval.asked', subjectOf({ ...row, scope_id: document.scope_id, list_id: document.list_id }, { people: ids.length, needed, dueOn }))
  return row.id
}

/** Asks the same people about the version that stands now, of those who can still read it. */
export async function askAgain(tx: Tx, actor: Actor, id: string) {
  const before = await theirs(tx, actor, id)
  const { words, due } = await tx.selectFrom('approval').select(['words', sql<string | null>`case when due_on >= ${today(actor.at)}::date then due_on::text end`.as('due')]).where('id', '=', id).executeTakeFirstOrThrow()
  const document = await askable(tx, actor, before.document_id)
  const people = (await tx.selectFrom('approval_person').select('person_id').where('approval_id', '=', id).execute()).map((row) => row.person_id)
  const able = (await chosen(tx, actor, document, { people }, most[before.kind])).filter((one) => one.reads)
  // Who asks anew is not among several who answer.
  const ids = able.map((one) => one.id).filter((one) => one !== actor.personId || (before.kind === 'opinion' && able.length === 1))
  if (ids.length === 0) throw new Problem(422, 'approval.nobody')
  if (before.outcome === null) {
    await tx.updateTable('approval').set({ outcome: 'cancelled', ended_at: actor.at }).where('id', '=', id).execute()
    record(tx, actor, 'approval.cancelled', subjectOf(before))
  }
  const made = await lay(tx, actor, document, { kind: before.kind, needed: before.kind === 'reading' ? ids.length : Math.min(before.needed, ids.length), dueOn: due, words, ids })
  return { ...(await readApproval(tx, actor, made)), skipped: people.length - ids.length }
}
