import { sql, type RawBuilder } from 'kysely'
import { today } from '#lib/when.ts'
import type { Actor, Kind } from '#platform/access/actor.ts'
import { administersAuthority } from '#platform/access/principals.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'

type State = 'active' | 'coming' | 'left' | 'closed'
export type DutyName = 'administrator' | 'platform_administrator' | 'people_administrator' | 'space_creator' | 'news_editor' | 'scout' | 'pilot' | 'support'
type DutyLine = { kind: DutyName, unitId: string | null, unitName: string | null, quota: number | null, blueprints: string[] | null }
type Asked = { q?: string, kind?: Kind, state?: State, duty?: DutyName, cursor?: string, limit?: number }

const stateOf = (at: Date): RawBuilder<State> => sql<State>`case when person.closed_at is not null then 'closed' when a.ends_on < ${today(at)}::date then 'left' when a.starts_on > ${today(at)}::date then 'coming' else 'active' end`
const familyKey = sql<string>`folded(family_name || ' ' || given_name)`

/** People of one authority: their affiliation there (the one that lasts longest, when there are two), what they are charged with, when they were last seen. */
function managed(db: Db, authorityId: string, at: Date) {
  const duties = sql<DutyLine[] | null>`(select json_agg(json_build_object('kind', d.kind, 'unitId', d.unit_id, 'unitName', u.name, 'quota', d.quota, 'blueprints', d.blueprints) order by d.kind) from duty d left join unit u on u.id = d.unit_id where d.person_id = person.id and d.authority_id = ${authorityId})`
  const administers = sql<DutyName[] | null>`(select array_agg(case when d.authority_id is null then 'platform_administrator' else 'administrator' end) from administrator d where d.person_id = person.id and (d.authority_id is null or d.authority_id = ${authorityId}))`
  return db.selectFrom('person')
    .innerJoinLateral((eb) => eb.selectFrom('affiliation').selectAll().whereRef('affiliation.person_id', '=', 'person.id').where('affiliation.authority_id', '=', authorityId)
      .orderBy(sql`ends_on desc nulls first`).orderBy('starts_on', 'desc').limit(1).as('a'), (j) => j.onTrue())
    .leftJoin('account', 'account.person_id', 'person.id')
    .where('person.id', 'in', (eb) => eb.selectFrom('affiliation as mine').select('mine.person_id').where('mine.authority_id', '=', authorityId))
    .select(['person.id', 'person.main_authority_id', 'given_name', 'family_name', 'headline', 'email', 'account.login', 'a.id as affiliation_id', 'a.matricule', 'a.kind', 'a.organisation', 'a.starts_on', 'a.ends_on', 'a.version', sql<boolean>`account.password_hash is not null`.as('entered'),
      stateOf(at).as('state'), familyKey.as('family_key'), duties.as('duties'), administers.as('administers'),
      sql<boolean>`exists (select from administrator d where d.person_id = person.id)`.as('administrator'),
      sql<Date | null>`(select max(s.seen_at) from session s where s.person_id = person.id)`.as('seen_at')])
}
type Row = Awaited<ReturnType<ReturnType<typeof managed>['executeTakeFirstOrThrow']>>

const present = (row: Row) => ({
  id: row.id, name: `${row.given_name} ${row.family_name}`, givenName: row.given_name, familyName: row.family_name, headline: row.headline, email: row.email, login: row.login, matricule: row.matricule,
  kind: row.kind, organisation: row.organisation, startsOn: row.starts_on, endsOn: row.ends_on, state: row.state, seenAt: row.seen_at?.toISOString() ?? null, version: row.version,
  duties: [...(row.administers ?? []).map((kind) => ({ kind, unitId: null, unitName: null, quota: null, blueprints: null })), ...(row.duties ?? [])],
})

/** By name, login, e-mail or matricule; accents and case set aside. */
export async function listPeople(db: Db, actor: Actor, authorityId: string, asked: Asked) {
  const limit = asked.limit ?? 20
  const after = readCursor(asked.cursor, 2)
  let rows = managed(db, authorityId, actor.at)
  for (const word of (asked.q ?? '').normalize('NFC').split(/\s+/).filter(Boolean).slice(0, 5)) {
    const like = `%${word.replace(/[%_\\]/g, '\\$&')}%`
    rows = rows.where(sql<boolean>`(folded(given_name || ' ' || family_name) like folded(${like}) or a.matricule like ${like} or account.login like lower(${like}) or email like lower(${like}))`)
  }
  if (asked.kind) rows = rows.where('a.kind', '=', asked.kind)
  if (asked.state) rows = rows.where(stateOf(actor.at), '=', asked.state)
  if (asked.duty === 'administrator' || asked.duty === 'platform_administrator') rows = rows.where('person.id', 'in', (eb) => eb.selectFrom('administrator').select('person_id').where('authority_id', asked.duty === 'administrator' ? '=' : 'is', asked.duty === 'administrator' ? authorityId : null))
  else if (asked.duty) rows = rows.where('person.id', 'in', (eb) => eb.selectFrom('duty').select('person_id').where('authority_id', '=', authorityId).where('kind', '=', asked.duty as never))
  if (after) rows = rows.where(sql<boolean>`(${familyKey}, person.id) > (${after[0]}, ${after[1]}::uuid)`)
  const found = await rows.orderBy(familyKey).orderBy('person.id').limit(limit + 1).execute()
  return pageOf(found, limit, present, (row) => cursorOf(row.family_key, row.id))
}

/** One of them with their open sessions; 404 for somebody of another authority. */
export async function readManaged(db: Db, actor: Actor, authorityId: string, id: string) {
  const row = await found(db, actor, authorityId, id)
  const sessions = await db.selectFrom('session').select(['id', 'device', 'enrolled', 'seen_at']).where('person_id', '=', id).where('until', '>', actor.at).where('idle_until', '>', actor.at).orderBy('seen_at', 'desc').limit(50).execute()
  const { owned } = await db.selectFrom('scope_grant').select((eb) => eb.fn.countAll<number>().as('owned')).where('principal_id', '=', id).where('role', '=', 'owner').executeTakeFirstOrThrow()
  return { ...present(row), sessions: sessions.map((s) => ({ id: s.id, device: s.device, enrolled: s.enrolled, seenAt: s.seen_at.toISOString() })), ownedSpaces: Number(owned), entered: row.entered }
}

/**
 * May the actor change this person, and not only see them? Administrators are for other administrators: who only administers people
 * touches none, wherever they administer, and those of the platform are for each other. Who somebody is belongs to their own authority; another one only keeps its dates.
 */
export function mayChange(actor: Actor, row: Row, authorityId: string, whole: boolean): void {
  if (actor.administers === 'platform') return
  if (row.administers?.includes('platform_administrator') || (row.administrator && !administersAuthority(actor, authorityId))) throw new Problem(403, 'administration.not_allowed')
  if (whole && row.main_authority_id !== authorityId) throw new Problem(403, 'person.elsewhere')
}

export async function found(db: Db, actor: Actor, authorityId: string, id: string): Promise<Row> {
  const row = await managed(db, authorityId, actor.at).where('person.id', '=', id).executeTakeFirst()
  if (!row) throw new Problem(404, 'person.not_found')
  return row
}
