import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../access/actor.ts'
import { thingOn } from '../access/switches.ts'
import { cursorOf, pageOf, readCursor } from '../db/cursor.ts'
import type { Db, Tx } from '../db/database.ts'
import { Problem } from '../problem.ts'
import type { Line } from '../nouns.ts'
import { kindsOf, ordinary, type Kinds } from './kinds.ts'
import { sayNews } from './words.ts'

type Modules = Parameters<typeof kindsOf>[0]
/** `mine`: what the bell counts, levels 1 and 2; `spaces`: the rest. */
export type View = 'mine' | 'spaces' | 'all'
const bell = 2

/** Every read of notices starts here: one's own, of modules that are on for them and in the scope, in scopes where one holds what it took to be told, of nobody who has left, and neither silenced nor of a muted space, nor by muted people alone, unless meant for them. */
const visibleNotices = (db: Db, actor: Actor) => db.selectFrom('notice').where('notice.person_id', '=', actor.personId).where('notice.module', '<>', sql<string>`all(${actor.modulesOff}::text[])`)
  .where(sql<boolean>`(notice.scope_id is null or exists (select from scope_grant g where g.scope_id = notice.scope_id and g.principal_id = any(${actor.principals}::uuid[]) and g.role >= notice.least and g.until > ${actor.at}))`)
  .where(sql<boolean>`not exists (select from scope_module_off o where o.scope_id = notice.scope_id and o.module = notice.module)`).where(thingOn('notice'))
  .where(sql<boolean>`(notice.scope_id is not null or not exists (select from person p where p.id = notice.subject_id and p.closed_at is not null))`)
  .where(sql<boolean>`not exists (select from silence s where s.person_id = notice.person_id and s.noun = notice.noun and s.subject_id = notice.subject_id and s.level = 1)`)
  .where(sql<boolean>`not (notice.level >= ${sql.lit(ordinary)} and exists (select from silence s where s.person_id = notice.person_id and s.noun = 'space' and s.subject_id = notice.scope_id))`)
  .where(heard(actor))

/** Says the line anything that is meant for the actor, or that somebody did whom they did not mute? Asked of nobody who mutes nobody. */
const heard = ({ personId }: Actor): RawBuilder<boolean> => sql<boolean>`(not exists (select from silence s where s.person_id = ${personId} and s.noun = 'person') or exists (select from jsonb_each(notice.news) as told (kind, of)
  where (of->>'level')::int < ${sql.lit(ordinary)} or jsonb_array_length(of->'last') = 0
  or exists (select from jsonb_array_elements_text(of->'last') as somebody (id) where not exists (select from silence s where s.person_id = ${personId} and s.noun = 'person' and s.subject_id = somebody.id::uuid))))`

/** How many lines the bell shows: unread, urgent or for me. Never more than `most`, which is said as « 99+ ». */
export async function countNotices(db: Db, actor: Actor) {
  const most = 100
  const { rows: [row] } = await sql<{ count: number }>`select count(*)::int as count from (${visibleNotices(db, actor).select('notice.id').where('notice.read_at', 'is', null).where('notice.level', '<=', bell).limit(most)}) n`.execute(db)
  return { count: row?.count ?? 0 }
}

/** One's notices, newest first. Titles are asked of each noun with the rights of this moment: what one may not see any more is not there. */
export async function listNotices(db: Db, actor: Actor, modules: Modules, query: { view?: View, cursor?: string, limit?: number }) {
  const kinds = kindsOf(modules)
  const limit = query.limit ?? 20
  const after = readCursor(query.cursor, 2)
  let rows = visibleNotices(db, actor).selectAll('notice')
  if (query.view === 'mine') rows = rows.where('notice.level', '<=', bell)
  if (query.view === 'spaces') rows = rows.where('notice.level', '>', bell)
  if (after) rows = rows.where(sql<boolean>`(notice.at, notice.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`)
  const found = await rows.orderBy('notice.at', 'desc').orderBy('notice.id', 'desc').limit(limit + 1).execute()
  const [titles, places, names] = await Promise.all([
    titlesOf(db, actor, kinds, found.map((n) => ({ noun: n.noun, id: n.subject_id }))),
    titlesOf(db, actor, kinds, found.flatMap((n) => (n.scope_id === null ? [] : [{ noun: 'space', id: n.scope_id }]))),
    namesOf(db, found.flatMap((n) => Object.values(n.news).flatMap((heard) => heard.last.slice(0, 2)))),
  ])
  const page = pageOf(found, limit, (n) => {
    const line = titles.get(`${n.noun} ${n.subject_id}`)
    const words = sayNews(n.news, kinds.named, (id) => names.get(id) ?? null, actor.locale)
    if (!line || !words) return []
    const { firstId, ...said } = words
    return [{
      id: n.id, level: n.level, noun: n.noun, subjectId: n.subject_id, title: line.title, address: line.address, ...said,
      place: n.noun === 'space' || n.scope_id === null ? null : (places.get(`space ${n.scope_id}`)?.title ?? null),
      person: firstId === null || !names.has(firstId) ? null : { id: firstId, name: names.get(firstId)! }, at: n.at.toISOString(), readAt: n.read_at?.toISOString() ?? null,
    }]
  }, (n) => cursorOf(n.at.toISOString(), n.id))
  return { items: page.items.flat(), next: page.next }
}

/** What the actor may see of these things, one query per noun. */
export async function titlesOf(db: Db, actor: Actor, kinds: Pick<Kinds, 'nouns' | 'keepers'>, things: readonly { noun: string, id: string }[]): Promise<Map<string, Line>> {
  const byNoun = Map.groupBy(things, (thing) => thing.noun)
  const lists = await Promise.all([...byNoun].map(async ([noun, some]) => {
    const lines = actor.modulesOff.includes(kinds.keepers.get(noun) ?? '') ? [] : (await kinds.nouns[noun]?.lines(db, actor, [...new Set(some.map(({ id }) => id))])) ?? []
    return lines.map((line) => [`${noun} ${line.id}`, line] as const)
  }))
  return new Map(lists.flat())
}

async function namesOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('person').select(['id', sql<string>`given_name || ' ' || family_name`.as('name')]).where('id', 'in', [...new Set(ids)]).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Marks one line read, or unread again. */
export async function setReading(tx: Tx, actor: Actor, id: string, read: boolean): Promise<void> {
  const done = await tx.updateTable('notice').set((eb) => ({ read_at: read ? eb.fn.coalesce('read_at', eb.val(actor.at)) : null })).where('id', '=', id).where('person_id', '=', actor.personId).returning('id').executeTakeFirst()
  if (!done) throw new Problem(404, 'notice.not_found')
}

/** Marks read what came until a moment: what comes while one taps is not swallowed. Answers the mark by which it is taken back. */
export async function readAll(tx: Tx, actor: Actor, until: Date) {
  await tx.updateTable('notice').set({ read_at: actor.at }).where('person_id', '=', actor.personId).where('read_at', 'is', null).where('at', '<=', until).execute()
  return { readAt: actor.at.toISOString() }
}

/** Takes such a mark back: the lines it marked are unread again. */
export async function unreadAll(tx: Tx, actor: Actor, readAt: Date): Promise<void> {
  await tx.updateTable('notice').set({ read_at: null }).where('person_id', '=', actor.personId).where('read_at', '=', readAt).execute()
}
