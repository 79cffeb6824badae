// « Déplacer vers… »: a column, and a place in it, without a mouse.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { Dialog } from '#web/design/Dialog.tsx'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { placeOf, type Place } from './place.ts'
import { boardQuery, changed, columnName, tasks, type Task } from './tasks.ts'
import { useTexts } from './texts.ts'

export function MoveDialog({ task, spaceId, onClose }: { task: Task; spaceId: string; onClose: () => void }) {
  const { move: t, kind } = useTexts()
  const house = useHouse()
  const { data: board } = useQuery(boardQuery(spaceId, {}))
  const [columnId, setColumnId] = useState(task.columnId)
  const [afterId, setAfterId] = useState('')
  const column = board?.columns.find(({ id }) => id === columnId)
  const others = column?.tasks.filter(({ id }) => id !== task.id) ?? []
  const put = (to: Place): Promise<unknown> => tasks.call('PUT /tasks/:id/place', { params: { id: task.id }, body: to })
  const send = useMutation({
    mutationFn: () => put({ columnId, afterId: afterId || null }),
    onSuccess: async () => {
      const from = board && placeOf(board.columns, task.id)
      notify(t.done(column ? columnName(column, kind) : ''), from ? { label: house.cancel, run: () => void put(from).then(changed, (error: unknown) => notify(sentenceOf(error, house), undefined, true)) } : undefined)
      onClose()
      await changed()
    },
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!send.isPending) send.mutate()
  }
  return (
    <Dialog title={t.title(task.title)} onClose={onClose}>
      {!board ? <Loading rows={1} /> : (
        <form className="stack" onSubmit={submit}>
          <Field label={t.column}>{(its) => <select {...its} className="inp" value={columnId} onChange={({ target }) => { setColumnId(target.value); setAfterId('') }}>{board.columns.map((one) => <option key={one.id} value={one.id}>{columnName(one, kind)}</option>)}</select>}</Field>
          <Field label={t.place}>{(its) => <select {...its} className="inp" value={afterId} onChange={({ target }) => setAfterId(target.value)}><option value="">{t.top}</option>{others.map((one, nth) => <option key={one.id} value={one.id}>{nth === others.length - 1 && !column?.next ? t.end : t.after(one.title)}</option>)}</select>}</Field>
          {send.error && <ErrorLine>{sentenceOf(send.error, house)}</ErrorLine>}
          <div className="dialog__acts">
            <button type="button" className="btn btn--2" onClick={onClose}>{house.cancel}</button>
            <button type="submit" className="btn" aria-busy={send.isPending}>{t.run}</button>
          </div>
        </form>
      )}
    </Dialog>
  )
}
