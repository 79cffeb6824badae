// A space's tasks as they are read: the board, a column of it, a list, those that were handed out together.
import { sql } from 'kysely'
import { daysFrom } from '#lib/when.ts'
import type { Actor } from '#platform/access/actor.ts'
import { holds } from '#platform/access/access.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { visibleColumns } from './access.ts'
import { columnsOf, usual } from './columns.ts'
import { cards, presentCard, type CardRow } from './present.ts'
import { mayRead } from './reach.ts'

/** Tasks of a column that come with the board, and of one where nothing is left to do. */
const shown = { open: 25, done: 10 } as const
type Narrowed = { mine?: boolean, soon?: boolean }

/** In so many statements, however many tasks: where one stands, the columns, the first of each. */
export async function readBoard(db: Db, actor: Actor, spaceId: string, { mine, soon }: Narrowed) {
  const narrow = sql<boolean>`task.trashed_at is null${mine ? sql` and (task.responsible_id = ${actor.personId} or task.helpers @> array[${actor.personId}::uuid])` : sql``}${soon ? sql` and task.due_on <= ${daysFrom(actor.at, 7)}::date` : sql``}`
  const [space, columns, counts, rows] = await Promise.all([
    mayRead(db, actor, spaceId), columnsOf(db, spaceId),
    db.selectFrom('task').select(['column_id', sql<number>`count(*)::int`.as('n')]).where('scope_id', '=', spaceId).where(narrow).groupBy('column_id').execute(),
    cards(db, actor).where('task.scope_id', '=', spaceId).where('task.id', 'in', (eb) => eb.selectFrom('task_column as k').innerJoinLateral((q) => q.selectFrom('task').select('task.id').whereRef('task.column_id', '=', 'k.id').where(narrow).orderBy('task.rank').limit(sql<number>`case when k.kind = 'done' then ${sql.lit(shown.done)} else ${sql.lit(shown.open)} end`).as('first'), (j) => j.onTrue())
      .select('first.id').where('k.scope_id', '=', spaceId)).orderBy('task.rank').execute(),
  ])
  const counted = new Map(counts.map(({ column_id: id, n }) => [id, n]))
  const below = Map.groupBy(rows, (row) => row.column_id)
  const all = (columns.length > 0 ? columns : usual(spaceId)).map((column) => {
    const [tasks, count] = [below.get(column.id) ?? [], counted.get(column.id) ?? 0]
    return { ...column, count, tasks: tasks.map(presentCard(actor)), next: count > tasks.length && tasks.length > 0 ? cursorOf(tasks.at(-1)!.rank) : null }
  })
  return { columns: all, open: all.reduce((sum, { kind, count }) => sum + (kind === 'done' ? 0 : count), 0), can: (['task.write', 'task.arrange'] as const).filter((permission) => holds(space.role, permission)) }
}

export async function listColumn(db: Db, actor: Actor, id: string, query: { cursor?: string, limit?: number }) {
  const limit = query.limit ?? 20
  const after = readCursor(query.cursor, 1)
  const rows = await cards(db, actor).where('task.column_id', '=', id).$if(after !== null, (q) => q.where('task.rank', '>', after![0]!)).orderBy('task.rank').limit(limit + 1).execute()
  if (rows.length === 0 && !(await visibleColumns(db, actor).select('id').where('id', '=', id).executeTakeFirst())) throw new Problem(404, 'task.column_gone')
  return pageOf(rows, limit, presentCard(actor), (row) => cursorOf(row.rank))
}

type Listed = { state?: 'open' | 'done', cursor?: string, limit?: number }
const never = '9999-12-31'
/** The order of lists: the soonest due first, without a date last; what is done, the latest first. */
export async function inOrder(db: Db, actor: Actor, query: Listed, narrow: (q: ReturnType<typeof cards>) => ReturnType<typeof cards>) {
  const limit = query.limit ?? 20
  const done = query.state === 'done'
  const after = readCursor(query.cursor, 2)
  let rows = narrow(cards(db, actor)).where('task.done_at', done ? 'is not' : 'is', null)
  if (after) rows = rows.where(done ? sql<boolean>`(task.done_at, task.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql<boolean>`(coalesce(task.due_on, ${never}::date), task.id) > (${after[0]}::date, ${after[1]}::uuid)`)
  const found: CardRow[] = await rows.$if(done, (q) => q.orderBy('task.done_at', 'desc').orderBy('task.id', 'desc')).$if(!done, (q) => q.orderBy(sql`coalesce(task.due_on, ${never}::date)`).orderBy('task.id')).limit(limit + 1).execute()
  return pageOf(found, limit, presentCard(actor), (row) => cursorOf(done ? row.done_at!.toISOString() : (row.due ?? never), row.id))
}

export async function listTasks(db: Db, actor: Actor, spaceId: string, query: Listed & { responsible?: string }) {
  const page = await inOrder(db, actor, query, (q) => q.where('task.scope_id', '=', spaceId).$if(query.responsible !== undefined, (some) => some.where('task.responsible_id', '=', query.responsible!)))
  // An empty page may be a space that one may not read: only then is it asked.
  if (page.items.length === 0) await mayRead(db, actor, spaceId)
  return page
}

/** Those that were handed out with a task, by name; itself alone when it was not. */
export async function listSeries(db: Db, actor: Actor, id: string, query: { cursor?: string, limit?: number }) {
  const limit = query.limit ?? 20
  const after = readCursor(query.cursor, 1)
  const of = db.selectFrom('task as one').select(sql<string>`coalesce(one.series_id, one.id)`.as('id')).where('one.id', '=', id)
  const rows = await cards(db, actor).where((eb) => eb.or([eb('task.id', '=', id), eb('task.series_id', '=', of)])).$if(after !== null, (q) => q.where('task.id', '>', sql<string>`${after?.[0]}::uuid`)).orderBy('task.id').limit(limit + 1).execute()
  if (after === null && !rows.some((row) => row.id === id) && !(await cards(db, actor).where('task.id', '=', id).executeTakeFirst())) throw new Problem(404, 'task.not_found')
  return pageOf(rows, limit, presentCard(actor), (row) => cursorOf(row.id))
}
