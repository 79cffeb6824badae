import type pg from 'pg'
import { holdsRole, leastRole, type Role } from '../access/access.ts'
import type { Database } from '../db/database.ts'
import { uuidv7 } from '../db/ids.ts'
import type { Consumer, Fact } from '../journal/dispatch.ts'
import type { Module } from '../module.ts'
import { fold, type Folded, type Happened, type News } from './fold.ts'
import { dataOf, kindsOf, ordinary, type Kinds, type Level, type NoticeKind } from './kinds.ts'
import { tellOf } from './live.ts'

type Line = { personId: string, noun: string, subjectId: string, module: string, scopeId: string | null, least: Role | null, happened: Happened[] }
type Row = { id: string, person_id: string, noun: string, subject_id: string, news: News, level: Level, at: Date, read_at: Date | null }
type Client = Pick<pg.PoolClient, 'query'>

/** Lines written by one statement. */
const step = 1_000

const toldBefore = 'select fact_id::text as id from notice_fact where fact_id = any($1::bigint[])'
const remember = 'insert into notice_fact (fact_id, at) select unnest($1::bigint[]), $2 on conflict do nothing'
const forget = 'delete from notice n using unnest($1::text[], $2::uuid[]) as g (noun, subject_id) where n.subject_id = g.subject_id and n.noun = g.noun returning n.person_id'
// Never somebody who may not read the scope at this moment, nor who has left, nor who wants to hear no more of it; nothing of a module that the scope is without. `muted`: only what is meant for them; `unheard`: of these, too.
const listening = `select t.nth::int, exists (select from silence s where s.person_id = t.person_id and s.noun = 'space' and s.subject_id = t.scope_id) as muted,
  array(select s.subject_id::text from silence s where s.person_id = t.person_id and s.noun = 'person' and s.subject_id = any(string_to_array(t.bys, ',')::uuid[])) as unheard
  from unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::text[], $7::text[], $8::text[]) with ordinality as t (person_id, noun, subject_id, scope_id, least, module, bys, nth)
  join person p on p.id = t.person_id and p.closed_at is null
  where (t.scope_id is null or ${holdsRole('t.person_id', 't.scope_id', 't.least::role', '$6')})
  and not exists (select from scope_module_off o where o.scope_id = t.scope_id and o.module = t.module)
  and not exists (select from silence s where s.person_id = t.person_id and s.noun = t.noun and s.subject_id = t.subject_id and s.level = 1)`
const known = `select n.id, n.person_id, n.noun, n.subject_id, n.news, n.level, n.at, n.read_at from notice n
  join unnest($1::uuid[], $2::text[], $3::uuid[]) as t (person_id, noun, subject_id) on n.person_id = t.person_id and n.noun = t.noun and n.subject_id = t.subject_id order by n.id for update of n`
const write = `insert into notice (id, person_id, noun, subject_id, module, scope_id, least, level, news, at, read_at)
  select x.id, x.person_id, x.noun, x.subject_id, x.module, x.scope_id, x.least::role, x.level, x.news, x.at, x.read_at from jsonb_to_recordset($1::jsonb)
    as x (id uuid, person_id uuid, noun text, subject_id uuid, module text, scope_id uuid, least text, level smallint, news jsonb, at timestamptz, read_at timestamptz)
  on conflict (subject_id, noun, person_id) do update set module = excluded.module, scope_id = excluded.scope_id, least = excluded.least, level = excluded.level, news = excluded.news, at = excluded.at, read_at = excluded.read_at`

/**
 * Tells people what facts mean to them: one line per person and subject, whatever the number of facts. All of it is written with the cursor, and a fact
 * that comes again tells nobody twice. Statements go by kind and by thousand lines, never by fact or person.
 */
export function noticesConsumer(modules: readonly Module[], database: Pick<Database, 'db'>, clock: () => Date): Consumer {
  const kinds = kindsOf(modules)
  const heard = new Set([...kinds.list.flatMap((kind) => kind.on), ...kinds.gone.keys()])
  return {
    name: 'notices', batch: 100,
    async consume(all, client) {
      const meant = all.filter((f) => heard.has(f.fact))
      if (meant.length === 0) return
      const at = clock()
      const { rows } = await client.query<{ id: string }>(toldBefore, [meant.map((f) => f.id)])
      const before = new Set(rows.map((row) => row.id))
      const facts = meant.filter((f) => !before.has(f.id))
      // Everything is read before anything is written: from the first write on, other consumers wait for what comes after.
      const lines = await linesOf(kinds, database, facts)
      if (lines.length === 0 && !facts.some((f) => kinds.gone.has(f.fact))) return
      await client.query(remember, [facts.map((f) => f.id), at])
      const changed = new Set(await forgetGone(client, kinds, facts))
      for (let i = 0; i < lines.length; i += step) for (const id of await tell(client, lines.slice(i, i + step), at)) changed.add(id)
      await tellOf([...changed], client)
    },
  }
}

/** Things that are gone take their lines with them. Answers whose. */
async function forgetGone(client: Client, kinds: Kinds, facts: readonly Fact[]): Promise<string[]> {
  const gone = facts.flatMap((f) => (kinds.gone.get(f.fact) ?? []).map((noun) => ({ noun, id: f.noun_id })))
  if (gone.length === 0) return []
  const { rows } = await client.query<{ person_id: string }>(forget, [gone.map(({ noun }) => noun), gone.map(({ id }) => id)])
  return rows.map((row) => row.person_id)
}

/** What each of these facts tells whom, gathered by person and subject, in the order of the facts. */
async function linesOf(kinds: Kinds, { db }: Pick<Database, 'db'>, facts: readonly Fact[]): Promise<Line[]> {
  const byId = new Map(facts.map((f, order) => [f.id, { fact: f, order }]))
  const goneAt = new Map(facts.flatMap((f, order) => (kinds.gone.get(f.fact) ?? []).map((noun) => [`${noun} ${f.noun_id}`, order] as const)))
  const told = new Set<string>()
  const lines = new Map<string, Line & { order: number[] }>()
  for (const kind of kinds.list) {
    const own = facts.filter((f) => kind.on.includes(f.fact))
    if (own.length === 0) continue
    for (const one of await kind.tell(db, own)) {
      const { fact, order } = byId.get(one.fact)!
      const by = one.by ?? fact.actor_id
      const once = `${one.fact} ${one.personId} ${one.away ? kind.name : ''}`
      // Nobody is told what they did themselves, nor the same fact twice.
      if ((!one.away && (fact.actor_id === one.personId || by === one.personId)) || told.has(once) || order < (goneAt.get(`${kind.noun} ${one.id}`) ?? -1)) continue
      told.add(once)
      const key = `${one.personId} ${kind.noun} ${one.id}`
      const line = lines.get(key) ?? { ...lineFor(kinds, kind, fact), personId: one.personId, subjectId: one.id, happened: [], order: [] }
      line.happened.push({ kind: kind.name, level: kind.level, by, at: fact.at, away: one.away === true })
      line.order.push(order)
      lines.set(key, line)
    }
  }
  return [...lines.values()].map(({ order, ...line }) => ({ ...line, happened: line.happened.map((one, i) => ({ one, order: order[i]! })).toSorted((a, b) => a.order - b.order).map(({ one }) => one) }))
}

const lineFor = (kinds: Kinds, kind: NoticeKind, fact: Fact) => ({
  // What is told about another module’s thing comes and goes with that module.
  noun: kind.noun, module: kinds.keepers.get(dataOf(fact, 'noun') ?? '') ?? kinds.keepers.get(kind.noun) ?? '', scopeId: kind.permission === null ? null : fact.scope_id, least: kind.permission === null ? null : leastRole(kind.permission),
})

/** Folds what happened into the lines of those who listen. Answers whose lines changed. */
async function tell(client: Client, all: readonly Line[], at: Date): Promise<string[]> {
  const columns = (lines: readonly Line[]) => [lines.map((l) => l.personId), lines.map((l) => l.noun), lines.map((l) => l.subjectId)]
  const { rows: nths } = await client.query<{ nth: number, muted: boolean, unheard: string[] }>(listening, [...columns(all), all.map((l) => l.scopeId), all.map((l) => l.least), at, all.map((l) => l.module), all.map(bysOf)])
  const lines = nths.flatMap(({ nth, muted, unheard }) => {
    const line = all[nth - 1]!
    const happened = line.happened.filter((one) => one.away || one.level < ordinary || !(muted || (one.by !== null && unheard.includes(one.by))))
    return happened.length === 0 ? [] : [{ ...line, happened }]
  })
  if (lines.length === 0) return []
  const { rows } = await client.query<Row>(known, columns(lines))
  const before = new Map(rows.map((row) => [`${row.person_id} ${row.noun} ${row.subject_id}`, row]))
  const kept: object[] = []
  const over: string[] = []
  for (const { happened, personId, noun, subjectId, module, scopeId, least } of lines) {
    const row = before.get(`${personId} ${noun} ${subjectId}`)
    const after = fold(row ? foldedOf(row) : null, happened)
    if (after) kept.push({ id: row?.id ?? uuidv7(), person_id: personId, noun, subject_id: subjectId, module, scope_id: scopeId, least, level: after.level, news: after.news, at: after.at, read_at: after.readAt })
    else if (row) over.push(row.id)
  }
  if (kept.length > 0) await client.query(write, [JSON.stringify(kept)])
  if (over.length > 0) await client.query('delete from notice where id = any($1::uuid[])', [over])
  return lines.map((l) => l.personId)
}

/** Who did what the line says: those of them whom one hears less of are asked, and nobody else. */
const bysOf = (line: Line): string => [...new Set(line.happened.flatMap(({ by }) => by ?? []))].join()

const foldedOf = (row: Row): Folded => ({ news: row.news, level: row.level, at: row.at, readAt: row.read_at })
