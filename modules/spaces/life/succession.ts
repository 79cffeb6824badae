// A space is never without an active owner for more than a day: its hosts are asked first, then whoever leads the unit of the owner who left.
import { sql } from 'kysely'
import { standing as standingIn } from '#platform/access/days.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { By } from '#platform/access/people-changes.ts'
import { administratorsOf, platformAdministrators } from '#platform/access/principals.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import { work } from '#platform/db/work.ts'
import type { Recorded } from '#platform/journal/record.ts'
import { Problem } from '#platform/problem.ts'
import { standing } from '../access.ts'
import { record } from '../facts.ts'
import { lockMembers, ownByRight } from '../members.ts'
import { readSpace } from '../spaces.ts'
import { activeFor, owned, ownersOf } from './owners.ts'

const day = 86_400_000
/** Spaces of one run. */
const most = 200
type Left = { id: string, authority_id: string, left_by: string | null }
type Succession = { space_id: string, authority_id: string, left_by: string | null, ended_by: string | null, owned: boolean }
/** Why somebody is named: they lead the unit of who left, or administer the authority. */
type Why = 'unit' | 'administrator'

/** Whoever changes people leaves no space without an owner unnoticed: it is asked about in the same transaction. */
export async function orphansOf(tx: Tx, personIds: readonly string[], by: By): Promise<void> {
  const { rows } = await sql<Left>`select distinct on (space.id) space.id, space.authority_id, own.principal_id as left_by from scope_grant own join space on space.id = own.scope_id
    where own.principal_id = any(${personIds}::uuid[]) and own.principal_kind = 'person' and own.role = 'owner' and not ${owned(by.at)} and not exists (select from space_succession s where s.space_id = space.id) order by space.id`.execute(tx)
  for (const one of rows) await begin(tx, by.at, one, by.personId || null)
}

/** Those whose owner left by the date, or by another way; and those that nobody has taken over within a day. Each in a transaction of its own. */
export async function runSuccessions({ db, pool }: Pick<Database, 'db' | 'pool'>, at: Date): Promise<void> {
  const { rows: left } = await sql<Left>`select space.id, space.authority_id, (select g.principal_id from ${ownersOf(at)} order by p.closed_at desc nulls last, g.granted_at desc limit 1) as left_by from space
    where not ${owned(at)} and not exists (select from space_succession s where s.space_id = space.id) order by space.id limit ${most}`.execute(db)
  for (const one of left) await work(db, (tx) => begin(tx, at, one, null))
  const { rows: due } = await sql<{ space_id: string }>`select s.space_id from space_succession s join space on space.id = s.space_id where s.began_at <= ${new Date(at.getTime() - day)} or ${owned(at)} order by s.began_at, s.space_id limit ${most}`.execute(db)
  for (const { space_id: id } of due) await work(db, (tx) => settle(tx, id, at))
  if (left.length + due.length > 0) await pool.query('notify journal_written')
}

/** A host takes the space over: the first one does. */
export async function takeOver(tx: Tx, actor: Actor, id: string) {
  const space = await standing(tx, actor, id)
  await lockMembers(tx, id)
  const own = await tx.selectFrom('scope_grant').select('role').where('scope_id', '=', id).where('principal_id', '=', actor.personId).where('principal_kind', '=', 'person').where('until', '>', actor.at).executeTakeFirst()
  if (own?.role !== 'host' && own?.role !== 'owner') throw new Problem(403, 'space.not_allowed')
  const open = await find(tx, id, actor.at)
  if (!open || open.owned || own.role === 'owner') {
    if (own.role === 'owner') return readSpace(tx, actor, id)
    throw new Problem(409, 'succession.taken')
  }
  await give(tx, actor, open, actor.personId)
  record(tx, actor, 'succession.accepted', { id, scopeId: id, authorityId: space.authority_id, data: { leftBy: open.left_by, least: 'member.manage' } })
  return readSpace(tx, actor, id)
}

async function begin(tx: Tx, at: Date, space: Left, endedBy: string | null): Promise<void> {
  await lockMembers(tx, space.id)
  const added = await tx.insertInto('space_succession').values({ space_id: space.id, authority_id: space.authority_id, left_by: space.left_by, ended_by: endedBy ?? await whoEnded(tx, space.left_by), began_at: at })
    .onConflict((c) => c.doNothing()).returning('space_id').executeTakeFirst()
  if (added) record(tx, { personId: '', at, via: 'system' }, 'succession.opened', { id: space.id, scopeId: space.id, authorityId: space.authority_id, data: { leftBy: space.left_by, least: 'member.manage' } })
}

/** Who last wrote down that somebody leaves, as the journal has it. */
async function whoEnded(tx: Tx, personId: string | null): Promise<string | null> {
  if (personId === null) return null
  const { rows: [row] } = await sql<{ actor_id: string }>`select actor_id from journal where noun in ('departure', 'person') and noun_id = ${personId} and actor_id is not null
    and (fact in ('departure.set', 'person.closed', 'person.erased', 'person.imported') or fact = 'person.edited' and data -> 'fields' ? 'endsOn') order by id desc limit 1`.execute(tx)
  return row?.actor_id ?? null
}

/** A day has passed, or somebody owns it again. Where nobody fits it stays open, and is looked at again. */
async function settle(tx: Tx, id: string, at: Date): Promise<void> {
  await lockMembers(tx, id)
  const open = await find(tx, id, at)
  if (!open) return
  const system = { personId: '', at, via: 'system' }
  const heir = open.owned ? null : await heirOf(tx, open, at)
  if (!open.owned && heir === null) return
  if (heir) await give(tx, system, open, heir.id, heir.why)
  else await tx.deleteFrom('space_succession').where('space_id', '=', id).execute()
  record(tx, system, 'succession.closed', { id, scopeId: id, authorityId: open.authority_id, data: { leftBy: open.left_by, heirId: heir?.id ?? null, why: heir?.why ?? null, least: 'member.manage' } })
}

const find = async (tx: Tx, id: string, at: Date): Promise<Succession | undefined> =>
  (await sql<Succession>`select s.space_id, s.authority_id, s.left_by, s.ended_by, ${owned(at)} as owned from space_succession s join space on space.id = s.space_id where s.space_id = ${id}`.execute(tx)).rows[0]

/** Makes somebody its owner; those who have left it own it no more. */
async function give(tx: Tx, by: Recorded, { space_id: id, authority_id: authorityId, left_by: leftBy }: Succession, personId: string, why?: Why): Promise<void> {
  const { rows: gone } = await sql<{ principal_id: string }>`delete from scope_grant where scope_id = ${id} and principal_kind = 'person' and principal_id in (select g.principal_id from space cross join lateral (select * from ${ownersOf(by.at)} and not ${activeFor(by.at)}) g where space.id = ${id}) returning principal_id`.execute(tx)
  const former = gone.map((row) => row.principal_id)
  await tx.deleteFrom('scope_grant').where('scope_id', '=', id).where('principal_kind', '=', 'stand_in').where('granted_by', '=', sql<string>`any(${former}::uuid[])`).execute()
  await tx.deleteFrom('follow').where('space_id', '=', id).where('person_id', '=', sql<string>`any(${former}::uuid[])`).execute()
  for (const one of former) record(tx, by, 'membership.changed', { id: one, scopeId: id, authorityId, data: { personId: one, before: 'owner', after: null } })
  await ownByRight(tx, by, { id, authorityId }, personId, { ...(leftBy === null ? {} : { leftBy }), ...(why ? { heir: why } : {}) })
  await tx.deleteFrom('space_succession').where('space_id', '=', id).execute()
}

/**
 * Who leads the last unit of the owner who left, or runs it with them, then the units above; else an administrator of the authority, else of the platform.
 * Never whoever ended the affiliation: nobody lets themselves into a space by closing its owner's access.
 */
async function heirOf(tx: Tx, { authority_id: authorityId, left_by: leftBy, ended_by: endedBy }: Succession, at: Date): Promise<{ id: string, why: Why } | null> {
  const fit = sql`p.closed_at is null and p.id is distinct from ${leftBy}::uuid and p.id is distinct from ${endedBy}::uuid`
  const here = sql`exists (select from affiliation a where a.person_id = p.id and a.authority_id = ${authorityId} and a.kind in ('staff', 'councillor', 'foster_carer') and ${standingIn('a', at)})`
  const { rows: [leader] } = await sql<{ id: string }>`with recursive up as (
      (select u.id, u.parent_id, 0 as far from position q join unit u on u.id = q.unit_id where q.person_id = ${leftBy}::uuid and q.authority_id = ${authorityId} order by q.ends_on desc nulls first, q.starts_on desc, q.id limit 1)
      union all select u.id, u.parent_id, up.far + 1 from unit u join up on u.id = up.parent_id where up.far < 20)
    select p.id from up join position q on q.unit_id = up.id and q.rank in ('head', 'deputy') and ${standingIn('q', at)} join person p on p.id = q.person_id and ${fit} and ${here}
    order by up.far, case q.rank when 'head' then 0 else 1 end, q.starts_on, p.id limit 1`.execute(tx)
  if (leader) return { id: leader.id, why: 'unit' }
  const { rows: [administrator] } = await sql<{ id: string }>`select p.id from person_principal pp join person p on p.id = pp.person_id and ${fit} where pp.principal_id = ${administratorsOf(authorityId)} and ${here}
    union all select p.id from person_principal pp join person p on p.id = pp.person_id and ${fit} where pp.principal_id = ${platformAdministrators} limit 1`.execute(tx)
  return administrator ? { id: administrator.id, why: 'administrator' } : null
}
