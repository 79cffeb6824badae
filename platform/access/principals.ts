import { createHash } from 'node:crypto'
import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../db/database.ts'
import { isInternal, type Kind, type Who } from './actor.ts'
import { standingOn, stands } from './days.ts'

const derived = (text: string): string => {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${((parseInt(hex[16]!, 16) & 3) | 8).toString(16)}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The principal that the administrators of an authority count as. Everyone of an authority counts as its own id. */
export const administratorsOf = (authorityId: string): string => derived(`administrators:${authorityId}`)
export const platformAdministrators: string = derived('administrators:platform')
/** Is the actor an administrator of this authority, by their duty there or for the whole platform? */
export const administersAuthority = (actor: Who, authorityId: string): boolean => actor.principals.includes(platformAdministrators) || actor.principals.includes(administratorsOf(authorityId))

/** The same as a filter: the authorities that the actor administers, as a subquery. Whoever has left one administers it no longer, since their principals say so. */
export const administeredAuthorities = (actor: Who): RawBuilder<string> =>
  sql<string>`(select x.id from authority x where ${actor.principals.includes(platformAdministrators)} or administrators_of(x.id) = any(${actor.principals}::uuid[]))`

/** Does a row `d` of administrator count at a moment? Whoever has no affiliation with an authority does not administer it; the platform has none. */
export const administersAt = (at: string): string => `(d.authority_id is null or exists (select from affiliation k where k.person_id = d.person_id and k.authority_id = d.authority_id and ${stands('k', at)}))`

/**
 * Does a row `pp` of person_principal count at a moment? Whoever's affiliation with an authority has ended is no longer « everyone » of it,
 * nor one of its administrators, from that day on and not from the next purge.
 */
export const counts = (at: string): string => `(coalesce((select bool_or(k.kind in ('staff', 'councillor', 'foster_carer') and ${stands('k', at)})
  from affiliation k where k.person_id = pp.person_id and k.authority_id = pp.principal_id), true)
  and not exists (select from administrator d where d.person_id = pp.person_id and d.authority_id is not null and administrators_of(d.authority_id) = pp.principal_id and not ${administersAt(at)}))`

export type Affiliated = { id: string, kind: Kind, stands: boolean }
export type Administers = { of: string | null, counts: boolean }
/** The same rule for one person whose affiliations and duties are at hand: the session is read with every request, and reads them anyway. */
export function counting(principals: readonly string[], affiliations: readonly Affiliated[], administers: readonly Administers[]): string[] {
  const inside = new Set(affiliations.filter((a) => a.stands && isInternal(a.kind)).map((a) => a.id))
  const ended = new Set([
    ...affiliations.filter((a) => !inside.has(a.id)).map((a) => a.id),
    ...administers.flatMap(({ of, counts }) => (of !== null && !counts ? [administratorsOf(of)] : [])),
  ])
  return principals.filter((principal) => !ended.has(principal))
}

/** Writes a person's principals anew, in the transaction that changed their affiliations or duties. */
export async function refreshPrincipals(tx: Tx, personId: string, today: string): Promise<void> {
  const admin = await tx.selectFrom('administrator').select('authority_id').where('person_id', '=', personId).execute()
  const authorities = await tx.selectFrom('affiliation').select('authority_id').distinct().where('person_id', '=', personId)
    .where('kind', 'in', ['staff', 'councillor', 'foster_carer']).where(standingOn('affiliation', today)).execute()
  const wanted = [personId, ...authorities.map((a) => a.authority_id), ...admin.map((a) => (a.authority_id ? administratorsOf(a.authority_id) : platformAdministrators))]
  // Audiences are kept by their own module: only the three kinds above are replaced.
  await sql`delete from person_principal where person_id = ${personId} and principal_id <> all(${wanted}::uuid[])
    and (principal_id in (select id from authority) or principal_id in (select unnest(${await administratorPrincipals(tx)}::uuid[])))`.execute(tx)
  await tx.insertInto('person_principal').values(wanted.map((principal_id) => ({ person_id: personId, principal_id }))).onConflict((c) => c.doNothing()).execute()
}

/** The same for many at once, as far as their affiliations go: two statements, whatever their number. */
export async function refreshEveryone(tx: Tx, personIds: readonly string[], today: string): Promise<void> {
  const current = sql`a.person_id = any(${personIds}::uuid[]) and a.kind in ('staff', 'councillor', 'foster_carer') and ${standingOn('a', today)}`
  await sql`delete from person_principal pp using authority x where pp.principal_id = x.id and pp.person_id = any(${personIds}::uuid[])
    and not exists (select from affiliation a where a.person_id = pp.person_id and a.authority_id = x.id and ${current})`.execute(tx)
  await sql`insert into person_principal (person_id, principal_id) select id, id from unnest(${personIds}::uuid[]) as id union select a.person_id, a.authority_id from affiliation a where ${current} on conflict do nothing`.execute(tx)
}

const administratorPrincipals = async (tx: Tx): Promise<string[]> =>
  [platformAdministrators, ...(await tx.selectFrom('authority').select('id').execute()).map((a) => administratorsOf(a.id))]
