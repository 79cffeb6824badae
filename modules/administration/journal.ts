import { sql } from 'kysely'
import { cell } from '#lib/csv.ts'
import type { Actor } from '#platform/access/actor.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db } from '#platform/db/database.ts'
import type { Module } from '#platform/module.ts'
import { idsIn, readerOf } from './reading.ts'

export type Filters = { fact?: string, class?: 'security' | 'evidence', actorId?: string, personId?: string, from?: string, until?: string }

/**
 * Lines of one authority, newest first. They hold ids: names are put beside them as they are today. Nothing of what people write is in a line,
 * and nobody's reading is.
 */
function lines(db: Db, actor: Actor, authorityId: string, asked: Filters) {
  let rows = db.selectFrom('journal as j').leftJoin('person as actor', 'actor.id', 'j.actor_id').leftJoin('person as subject', 'subject.id', 'j.noun_id').leftJoin('space', 'space.id', 'j.scope_id')
    .select(['j.id', 'j.at', 'j.class', 'j.fact', 'j.via', 'j.noun', 'j.noun_id', 'j.data', 'j.actor_id', 'j.scope_id', sql<string | null>`actor.given_name || ' ' || actor.family_name`.as('actor_name'),
      sql<string | null>`coalesce(subject.given_name || ' ' || subject.family_name, space.name)`.as('label')])
    // What concerns the whole platform is for those who administer it.
    .where((eb) => (actor.administers === 'platform' ? eb.or([eb('j.authority_id', '=', authorityId), eb('j.authority_id', 'is', null)]) : eb('j.authority_id', '=', authorityId)))
  if (asked.fact) rows = asked.fact.endsWith('.') ? rows.where('j.noun', '=', asked.fact.slice(0, -1)) : rows.where('j.fact', '=', asked.fact)
  if (asked.class) rows = rows.where('j.class', '=', asked.class)
  if (asked.actorId) rows = rows.where('j.actor_id', '=', asked.actorId)
  if (asked.personId) rows = rows.where((eb) => eb.or([eb('j.actor_id', '=', asked.personId!), eb('j.noun_id', '=', asked.personId!)]))
  // Days of Paris: the day of a line is the one on the clock of who reads it.
  if (asked.from) rows = rows.where(sql<boolean>`j.at >= (${asked.from}::date)::timestamp at time zone 'Europe/Paris'`)
  if (asked.until) rows = rows.where(sql<boolean>`j.at < (${asked.until}::date + 1)::timestamp at time zone 'Europe/Paris'`)
  return rows.orderBy('j.id', 'desc')
}
type Line = Awaited<ReturnType<ReturnType<typeof lines>['executeTakeFirstOrThrow']>>

/** What things are called today, by their ids: people, spaces, and what an authority consists of. */
async function namesOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string, name: string }>`with asked as (select unnest(${[...new Set(ids)]}::uuid[]) as id)
    select x.id, x.given_name || ' ' || x.family_name as name from person x join asked using (id) union all select x.id, x.name from space x join asked using (id)
    union all select x.id, x.name from unit x join asked using (id) union all select x.id, x.name from site x join asked using (id) union all select x.id, x.name from territory x join asked using (id)
    union all select x.id, x.name from trade x join asked using (id) union all select x.id, x.name from organisation x join asked using (id) union all select x.id, x.name from audience x join asked using (id)
    union all select x.id, x.label from skill x join asked using (id) union all select x.id, x.title from position x join asked using (id) union all select x.id, x.name from authority x join asked using (id)`.execute(db)
  return new Map(rows.map((row) => [row.id, row.name]))
}

export async function listJournal(db: Db, actor: Actor, modules: readonly Module[], authorityId: string, asked: Filters & { cursor?: string, limit?: number }) {
  const limit = asked.limit ?? 20
  const before = readCursor(asked.cursor, 1)
  let rows = lines(db, actor, authorityId, asked)
  if (before) rows = rows.where('j.id', '<', before[0]!)
  const found = await rows.limit(limit + 1).execute()
  const names = await namesOf(db, found.flatMap((l) => [...idsIn(l.data), ...(l.noun_id === null ? [] : [l.noun_id]), ...(l.scope_id === null ? [] : [l.scope_id])]))
  const read = readerOf(modules, actor.locale, names)
  const present = (l: Line) => {
    const label = l.noun_id === null ? null : names.get(l.noun_id) ?? null
    return {
      id: l.id, at: l.at.toISOString(), class: l.class, fact: l.fact, via: l.via.split(':')[0]!, noun: l.noun, nounId: l.noun_id, label: label ?? l.label, data: l.data,
      // Where it happened, when that is not what it is about.
      place: label === null || l.scope_id === l.noun_id ? null : names.get(l.scope_id ?? '') ?? null,
      actor: l.actor_id === null ? null : { id: l.actor_id, name: l.actor_name ?? '' }, ...read(l.fact, l.data),
    }
  }
  return pageOf(found, limit, present, (l) => cursorOf(l.id))
}

const most = 50_000
const step = 1_000

/** The same lines as CSV, read a thousand at a time. UTF-8 with its mark, `;` between cells: as spreadsheets in French open it. */
export async function* journalCsv(db: Db, actor: Actor, authorityId: string, asked: Filters): AsyncGenerator<string> {
  yield '\ufeff' + ['id', 'date', 'classe', 'fait', 'par', 'moyen', 'objet', 'identifiant', 'nom', 'details'].map(cell).join(';') + '\r\n'
  let before: string | null = null
  for (let sent = 0; sent < most;) {
    const rows: Line[] = await (before === null ? lines(db, actor, authorityId, asked) : lines(db, actor, authorityId, asked).where('j.id', '<', before)).limit(step).execute()
    if (rows.length > 0) yield rows.map((l) => [l.id, l.at.toISOString(), l.class, l.fact, l.actor_name ?? '', l.via.split(':')[0]!, l.noun, l.noun_id ?? '', l.label ?? '', JSON.stringify(l.data)].map(cell).join(';')).join('\r\n') + '\r\n'
    if (rows.length < step) return
    sent += rows.length
    before = rows.at(-1)!.id
  }
}
