// A new task, handed to nobody, to one or to several; or a task that is changed.
import { useMutation } from '@tanstack/react-query'
import { useRef, useState, type FormEvent } from 'react'
import { newKey } from '#web/data/api.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { Dialog } from '#web/design/Dialog.tsx'
import { ErrorLine, Field, Segments } from '#web/design/Field.tsx'
import { PeopleField } from './PeopleField.tsx'
import { changed, tasks, type Named, type Task } from './tasks.ts'
import { useTexts } from './texts.ts'

type Level = '1' | '2' | '3'
const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean)

export function TaskForm({ spaceId, columnId, task, onClose }: { spaceId: string | null; columnId?: string; task?: Task; onClose: () => void }) {
  const { form: t, ...all } = useTexts()
  const house = useHouse()
  const key = useRef(newKey())
  const [title, setTitle] = useState(task?.title ?? '')
  const [people, setPeople] = useState<readonly Named[]>(task?.responsible ? [task.responsible] : [])
  const [helpers, setHelpers] = useState<readonly Named[]>(task?.helpers ?? [])
  const [dueOn, setDueOn] = useState(task?.dueOn ?? '')
  const [body, setBody] = useState(task?.body ?? '')
  const [priority, setPriority] = useState<Level>(String(task?.priority ?? 2) as Level)
  const [labels, setLabels] = useState(task?.labels.join(', ') ?? '')
  const [points, setPoints] = useState(task?.checklist.map(({ text }) => text).join('\n') ?? '')
  const given = () => ({
    title, body, dueOn: dueOn || null, priority: Number(priority), labels: [...new Set(labels.split(',').map((label) => label.trim()).filter(Boolean))], helpers: helpers.map(({ id }) => id),
    // What is ticked stays so as long as it says the same.
    checklist: linesOf(points).map((text) => ({ text, done: task?.checklist.some((one) => one.text === text && one.done) ?? false })),
  })
  const send = useMutation({
    mutationFn: () => (task ? tasks.call('PATCH /tasks/:id', { params: { id: task.id }, ifMatch: task.version, body: { ...given(), ...(spaceId === null ? {} : { responsibleId: people[0]?.id ?? null }) } })
      : tasks.call('POST /spaces/:id/tasks', { params: { id: spaceId ?? '' }, body: { ...given(), ...(columnId ? { columnId } : {}), ...(people.length > 1 ? { each: people.map(({ id }) => id) } : { responsibleId: people[0]?.id ?? null }) } }, { key: key.current })),
    onSuccess: async () => {
      notify(task ? t.saved : t.created(Math.max(1, people.length)))
      onClose()
      await changed()
    },
    // What is changed after a refusal is another submission.
    onError: () => { key.current = newKey() },
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!send.isPending) send.mutate()
  }
  const rest = (
    <>
      <Field label={t.body} optional={house.optional}>{(its) => <textarea {...its} className="inp" rows={3} maxLength={20_000} value={body} onChange={({ target }) => setBody(target.value)} />}</Field>
      <div className="field"><span aria-hidden="true">{all.priority.label}</span><Segments<Level> name="priority" label={all.priority.label} value={priority} onChange={setPriority} options={[['1', all.priority[1]], ['2', all.priority[2]], ['3', all.priority[3]]]} /></div>
      <Field label={t.checklist} help={t.checklistHelp} optional={house.optional}>{(its) => <textarea {...its} className="inp" rows={3} maxLength={20_000} value={points} onChange={({ target }) => setPoints(target.value)} />}</Field>
      <Field label={t.labels} help={t.labelsHelp} optional={house.optional}>{(its) => <input {...its} className="inp" maxLength={400} value={labels} onChange={({ target }) => setLabels(target.value)} />}</Field>
      {spaceId !== null && task && <PeopleField spaceId={spaceId} label={t.helpers} value={helpers} most={20} not={people.map(({ id }) => id)} onChange={setHelpers} />}
    </>
  )
  return (
    <Dialog title={task ? t.edit : t.new} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <Field label={t.title}>{(its) => <input {...its} className="inp" required maxLength={300} value={title} onChange={({ target }) => setTitle(target.value)} />}</Field>
        {spaceId !== null && <PeopleField spaceId={spaceId} label={t.whom} value={people} most={task ? 1 : 100} onChange={setPeople} />}
        {people.length > 1 && <p className="meta" role="status">{t.each(people.length)}</p>}
        <Field label={t.due} optional={house.optional}>{(its) => <input {...its} className="inp" type="date" value={dueOn} onChange={({ target }) => setDueOn(target.value)} />}</Field>
        {task ? rest : <details><summary>{t.more}</summary><div className="stack">{rest}</div></details>}
        {send.error && <ErrorLine>{sentenceOf(send.error, house)}</ErrorLine>}
        <div className="dialog__acts">
          <button type="button" className="btn btn--2" onClick={onClose}>{house.cancel}</button>
          <button type="submit" className="btn" aria-busy={send.isPending}>{task ? t.save : t.create}</button>
        </div>
      </form>
    </Dialog>
  )
}
