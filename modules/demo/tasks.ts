// Tasks as rows: the usual columns of each space that has some, and what stands in them.
import { between } from '#lib/rank.ts'
import { daysFrom } from '#lib/when.ts'
import { usual } from '#modules/tasks/index.ts'
import type { Rows } from './copy.ts'
import { tasks, type TaskEntry } from './data/tasks.ts'
import { french } from './french.ts'
import type { Peopled } from './members.ts'
import { ago } from './moments.ts'
import { authorityIds } from './organisation.ts'
import { timedId } from './random.ts'
import { spaceId } from './spaces-rows.ts'

/** Tables in the order in which they must be loaded. */
export function taskRows(spaces: readonly Peopled[], at: Date): Readonly<Record<'task_column' | 'task' | 'task_comment', Rows>> {
  const some = spaces.filter(({ entry }) => tasks.some((task) => task.space === entry.key))
  const made = some.map(({ entry, members }) => rowsOf(entry.key, new Map(members.map(({ person }) => [person.key, person.id])), at))
  return { task_column: made.flatMap((one) => one.columns), task: made.flatMap((one) => one.tasks), task_comment: made.flatMap((one) => one.comments) }
}

function rowsOf(key: string, people: ReadonlyMap<string | null, string>, at: Date): Readonly<Record<'columns' | 'tasks' | 'comments', Rows>> {
  const of = { authority_id: authorityIds.departement, scope_id: spaceId(key) }
  const named = (who: string): string => {
    const found = people.get(who)
    if (found === undefined) throw new Error(`no ${who} in ${key}`)
    return found
  }
  const columns = usual(of.scope_id)
  const ends = new Map<string, string>()
  const all = tasks.filter((task) => task.space === key).flatMap((task) => (task.each ?? [task.for ?? null]).map((who) => ({ task, who, series: task.each ? timedId(ago(at, task.ago), `series:${key}:${task.title}`) : null })))
  const rows = all.map(({ task, who, series }) => {
    const column = columns.find(({ kind }) => kind === task.column)!
    const rank = between(ends.get(column.id) ?? null, null)
    ends.set(column.id, rank)
    const created = ago(at, task.ago)
    const done = task.column === 'done'
    return { task, row: {
      ...of, id: idOf(task, who, at), column_id: column.id, rank, author_id: named(task.by), title: french(task.title), body: french(task.body ?? ''), responsible_id: who === null ? null : named(who), helpers: (task.helpers ?? []).map(named), due_on: task.due === undefined ? null : daysFrom(at, task.due),
      priority: task.high ? 1 : 2, labels: [...task.labels ?? []], checklist: JSON.stringify((task.points ?? []).map((point) => ({ text: french(point.replace(/^x /, '')), done: point.startsWith('x ') }))), series_id: series,
      proposed_on: task.proposes === undefined ? null : daysFrom(at, task.proposes), refused_at: task.refuses ? at : null, refused_by: task.refuses ? named(task.refuses[0]) : null, refused_why: task.refuses ? french(task.refuses[1]) : '',
      created_at: created, done_at: done ? ago(at, '1d 15:00') : null, done_by: done ? named(who ?? task.by) : null, due_said: task.due !== undefined && task.due <= 0 ? daysFrom(at, task.due) : null, comment_count: task.said?.length ?? 0,
    } }
  })
  return {
    columns: columns.map((column, place) => ({ ...of, ...column, place })), tasks: rows.map(({ row }) => row),
    comments: rows.flatMap(({ task, row }) => (task.said ?? []).map(([who, when, text]) => ({ ...of, id: timedId(ago(at, when), `said:${key}:${text}`), task_id: row.id, author_id: named(who), body: french(text), created_at: ago(at, when) }))),
  }
}

const idOf = (task: TaskEntry, who: string | null, at: Date): string => timedId(ago(at, task.ago), `task:${task.space}:${task.title}:${who ?? ''}`)
