// What whoever has a task answers: another date, or that they cannot.
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { daysFrom } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { Dialog } from '#web/design/Dialog.tsx'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { changed, tasks, type Task } from './tasks.ts'
import { useTexts } from './texts.ts'

type Given = { task: Task; what: 'propose' | 'refuse'; onClose: () => void }

export function AnswerDialog({ task, what, onClose }: Given) {
  const { page: t } = useTexts()
  const house = useHouse()
  const now = useNow()
  const [dueOn, setDueOn] = useState('')
  const [words, setWords] = useState('')
  const params = { id: task.id }
  const send = useMutation({
    mutationFn: () => (what === 'propose' ? tasks.call('PUT /tasks/:id/proposed-date', { params, body: { dueOn, ...(words.trim() ? { words } : {}) } }) : tasks.call('PUT /tasks/:id/refusal', { params, body: { why: words } })),
    onSuccess: async () => {
      notify(what === 'propose' ? t.proposedDone : t.refusedDone)
      onClose()
      await changed()
    },
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!send.isPending) send.mutate()
  }
  return (
    <Dialog title={what === 'propose' ? t.propose : t.refuseTitle} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        {what === 'propose' && <Field label={t.due} help={t.proposeHelp}>{(its) => <input {...its} className="inp" type="date" required min={daysFrom(now, 0)} value={dueOn} onChange={({ target }) => setDueOn(target.value)} />}</Field>}
        {what === 'propose' ? <Field label={t.words} optional={house.optional}>{(its) => <textarea {...its} className="inp" rows={2} maxLength={1_000} value={words} onChange={({ target }) => setWords(target.value)} />}</Field>
          : <Field label={t.why} help={t.whyHelp}>{(its) => <textarea {...its} className="inp" rows={3} required maxLength={1_000} value={words} onChange={({ target }) => setWords(target.value)} />}</Field>}
        {send.error && <ErrorLine>{sentenceOf(send.error, house)}</ErrorLine>}
        <div className="dialog__acts">
          <button type="button" className="btn btn--2" onClick={onClose}>{house.cancel}</button>
          <button type="submit" className="btn" aria-busy={send.isPending}>{what === 'propose' ? t.proposeSend : t.refuseSend}</button>
        </div>
      </form>
    </Dialog>
  )
}
