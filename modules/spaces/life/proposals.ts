// « Proposer »: whoever may not open a space says which one and what for; somebody charged with it, near them, answers in one tap.
import { sql, type RawBuilder } from 'kysely'
import { cleanText } from '#lib/clean.ts'
import { homeAuthorities, type Actor } from '#platform/access/actor.ts'
import { administeredAuthorities } from '#platform/access/principals.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { actorFor } from '#platform/identity/actors.ts'
import { externalColumn } from '#platform/identity/outside.ts'
import type { Module } from '#platform/module.ts'
import { Problem } from '#platform/problem.ts'
import { record } from '../facts.ts'
import { mayAccept, mayCreate } from '../quota.ts'
import { checkEntering } from '../entering.ts'
import { authorityFor, entering, openSpace, plan, startOf, type Opened } from '../open.ts'
import { nearestCreators, unitsAbove } from './creators.ts'

/** What of a proposal is only read again when the space is opened. */
export type Wanted = Pick<Opened, 'kind' | 'access' | 'blueprint' | 'variables' | 'holders' | 'welcome' | 'copyOf' | 'people' | 'audiences'>
/** Proposals of one person that wait for an answer. */
const mostWaiting = 10

/** Those that the actor may answer: as an administrator, or charged with opening such spaces where the author works. */
const answers = (actor: Actor): RawBuilder<boolean> => sql<boolean>`(p.authority_id in ${administeredAuthorities(actor)} or p.authority_id = any(${homeAuthorities(actor)}::uuid[]) and exists (select from duty d
  where d.person_id = ${actor.personId} and d.authority_id = p.authority_id and d.kind = 'space_creator' and (d.blueprints is null or p.given ->> 'blueprint' = any(d.blueprints)) and (d.unit_id is null or d.unit_id in ${unitsAbove('p.person_id', 'p.authority_id', actor.at)})))`

/** Every query on proposals starts here: one's own, and those that one may answer. */
export const visibleProposals = (db: Db, actor: Actor) => db.selectFrom('space_proposal as p').where(sql<boolean>`(p.person_id = ${actor.personId} or ${answers(actor)})`)

const rows = (db: Db, actor: Actor) => visibleProposals(db, actor).innerJoin('person', 'person.id', 'p.person_id').leftJoin('person as b', 'b.id', 'p.answered_by')
  .select(['p.id', 'p.authority_id', 'p.name', 'p.purpose', 'p.given', 'p.proposed_at', 'p.answered_at', 'p.answer', 'p.reason', 'p.space_id', 'p.person_id', sql<string>`person.given_name || ' ' || person.family_name`.as('author'), 'person.headline', externalColumn('person', 'p.authority_id').as('external'),
    'p.answered_by', sql<string | null>`b.given_name || ' ' || b.family_name`.as('by'), sql<string[]>`array(select x.given_name || ' ' || x.family_name from unnest(p.asked) with ordinality as a (id, nth) join person x on x.id = a.id order by a.nth limit 3)`.as('asked')])
type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

const present = (actor: Actor) => (row: Row) => {
  const own = row.person_id === actor.personId
  return {
    id: row.id, name: row.name, purpose: row.purpose, kind: row.given.kind!, access: row.given.access!, person: { id: row.person_id, name: row.author, headline: row.headline, external: row.external }, askedNames: row.asked, proposedAt: row.proposed_at.toISOString(),
    answer: row.answer, answeredAt: row.answered_at?.toISOString() ?? null, answeredBy: row.by, reason: row.reason, spaceId: own ? row.space_id : null,
    can: row.answer !== null ? [] : own ? ['proposal.withdraw'] : ['proposal.answer'],
  }
}

/** One's own, the latest first; or those that wait for one's answer, the oldest first. */
export async function listProposals(db: Db, actor: Actor, query: { of?: 'mine' | 'answer', cursor?: string, limit?: number }) {
  const limit = query.limit ?? 20
  const after = readCursor(query.cursor, 2)
  const mine = query.of !== 'answer'
  let found = mine ? rows(db, actor).where('p.person_id', '=', actor.personId) : rows(db, actor).where('p.person_id', '<>', actor.personId).where('p.answered_at', 'is', null)
  if (after) found = found.where(sql<boolean>`(p.proposed_at, p.id) ${sql.raw(mine ? '<' : '>')} (${after[0]}::timestamptz, ${after[1]}::uuid)`)
  const order = mine ? 'desc' : 'asc'
  return pageOf(await found.orderBy('p.proposed_at', order).orderBy('p.id', order).limit(limit + 1).execute(), limit, present(actor), (row) => cursorOf(row.proposed_at.toISOString(), row.id))
}

export async function readProposal(db: Db, actor: Actor, id: string) {
  const row = await rows(db, actor).where('p.id', '=', id).executeTakeFirst()
  if (!row) throw new Problem(404, 'proposal.not_found')
  return present(actor)(row)
}

/** Proposes a space. What would be refused when it is opened is refused now, while its author can still change it. */
export async function propose(tx: Tx, actor: Actor, given: Opened & { purpose: string }, modules: readonly Module[]) {
  const authorityId = authorityFor(actor, given.authorityId)
  const from = await startOf(tx, given)
  if (await mayOpen(tx, actor, authorityId, from)) throw new Problem(409, 'proposal.needless')
  const { kind, access, name } = await plan(tx, actor, given, authorityId, modules)
  await checkEntering(tx, actor, await entering(tx, given, authorityId))
  const purpose = cleanText(given.purpose)
  if (purpose.length < 2) throw new Problem(400, 'request.invalid', { field: 'purpose' })
  // One after the other: ten at once are not twenty.
  await tx.selectFrom('person').select('id').where('id', '=', actor.personId).forNoKeyUpdate().execute()
  const before = await tx.selectNoFrom((eb) => [
    eb.exists(eb.selectFrom('space').select('id').where('authority_id', '=', authorityId).where('archived_at', 'is', null).where(sql<boolean>`folded(name) = folded(${name})`)).as('taken'),
    eb.exists(eb.selectFrom('space_proposal').select('id').where('person_id', '=', actor.personId).where('authority_id', '=', authorityId).where('answered_at', 'is', null).where(sql<boolean>`folded(name) = folded(${name})`)).as('again'),
    eb.selectFrom('space_proposal').select((of) => of.fn.countAll<number>().as('n')).where('person_id', '=', actor.personId).where('answered_at', 'is', null).as('waiting'),
  ]).executeTakeFirstOrThrow()
  if (before.taken) throw new Problem(409, 'space.name_taken', { field: 'name' })
  if (before.again) throw new Problem(409, 'proposal.again', { field: 'name' })
  if (Number(before.waiting) >= mostWaiting) throw new Problem(409, 'proposal.too_many', { most: mostWaiting })
  const asked = await nearestCreators(tx, actor, authorityId, from)
  const id = uuidv7()
  const wanted: Wanted = { kind, access, ...(from === undefined ? {} : { blueprint: from }), variables: given.variables ?? {}, ...(given.holders ? { holders: given.holders } : {}), welcome: given.welcome ?? true, ...(given.copyOf ? { copyOf: given.copyOf } : {}), people: given.people ?? [], audiences: given.audiences ?? [] }
  await tx.insertInto('space_proposal').values({ id, authority_id: authorityId, person_id: actor.personId, name, purpose, given: JSON.stringify(wanted), asked, proposed_at: actor.at, answered_at: null, answered_by: null, answer: null, space_id: null }).execute()
  record(tx, actor, 'proposal.made', { id, authorityId, data: { asked, kind, access } })
  return readProposal(tx, actor, id)
}

const mayOpen = (tx: Tx, actor: Actor, authorityId: string, from: string | undefined): Promise<boolean> => mayCreate(tx, actor, authorityId, { from }).then(() => true, (error: unknown) => {
  if (error instanceof Problem) return false
  throw error
})

/** Takes one's own back, while nobody has answered. */
export async function withdrawProposal(tx: Tx, actor: Actor, id: string): Promise<void> {
  const row = await visibleProposals(tx, actor).select(['p.authority_id', 'p.asked', 'p.answer']).where('p.id', '=', id).where('p.person_id', '=', actor.personId).forUpdate('p').executeTakeFirst()
  if (!row) throw new Problem(404, 'proposal.not_found')
  if (row.answer !== null) throw new Problem(409, 'proposal.answered')
  await tx.deleteFrom('space_proposal').where('id', '=', id).execute()
  record(tx, actor, 'proposal.withdrawn', { id, authorityId: row.authority_id, data: { asked: row.asked } })
}

/** Yes: the space is there, its author its owner, opened as they would have opened it. */
export async function acceptProposal(tx: Tx, actor: Actor, id: string, modules: readonly Module[]) {
  const row = await toAnswer(tx, actor, id, 'accepted')
  if (row.answer !== null) return readProposal(tx, actor, id)
  await mayAccept(tx, actor, row.authority_id, { from: row.given.blueprint })
  const author = await actorFor(tx, row.person_id, actor.at, `proposal:${id}`)
  if (!author || !homeAuthorities(author).includes(row.authority_id)) throw new Problem(409, 'proposal.author_left')
  const spaceId = await openSpace(tx, author, { ...row.given, name: row.name, purpose: row.purpose, authorityId: row.authority_id }, modules, { proposalId: id, acceptedBy: actor.personId })
  await tx.updateTable('space_proposal').set({ answered_at: actor.at, answered_by: actor.personId, answer: 'accepted', space_id: spaceId }).where('id', '=', id).execute()
  record(tx, actor, 'proposal.accepted', { id, authorityId: row.authority_id, data: { personId: row.person_id, asked: row.asked, spaceId, before: null, after: 'accepted' } })
  return readProposal(tx, actor, id)
}

/** No, and why: its author is told. */
export async function declineProposal(tx: Tx, actor: Actor, id: string, reason: string) {
  const why = cleanText(reason)
  if (why.length < 2) throw new Problem(400, 'request.invalid', { field: 'reason' })
  const row = await toAnswer(tx, actor, id, 'declined')
  if (row.answer !== null) return readProposal(tx, actor, id)
  await tx.updateTable('space_proposal').set({ answered_at: actor.at, answered_by: actor.personId, answer: 'declined', reason: why }).where('id', '=', id).execute()
  record(tx, actor, 'proposal.declined', { id, authorityId: row.authority_id, data: { personId: row.person_id, asked: row.asked, before: null, after: 'declined' } })
  return readProposal(tx, actor, id)
}

/** One that the actor may answer, behind its lock. The same answer twice changes nothing; nobody answers their own. */
async function toAnswer(tx: Tx, actor: Actor, id: string, answer: 'accepted' | 'declined') {
  const row = await visibleProposals(tx, actor).select(['p.authority_id', 'p.person_id', 'p.name', 'p.purpose', 'p.given', 'p.asked', 'p.answer', 'p.answered_by']).where('p.id', '=', id).forUpdate('p').executeTakeFirst()
  if (!row) throw new Problem(404, 'proposal.not_found')
  if (row.person_id === actor.personId) throw new Problem(403, 'proposal.own')
  if (row.answer !== null && (row.answer !== answer || row.answered_by !== actor.personId)) throw new Problem(409, 'proposal.answered')
  return row
}
