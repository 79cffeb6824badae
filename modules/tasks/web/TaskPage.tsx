// One task: what is to be done, by whom and when, and what was answered.
import './tasks.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { dayOf } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { useLive } from '#web/data/live.ts'
import { notify } from '#web/data/notify.ts'
import { useOne } from '#web/data/one.ts'
import { Problem } from '#web/data/problem.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { locale } from '#web/data/texts.ts'
import { useTitle } from '#web/design/Heading.tsx'
import { Alert, ArrowLeft, Check, Clock, Pencil, Refresh, Trash } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { Markdown } from '#web/design/Markdown.tsx'
import { Avatar } from '#web/design/Marks.tsx'
import { MoreMenu, type MenuItem } from '#web/design/MoreMenu.tsx'
import { AnswerDialog } from './Answers.tsx'
import { Arrows, Ban, Calendar } from './icons.tsx'
import { DueDay, useDay } from './Marks.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import { Talk } from './Talk.tsx'
import { TaskForm } from './TaskForm.tsx'
import { addressOf, changed, columnName, taskQuery, tasks, useFinish, type Task } from './tasks.ts'
import { useTexts } from './texts.ts'

export function TaskPage() {
  const { id = null, taskId = '' } = useParams()
  const t = useTexts()
  const { data: task, gone } = useOne(taskQuery(taskId))
  useLive((live) => { if (live.type === 'reset' || live.fact.id === taskId) void queries.invalidateQueries({ queryKey: ['tasks'] }) })
  if (task && task.spaceId !== id) throw new Problem({ status: 404, code: 'task.not_found' })
  return (
    <>
      <p><Link className="backlink" to={id === null ? '/taches' : `/espaces/${id}/taches`}><ArrowLeft size="s" />{id === null ? t.backMine : t.back}</Link></p>
      {gone ? <p className="banner" role="status">{t.page.gone}</p> : task ? <Shown task={task} /> : <Loading rows={1} />}
    </>
  )
}

type Open = 'edit' | 'move' | 'propose' | 'refuse' | null

function Shown({ task }: { task: Task }) {
  const { page: t, ...all } = useTexts()
  const now = useNow()
  const [open, setOpen] = useState<Open>(null)
  const finish = useFinish()
  const trash = useTrash(task)
  useTitle(task.space === null ? task.title : `${task.title}, ${task.space}`)
  const may = (action: string): boolean => task.can.includes(action)
  const done = task.doneAt !== null
  const items: MenuItem[] = [
    ...(may('task.edit') ? [{ label: t.edit, icon: Pencil, run: () => setOpen('edit') }] : []),
    ...(may('task.propose') ? [{ label: t.propose, icon: Calendar, run: () => setOpen('propose') }] : []),
    ...(may('task.refuse') ? [{ label: t.refuse, icon: Ban, run: () => setOpen('refuse') }] : []),
    ...(may('task.trash') ? [{ label: t.remove, icon: Trash, bad: true, run: () => trash.mutate() }] : []),
  ]
  const Title = task.spaceId === null ? 'h1' : 'h2'
  return (
    <article className="card stack" aria-labelledby="tt">
      <header className="thead">
        <div className="grow"><Title id="tt" tabIndex={-1}>{task.title}</Title><p className="meta">{t.by(task.author.name, dayOf(new Date(task.createdAt), now, locale))}</p></div>
        <MoreMenu quiet label={t.acts(task.title)} items={items} />
      </header>
      {task.refusal && <div className="banner banner--warn"><Alert /><div><p><b>{t.refusedBy(task.refusal.by.name, dayOf(new Date(task.refusal.at), now, locale))}</b> {task.refusal.why}</p></div></div>}
      {task.proposedOn && <Proposed task={task} on={task.proposedOn} />}
      <div className="wrap">
        {may('task.finish') && <button type="button" className={done ? 'btn btn--2' : 'btn'} aria-busy={finish.isPending} onClick={() => { if (!finish.isPending) finish.mutate({ task, done: !done }) }}>{done ? <Refresh /> : <Check />}{done ? t.reopen : t.finish}</button>}
        {may('task.move') && task.spaceId !== null && <button type="button" className="btn btn--2" onClick={() => setOpen('move')}><Arrows />{all.move.go}</button>}
      </div>
      <dl className="tdl">
        {task.spaceId !== null && <><dt>{t.responsible}</dt><dd>{task.responsible ? <Link className="name" to={`/annuaire/${task.responsible.id}`} data-person={task.responsible.id}>{task.responsible.name}</Link> : <span className="tag tag--warn">{all.nobody}</span>}</dd></>}
        {task.helpers.length > 0 && <><dt>{t.helpers}</dt><dd>{task.helpers.map(({ name }) => name).join(', ')}</dd></>}
        <dt>{t.due}</dt><dd>{task.dueOn ? <DueDay {...task} /> : t.noDate}</dd>
        <dt>{t.column}</dt><dd>{columnName({ name: task.column, kind: task.kind }, all.kind)}</dd>
        {task.priority !== 2 && <><dt>{all.priority.label}</dt><dd>{all.priority[task.priority as 1 | 3]}</dd></>}
        {task.labels.length > 0 && <><dt>{t.labels}</dt><dd>{task.labels.map((label) => <span key={label} className="tag">{label}</span>)}</dd></>}
      </dl>
      {task.body && <Markdown text={task.body} />}
      {task.checklist.length > 0 && <Points task={task} />}
      {task.seriesId && <Series task={task} />}
      <Talk task={task} />
      {open === 'edit' && <TaskForm spaceId={task.spaceId} task={task} onClose={() => setOpen(null)} />}
      {open === 'move' && task.spaceId !== null && <MoveDialog task={task} spaceId={task.spaceId} onClose={() => setOpen(null)} />}
      {(open === 'propose' || open === 'refuse') && <AnswerDialog task={task} what={open} onClose={() => setOpen(null)} />}
    </article>
  )
}

/** Away with its undo; one goes where the others are. */
function useTrash(task: Task) {
  const { page: t } = useTexts()
  const house = useHouse()
  const go = useNavigate()
  const params = { id: task.id }
  const failed = (error: unknown): void => notify(sentenceOf(error, house), undefined, true)
  return useMutation({
    mutationFn: () => tasks.call('DELETE /tasks/:id', { params }),
    onSuccess: async () => {
      notify(t.removed, { label: house.cancel, run: () => void tasks.call('PUT /tasks/:id/restoration', { params }).then(async () => { notify(t.restored); await changed() }, failed) })
      await go(task.spaceId === null ? '/taches' : `/espaces/${task.spaceId}/taches`)
      await changed()
    },
    onError: failed,
  })
}

function Proposed({ task, on }: { task: Task; on: string }) {
  const { page: t } = useTexts()
  const house = useHouse()
  const say = useDay()
  const answer = useMutation({ mutationFn: (take: boolean) => tasks.call('DELETE /tasks/:id/proposed-date', { params: { id: task.id }, query: { take } }), onSuccess: changed, onError: (error) => notify(sentenceOf(error, house), undefined, true) })
  return (
    <div className="banner"><Clock /><div>
      <p>{t.proposed(say(on))}</p>
      {task.can.includes('task.settle') && <div className="wrap"><button type="button" className="btn btn--2" onClick={() => answer.mutate(true)}>{t.take}</button><button type="button" className="btn btn--3" onClick={() => answer.mutate(false)}>{t.keep}</button></div>}
    </div></div>
  )
}

function Points({ task }: { task: Task }) {
  const { page: t } = useTexts()
  const house = useHouse()
  const tick = useMutation({
    mutationFn: (nth: number) => tasks.call('PATCH /tasks/:id', { params: { id: task.id }, ifMatch: task.version, body: { checklist: task.checklist.map((one, i) => (i === nth ? { ...one, done: !one.done } : one)) } }),
    onSuccess: (now) => { queries.setQueryData(taskQuery(task.id).queryKey, now); void changed() }, onError: (error) => { notify(sentenceOf(error, house), undefined, true); void changed() },
  })
  return (
    <fieldset className="tset"><legend><b>{t.checklist}</b></legend>
      <ul className="tchecks">{task.checklist.map((one, nth) => <li key={nth}><label><input type="checkbox" checked={one.done} disabled={!task.can.includes('task.edit')} onChange={() => { if (!tick.isPending) tick.mutate(nth) }} /><span className={one.done ? 'is-done' : undefined}>{one.text}</span></label></li>)}</ul>
    </fieldset>
  )
}

/** Those that were handed out with it: who has done theirs. */
function Series({ task }: { task: Task }) {
  const { page: t, ...all } = useTexts()
  const { data } = useQuery({ queryKey: ['tasks', 'series', task.id], queryFn: ({ signal }) => tasks.call('GET /tasks/:id/series', { params: { id: task.id }, query: { limit: 100 } }, { signal }) })
  const items = data?.items ?? []
  if (items.length < 2) return null
  return (
    <details><summary>{t.series(items.filter(({ doneAt }) => doneAt !== null).length, items.length)}</summary>
      <ul className="rows">{items.map((one) => <li key={one.id}>{one.responsible && <Avatar person={one.responsible} size="s" />}<div className="grow"><Link className="t" to={addressOf(one)}>{one.responsible?.name ?? all.nobody}</Link><p className="meta tmeta"><DueDay {...one} /></p></div><span className={one.kind === 'done' ? 'tag tag--ok' : 'tag'}>{all.kind[one.kind]}</span></li>)}</ul>
    </details>
  )
}
