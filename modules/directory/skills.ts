import { sql } from 'kysely'
import { cleanLine } from '#lib/clean.ts'
import { homeAuthorities, isOutsider, type Actor } from '#platform/access/actor.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { fold } from '#lib/fold.ts'
import { seen, visiblePeople } from '#platform/identity/people.ts'
import { Problem } from '#platform/problem.ts'
import { chartsOf, mustAdminister } from './access.ts'
import { refreshEntries } from './entries.ts'
import { record } from './facts.ts'

export const listLimit = 400
const ownLimit = 30
export type PersonSkill = { id: string, label: string, confirmations: number, confirmedByMe: boolean, by: string[] }

/** A person's skills, most confirmed first; the person was found by whoever calls. */
export async function readSkills(db: Db, actor: Actor, personId: string, skillId?: string): Promise<PersonSkill[]> {
  const { rows } = await sql<PersonSkill>`select skill.id, skill.label, count(c.by_id)::int as confirmations, coalesce(bool_or(c.by_id = ${actor.personId}), false) as "confirmedByMe",
      coalesce((array_agg(b.given_name || ' ' || b.family_name order by c.at desc) filter (where b.id <> ${actor.personId} and ${seen(actor, 'b.id')}))[1:2], '{}') as by
    from person_skill k join skill on skill.id = k.skill_id left join skill_confirmation c on c.person_id = k.person_id and c.skill_id = k.skill_id left join person b on b.id = c.by_id and b.closed_at is null
    where k.person_id = ${personId} and ${skillId === undefined ? sql`true` : sql`k.skill_id = ${skillId}`} group by skill.id order by confirmations desc, folded(skill.label), skill.id limit ${ownLimit + 10}`.execute(db)
  return rows
}

/** Skills proposed to the actor, to take or leave. */
export const readProposals = async (db: Db, actor: Actor): Promise<{ id: string, name: string, source: string, from: null }[]> => (await db.selectFrom('skill_proposal as q').innerJoin('skill', 'skill.id', 'q.skill_id').select(['skill.id', 'skill.label as name', 'q.source'])
  .where('q.person_id', '=', actor.personId).where('q.declined_at', 'is', null).orderBy('q.at', 'desc').limit(10).execute()).map((one) => ({ ...one, from: null }))

/** Skills of the actor's authorities; those of the list first, then by name. */
export async function listSkills(db: Db, actor: Actor, query: { q?: string, cursor?: string, limit?: number }) {
  const limit = query.limit ?? 20
  const after = readCursor(query.cursor, 3)
  if (isOutsider(actor)) return { items: [], next: null }
  let rows = db.selectFrom('skill').where('authority_id', 'in', chartsOf(actor))
    .select(['skill.id', 'label', 'listed_at', sql<number>`(select count(*)::int from person_skill k where k.skill_id = skill.id and ${seen(actor, 'k.person_id')})`.as('people'), sql<string>`folded(label)`.as('sort')])
  for (const word of fold(query.q ?? '').split(' ').filter(Boolean).slice(0, 5)) rows = rows.where(sql<boolean>`plain_words(label) like ${`% ${word}%`}`)
  if (after) rows = rows.where(sql<boolean>`((listed_at is null)::int, folded(label), skill.id) > (${after[0]}::int, ${after[1]}, ${after[2]}::uuid)`)
  const found = await rows.orderBy(sql`(listed_at is null)::int`).orderBy(sql`folded(label)`).orderBy('skill.id').limit(limit + 1).execute()
  return pageOf(found, limit, presentSkill, (s) => cursorOf(s.listed_at === null ? 1 : 0, s.sort, s.id))
}
const presentSkill = (s: { id: string, label: string, listed_at: Date | null, people: number }) => ({ id: s.id, label: s.label, listed: s.listed_at !== null, people: s.people })

/** Puts a skill in the list of the actor's authority; a word that people already have becomes one of it. */
export async function listSkill(tx: Tx, actor: Actor, label: string) {
  const authorityId = actor.mainAuthorityId
  mustAdminister(actor, authorityId)
  // Those who fill the list come one after the other.
  await tx.selectFrom('authority').select('id').where('id', '=', authorityId).forNoKeyUpdate().execute()
  const { n } = await tx.selectFrom('skill').select(sql<number>`count(*)::int`.as('n')).where('authority_id', '=', authorityId).where('listed_at', 'is not', null).executeTakeFirstOrThrow()
  const { id } = await nameSkill(tx, actor, authorityId, label)
  const before = await tx.selectFrom('skill').select(['listed_at', 'label']).where('id', '=', id).executeTakeFirstOrThrow()
  if (before.listed_at === null) {
    if (n >= listLimit) throw new Problem(409, 'skill.list_full')
    await tx.updateTable('skill').set({ listed_at: actor.at, listed_by: actor.personId }).where('id', '=', id).execute()
  }
  record(tx, actor, 'skill.listed', { id, authorityId, data: { before: before.listed_at === null ? null : before.label, after: before.label } })
  return readSkill(tx, actor, id)
}

export async function renameSkill(tx: Tx, actor: Actor, id: string, label: string) {
  const skill = await mine(tx, actor, id)
  const clean = cleanLabel(label)
  await tx.updateTable('skill').set({ label: clean }).where('id', '=', id).execute().catch((error: unknown) => {
    throw error instanceof Error && 'constraint' in error && error.constraint === 'skill_label' ? new Problem(409, 'skill.taken', { field: 'label' }) : error
  })
  await refreshEntries(tx, (await tx.selectFrom('person_skill').select('person_id').where('skill_id', '=', id).execute()).map((k) => k.person_id), actor.at)
  record(tx, actor, 'skill.renamed', { id, authorityId: skill.authority_id, data: { before: skill.label, after: clean } })
  return readSkill(tx, actor, id)
}

/** Words that are in no list, that nobody has and nobody is proposed go for good. */
export async function forgetSkills(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.deleteFrom('skill').where('id', '=', sql<string>`any(${ids}::uuid[])`).where('listed_at', 'is', null)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('person_skill').select('skill_id').whereRef('skill_id', '=', 'skill.id'))))
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('skill_proposal').select('skill_id').whereRef('skill_id', '=', 'skill.id').where('declined_at', 'is', null)))).execute()
}

/** Out of the list. A word that nobody has then goes for good. */
export async function unlistSkill(tx: Tx, actor: Actor, id: string): Promise<void> {
  const skill = await mine(tx, actor, id)
  await tx.updateTable('skill').set({ listed_at: null, listed_by: null }).where('id', '=', id).execute()
  await forgetSkills(tx, [id])
  record(tx, actor, 'skill.unlisted', { id, authorityId: skill.authority_id, data: { before: skill.label, after: null } })
}

/** Says that a skill is the same as another: who has the one has the other, with what was confirmed and proposed, and the one is no more. */
export async function mergeSkill(tx: Tx, actor: Actor, id: string, otherId: string) {
  const skill = await mine(tx, actor, id)
  const other = await mine(tx, actor, otherId)
  if (id === otherId || skill.authority_id !== other.authority_id) throw new Problem(409, 'skill.same')
  const people = (await tx.selectFrom('person_skill').select('person_id').where('skill_id', '=', id).execute()).map((k) => k.person_id)
  await sql`insert into person_skill (person_id, skill_id, since) select person_id, ${otherId}::uuid, since from person_skill where skill_id = ${id} on conflict do nothing`.execute(tx)
  await sql`insert into skill_confirmation (person_id, skill_id, by_id, at) select person_id, ${otherId}::uuid, by_id, at from skill_confirmation where skill_id = ${id} on conflict do nothing`.execute(tx)
  await sql`insert into skill_proposal (person_id, skill_id, source, at, declined_at) select q.person_id, ${otherId}::uuid, q.source, q.at, q.declined_at from skill_proposal q where q.skill_id = ${id}
    and not exists (select from person_skill k where k.person_id = q.person_id and k.skill_id = ${otherId}) on conflict do nothing`.execute(tx)
  await tx.deleteFrom('skill').where('id', '=', id).execute()
  await refreshEntries(tx, people, actor.at)
  record(tx, actor, 'skill.merged', { id: otherId, authorityId: skill.authority_id, data: { merged: id, before: skill.label, after: other.label } })
  return readSkill(tx, actor, otherId)
}

async function mine(tx: Tx, actor: Actor, id: string) {
  const skill = await tx.selectFrom('skill').select(['id', 'authority_id', 'label']).where('id', '=', id).where('authority_id', 'in', [actor.mainAuthorityId, ...homeAuthorities(actor)]).executeTakeFirst()
  if (!skill || isOutsider(actor)) throw new Problem(404, 'skill.not_found')
  mustAdminister(actor, skill.authority_id)
  return skill
}

async function readSkill(db: Db, actor: Actor, id: string) {
  const row = await db.selectFrom('skill').select(['skill.id', 'label', 'listed_at', sql<number>`(select count(*)::int from person_skill k where k.skill_id = skill.id and ${seen(actor, 'k.person_id')})`.as('people')]).where('skill.id', '=', id).executeTakeFirstOrThrow()
  return presentSkill(row)
}

/** Adds a skill to the actor's own profile: the same word but for accents and case is the same skill. */
export async function addSkill(tx: Tx, actor: Actor, label: string): Promise<PersonSkill> {
  if (isOutsider(actor)) throw new Problem(403, 'skill.insiders')
  const { id } = await nameSkill(tx, actor, actor.mainAuthorityId, label)
  return take(tx, actor, id)
}

async function take(tx: Tx, actor: Actor, skillId: string): Promise<PersonSkill> {
  // One's own additions come one after the other, so that the limit holds.
  await tx.selectFrom('person').select('id').where('id', '=', actor.personId).forNoKeyUpdate().execute()
  const { n } = await tx.selectFrom('person_skill').select(sql<number>`count(*)::int`.as('n')).where('person_id', '=', actor.personId).where('skill_id', '<>', skillId).executeTakeFirstOrThrow()
  if (n >= ownLimit) throw new Problem(409, 'skill.too_many')
  await tx.insertInto('person_skill').values({ person_id: actor.personId, skill_id: skillId, since: actor.at }).onConflict((c) => c.doNothing()).execute()
  await tx.deleteFrom('skill_proposal').where('person_id', '=', actor.personId).where('skill_id', '=', skillId).execute()
  await refreshEntries(tx, [actor.personId], actor.at)
  record(tx, actor, 'skill.added', { id: skillId, authorityId: actor.mainAuthorityId, data: { personId: actor.personId } })
  return (await readSkills(tx, actor, actor.personId, skillId))[0]!
}

export async function removeSkill(tx: Tx, actor: Actor, skillId: string): Promise<void> {
  await tx.deleteFrom('person_skill').where('person_id', '=', actor.personId).where('skill_id', '=', skillId).execute()
  await refreshEntries(tx, [actor.personId], actor.at)
  record(tx, actor, 'skill.removed', { id: skillId, authorityId: actor.mainAuthorityId, data: { personId: actor.personId } })
}

/** Confirms a colleague's skill, or takes that back; twice changes nothing. */
export async function confirmSkill(tx: Tx, actor: Actor, personId: string, skillId: string, confirmed: boolean): Promise<PersonSkill> {
  if (!(await visiblePeople(tx, actor).select('person.id').where('person.id', '=', personId).executeTakeFirst())) throw new Problem(404, 'person.not_found')
  if (personId === actor.personId) throw new Problem(403, 'skill.own')
  if (isOutsider(actor)) throw new Problem(403, 'skill.insiders')
  if ((await readSkills(tx, actor, personId, skillId)).length === 0) throw new Problem(404, 'skill.not_found')
  if (confirmed) await tx.insertInto('skill_confirmation').values({ person_id: personId, skill_id: skillId, by_id: actor.personId, at: actor.at }).onConflict((c) => c.doNothing()).execute()
  else await tx.deleteFrom('skill_confirmation').where('person_id', '=', personId).where('skill_id', '=', skillId).where('by_id', '=', actor.personId).execute()
  await refreshEntries(tx, [personId], actor.at)
  record(tx, actor, confirmed ? 'skill.confirmed' : 'skill.doubted', { id: skillId, authorityId: actor.mainAuthorityId, data: { personId } })
  return (await readSkills(tx, actor, personId, skillId))[0]!
}

/** For other modules: proposes a skill to somebody, as an accepted answer or a training shows it; never twice, nor one they have. `source` is what shows it, its noun and its id: `post:ID`. */
export async function proposeSkill(tx: Tx, given: { personId: string, skillId: string, source: string }, at: Date): Promise<void> {
  await sql`insert into skill_proposal (person_id, skill_id, source, at) select ${given.personId}, ${given.skillId}, ${given.source}, ${at}
    where not exists (select from person_skill where person_id = ${given.personId} and skill_id = ${given.skillId}) on conflict do nothing`.execute(tx)
}

/** The same for the skills of an authority's list that a text names, two at most and the most precise first, to somebody who is of that authority. */
export async function proposeNamedSkills(tx: Tx, given: { personId: string, authorityId: string, text: string, source: string }, at: Date): Promise<void> {
  const { rows } = await sql<{ id: string }>`select skill.id from skill where authority_id = ${given.authorityId} and listed_at is not null and plain_words(${given.text}) like '%' || plain_words(label) || '%'
    and exists (select from person_principal where person_id = ${given.personId} and principal_id = ${given.authorityId}) order by length(label) desc, skill.id limit 2`.execute(tx)
  for (const { id } of rows) await proposeSkill(tx, { personId: given.personId, skillId: id, source: given.source }, at)
}

export async function acceptProposal(tx: Tx, actor: Actor, skillId: string): Promise<PersonSkill> {
  const proposed = await tx.selectFrom('skill_proposal').select('skill_id').where('person_id', '=', actor.personId).where('skill_id', '=', skillId).where('declined_at', 'is', null).executeTakeFirst()
  if (!proposed) throw new Problem(404, 'skill.not_found')
  return take(tx, actor, skillId)
}

export async function declineProposal(tx: Tx, actor: Actor, skillId: string): Promise<void> {
  const done = await tx.updateTable('skill_proposal').set({ declined_at: actor.at }).where('person_id', '=', actor.personId).where('skill_id', '=', skillId).where('declined_at', 'is', null).returning('skill_id').executeTakeFirst()
  if (!done) throw new Problem(404, 'skill.not_found')
  record(tx, actor, 'skill.declined', { id: skillId, authorityId: actor.mainAuthorityId, data: { personId: actor.personId } })
}

/** The skill of this word in an authority, made when there is none. */
async function nameSkill(tx: Tx, actor: Actor, authorityId: string, label: string): Promise<{ id: string }> {
  const clean = cleanLabel(label)
  await sql`insert into skill (id, authority_id, label, created_at) values (${uuidv7()}, ${authorityId}, ${clean}, ${actor.at}) on conflict (authority_id, plain_words(label)) do nothing`.execute(tx)
  return tx.selectFrom('skill').select('id').where('authority_id', '=', authorityId).where(sql<boolean>`plain_words(label) = plain_words(${clean})`).executeTakeFirstOrThrow()
}

const cleanLabel = (label: string): string => {
  const clean = cleanLine(label)
  if (clean.length < 2 || fold(clean) === '') throw new Problem(400, 'request.invalid', { field: 'label' })
  return clean
}
