// The tasks of a space as its archive has them: pages to read, and the same as JSON, with what was said of each.
import { sql } from 'kysely'
import { html, type Html } from '#lib/html.ts'
import { toHtml } from '#lib/markdown/html.ts'
import { moment, page, pageName } from '#platform/archive/page.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/database.ts'
import type { ExportPart } from '#platform/exporting.ts'
import { visible } from './access.ts'
import { nameOf } from './present.ts'
import type { Check } from './tables.ts'

/** Tasks on one page. */
const onPage = 200

export const exported: ExportPart = {
  title: { fr: 'Tâches', en: 'Tasks' },
  async *files(db, actor, { id, name }) {
    let after: string | null = null
    for (let n = 1; ; n++) {
      const tasks: Row[] = await tasksOf(db, actor, id, after)
      const last = tasks.at(-1)
      if (!last) return
      const of = { at: last.created_at, by: '' }
      yield { ...of, path: `taches/${pageName(n)}.html`, text: page(actor.locale, `${name} · ${n}`, html`${tasks.map((task) => shown(actor, task))}`) }
      yield { ...of, path: `taches/${pageName(n)}.json`, text: JSON.stringify(tasks.map(({ created_at: at, ...task }) => ({ ...task, createdAt: at.toISOString() })), null, 1) }
      if (tasks.length < onPage) return
      after = last.id
    }
  },
}

type Said = { by: string, at: string, body: string }
const tasksOf = (db: Db, actor: Actor, spaceId: string, after: string | null) => visible(db, actor).innerJoin('task_column as c', 'c.id', 'task.column_id').innerJoin('person as author', 'author.id', 'task.author_id').leftJoin('person as holder', 'holder.id', 'task.responsible_id')
  .select(['task.id', 'task.title', 'task.body', 'task.checklist', 'task.labels', 'task.priority', 'task.created_at', 'c.name as column', 'c.kind', nameOf('author').as('author'), nameOf('holder').as('responsible'), sql<string | null>`task.due_on::text`.as('dueOn'), sql<Date | null>`task.done_at`.as('doneAt'),
    sql<Said[]>`coalesce((select json_agg(json_build_object('by', p.given_name || ' ' || p.family_name, 'at', k.created_at, 'body', k.body) order by k.id) from task_comment k join person p on p.id = k.author_id where k.task_id = task.id), '[]')`.as('comments')])
  .where('task.scope_id', '=', spaceId).where('task.trashed_at', 'is', null).$if(after !== null, (q) => q.where('task.id', '>', after!)).orderBy('task.id').limit(onPage).execute()
type Row = Awaited<ReturnType<typeof tasksOf>>[number]

const words = { fr: { todo: 'À faire', doing: 'En cours', waiting: 'En attente', done: 'Terminé' }, en: { todo: 'To do', doing: 'Doing', waiting: 'Waiting', done: 'Done' } } as const
const shown = (actor: Actor, task: Row): Html => html`<article><h2>${task.title}</h2><p class="meta"><b>${task.author}</b>, ${moment(task.created_at, actor.locale)} · ${task.column || words[actor.locale][task.kind]}${task.responsible && ` · ${task.responsible}`}${task.dueOn && ` · ${task.dueOn}`}</p>
${toHtml(task.body)}
${task.checklist.length > 0 && html`<ul>${task.checklist.map(({ text, done }: Check) => html`<li>${done ? '☑' : '☐'} ${text}</li>`)}</ul>`}
${task.comments.map((one) => html`<p><b>${one.by}</b>, ${moment(new Date(one.at), actor.locale)}</p>${toHtml(one.body)}`)}</article>
`
