import { CompiledQuery } from 'kysely'
import type pg from 'pg'
import { isInternal, type Actor } from '../access/actor.ts'
import { stands } from '../access/days.ts'
import { administersAt, counting, type Administers, type Affiliated } from '../access/principals.ts'
import type { Database, Db } from '../db/database.ts'
import { hashOf } from './secrets.ts'

export type Kept = { status: number, reply: string | null, bodyHash: Buffer }
type Counted = { person_id: string, locale: 'fr' | 'en', main_authority_id: string, principals: string[] | null, affiliations: Affiliated[] | null, administers: Administers[] | null, modules_off: string[] }
type Row = Counted & { id: string, seen_at: Date | null, scopes: string[] | null, enrolled: boolean, status: number | null, reply: string | null, body_hash: Buffer | null }

const charged = (kind: 'scout' | 'pilot'): string => `exists (select from duty d where d.person_id = p.id and d.authority_id = main.id and d.kind = '${kind}')`

// One statement: who it is, what they count as, and the reply kept for this idempotency key if there is one.
const counted = `p.locale, p.main_authority_id,
  (select array_agg(principal_id) from person_principal pp where pp.person_id = p.id) as principals,
  (select json_agg(json_build_object('id', a.authority_id, 'kind', a.kind, 'stands', ${stands('a', '$2')})) from affiliation a where a.person_id = p.id) as affiliations,
  (select json_agg(json_build_object('of', authority_id, 'counts', ${administersAt('$2')})) from administrator d where d.person_id = p.id) as administers,
  main.modules_off || case when ${charged('scout')} then '{}' else main.modules_scouts || case when ${charged('pilot')} then '{}' else main.modules_pilots end end as modules_off`
const columns = `x.id, x.person_id, x.seen_at, ${counted}, i.status, i.reply, i.body_hash`
const joins = `join person p on p.id = x.person_id and p.closed_at is null
  join authority main on main.id = p.main_authority_id
  left join idempotency i on i.person_id = p.id and i.address = $3 and i.key = $4
  where x.secret_hash = $1 and x.until > $2::timestamptz`
const bySession = `select ${columns}, null::text[] as scopes, x.enrolled from session x ${joins} and x.idle_until > $2::timestamptz`
const byToken = `select ${columns}, x.scopes, false as enrolled from token x ${joins}`
const byPerson = `select p.id as person_id, ${counted} from person p join authority main on main.id = p.main_authority_id where p.id = $1::uuid and p.closed_at is null`
const touchSession = `update session set seen_at = $2::timestamptz,
  idle_until = $2::timestamptz + case when enrolled then interval '30 days' else interval '2 hours' end,
  until = case when enrolled then $2::timestamptz + interval '30 days' else until end where id = $1`

/** The person behind a session cookie or a token, or null. Somebody whose every affiliation has ended is nobody. */
export async function readActor({ pool, line }: Pick<Database, 'pool' | 'line'>, secret: string, door: 'session' | 'token', at: Date, idempotency?: { address: string, key: string }): Promise<{ actor: Actor, kept: Kept | null, enrolled: boolean } | null> {
  const { rows } = await line.query<Row>(door === 'session' ? bySession : byToken, [hashOf(secret), at, idempotency?.address ?? null, idempotency?.key ?? null])
  const row = rows[0]
  const actor = row && actorOf(row, { at, via: `${door}:${row.id}`, sessionId: door === 'session' ? row.id : null, tokenScopes: row.scopes })
  if (!row || !actor) return null
  touch(pool, row, door, at)
  return { actor, enrolled: row.enrolled, kept: row.status === null || row.body_hash === null ? null : { status: row.status, reply: row.reply, bodyHash: row.body_hash } }
}

/** Somebody in whose name what they asked for is done, later or by another one, as they count at that moment; null when they have left. `via`: what made it so. */
export async function actorFor(db: Db, personId: string, at: Date, via: string): Promise<Actor | null> {
  const { rows: [row] } = await db.getExecutor().executeQuery<Counted>(CompiledQuery.raw(byPerson, [personId, at]))
  return row ? actorOf(row, { at, via, sessionId: null, tokenScopes: null }) : null
}

function actorOf(row: Counted, door: Pick<Actor, 'at' | 'via' | 'sessionId' | 'tokenScopes'>): Actor | null {
  const standing = row.affiliations?.filter(({ stands }) => stands) ?? []
  if (standing.length === 0) return null
  const administers = row.administers?.filter((duty) => duty.counts) ?? []
  return {
    personId: row.person_id, ...door, principals: counting(row.principals ?? [row.person_id], row.affiliations ?? [], row.administers ?? []),
    authorities: standing.map(({ id, kind }) => ({ id, kind })), mainAuthorityId: mainOf(row, standing), locale: row.locale,
    modulesOff: row.modules_off, administers: administers.length === 0 ? 'nothing' : administers.some(({ of }) => of === null) ? 'platform' : 'authority',
  }
}

const mainOf = (row: Counted, standing: readonly Affiliated[]): string =>
  (standing.find((a) => a.id === row.main_authority_id) ?? standing.find((a) => isInternal(a.kind)) ?? standing[0]!).id

/** Notes at most once a minute that a session or a token was used; nobody waits for it. */
function touch(pool: pg.Pool, row: Row, door: 'session' | 'token', at: Date): void {
  if (row.seen_at && at.getTime() - row.seen_at.getTime() < 60_000) return
  pool.query(door === 'session' ? touchSession : 'update token set seen_at = $2 where id = $1', [row.id, at]).catch(() => {})
}
