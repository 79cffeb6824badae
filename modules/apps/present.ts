import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/database.ts'
import { externalColumn } from '#platform/identity/outside.ts'
import { Problem } from '#platform/problem.ts'
import { actions, isAnswered, isKept, isMeant, readable, standingColumn } from './access.ts'
import type { Category, State } from './kinds.ts'

export const personName = (alias: string): RawBuilder<string> => sql<string>`${sql.ref(`${alias}.given_name`)} || ' ' || ${sql.ref(`${alias}.family_name`)}`
const nameOf = (column: string): RawBuilder<string | null> => sql<string | null>`(select n.given_name || ' ' || n.family_name from person n where n.id = ${sql.ref(column)})`
/** For some people, not for everyone of its authority. */
const aimed = sql<boolean>`(app.rule is not null)`

/** What a line of an application shows. */
export const lineColumns = (actor: Actor) => [
  'app.id', 'app.authority_id', 'app.name', 'app.about', 'app.address', 'app.mark', 'app.hue', 'app.picture_id', 'app.categories', 'app.aliases', 'app.state', 'app.state_words', 'app.state_at', 'app.created_at', nameOf('app.state_by').as('state_by'), aimed.as('aimed'), standingColumn(actor).as('standing'),
  sql<number | null>`(select f.place from app_favourite f where f.app_id = app.id and f.person_id = ${actor.personId})`.as('place'), sql<boolean>`exists (select from app_report r where r.app_id = app.id and r.person_id = ${actor.personId})`.as('reported'),
] as const
const lines = (db: Db, actor: Actor) => readable(db, actor).select(lineColumns(actor))
export type LineRow = Awaited<ReturnType<ReturnType<typeof lines>['execute']>>[number]

export const line = (row: LineRow) => ({
  id: row.id, name: row.name, about: row.about, address: row.address, mark: markOf(row), hue: row.hue, picture: row.picture_id, categories: row.categories as Category[], trouble: troubleOf(row), standing: row.standing, favourite: row.place !== null, mine: row.aimed, reported: row.reported,
})

/** The letters that were given, else the first of its name. */
export const markOf = ({ mark, name }: { mark: string, name: string }): string => mark || (name.match(/[\p{L}\p{N}]/u)?.[0] ?? '?').toLocaleUpperCase('fr')

const troubleOf = (row: { state: State, state_words: string, state_at: Date | null, state_by: string | null, created_at: Date }) =>
  (row.state === 'ok' ? null : { state: row.state, words: row.state_words, at: (row.state_at ?? row.created_at).toISOString(), by: row.state_by })

const mostWaiting = 50
const whole = (db: Db, actor: Actor) => lines(db, actor).leftJoin('person as owner', 'owner.id', 'app.owner_id').select([
  'app.owner_id', 'app.unit_id', 'app.help', 'app.support', 'app.sign_in', 'app.sign_in_note', 'app.rule', 'app.access', 'app.check_address', 'app.checked_at', 'app.version', isMeant(actor).as('meant'), isAnswered(actor).as('answered'), isKept(actor).as('kept'),
  sql<string | null>`owner.given_name || ' ' || owner.family_name`.as('owner'), 'owner.headline as owner_headline', externalColumn('owner', 'app.authority_id').as('owner_external'), sql<string | null>`(select u.name from unit u where u.id = app.unit_id)`.as('unit'),
  sql<number>`(case when ${isAnswered(actor)} then (select count(*)::int from app_report r where r.app_id = app.id) else 0 end)`.as('reports'),
  sql<{ words: string, at: string, by: string | null } | null>`(select json_build_object('words', r.words, 'at', ${moment('r.answered_at')}, 'by', ${nameOf('r.answered_by')}) from (select * from app_request r where r.app_id = app.id and r.person_id = ${actor.personId} order by r.id desc limit 1) r where r.answered_at is not null)`.as('answer'),
  sql<{ id: string, why: string, askedAt: string, person: { id: string, name: string, headline: string, external: string | null } }[] | null>`(case when ${isAnswered(actor)} then (select json_agg(json_build_object('id', r.id, 'why', r.why, 'askedAt', ${moment('r.asked_at')}, 'person', json_build_object('id', p.id, 'name', ${personName('p')}, 'headline', p.headline, 'external', ${externalColumn('p', 'app.authority_id')})) order by r.id)
    from (select * from app_request where app_id = app.id and answered_at is null order by app_request.id limit ${mostWaiting}) r join person p on p.id = r.person_id) end)`.as('requests'),
])
const moment = (column: string): RawBuilder<string> => sql<string>`to_char(${sql.ref(column)} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
type Row = Awaited<ReturnType<ReturnType<typeof whole>['execute']>>[number]

export async function readApp(db: Db, actor: Actor, id: string) {
  const row = await whole(db, actor).where('app.id', '=', id).executeTakeFirst()
  if (!row) throw new Problem(404, 'app.not_found')
  return present(row)
}

const present = (row: Row) => ({
  ...line(row), authorityId: row.authority_id, owner: row.owner_id === null || row.owner === null ? null : { id: row.owner_id, name: row.owner, headline: row.owner_headline ?? '', external: row.owner_external },
  unit: row.unit_id === null || row.unit === null ? null : { id: row.unit_id, name: row.unit }, help: row.help, support: row.support, signIn: row.sign_in, signInNote: row.sign_in_note, aliases: row.aliases, access: row.access, state: row.state, answer: row.answer,
  // The rule and what is checked are their keepers’.
  rule: row.kept ? row.rule : null, checkAddress: row.kept ? row.check_address : null, checkedAt: row.kept ? row.checked_at?.toISOString() ?? null : null, reports: row.reports, requests: row.requests ?? [], version: row.version, can: actions(row),
})

export async function readLine(db: Db, actor: Actor, id: string) {
  const row = await lines(db, actor).where('app.id', '=', id).executeTakeFirst()
  if (!row) throw new Problem(404, 'app.not_found')
  return line(row)
}

/** An application that the actor reads, and may do this with; held until the end of the transaction. */
export async function found(db: Db, actor: Actor, id: string, action: string) {
  const row = await readable(db, actor).select(['app.id', 'app.authority_id', 'app.scope_id', 'app.name', 'app.about', 'app.address', 'app.mark', 'app.hue', 'app.picture_id', 'app.owner_id', 'app.unit_id', 'app.help', 'app.support', 'app.sign_in', 'app.sign_in_note', 'app.categories', 'app.aliases', 'app.rule', 'app.access', 'app.state', 'app.state_words', 'app.check_address', 'app.version',
    isMeant(actor).as('meant'), isAnswered(actor).as('answered'), isKept(actor).as('kept'), standingColumn(actor).as('standing')]).where('app.id', '=', id).forNoKeyUpdate('app').executeTakeFirst()
  if (!row) throw new Problem(404, 'app.not_found')
  if (!actions(row).includes(action)) throw new Problem(row.meant && ['app.edit', 'app.remove', 'app.set_state'].includes(action) ? 403 : 404, row.meant && ['app.edit', 'app.remove', 'app.set_state'].includes(action) ? 'app.not_keeper' : 'app.not_found')
  return row
}
