// The columns of a board: their names, kinds, limits and order.
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { Dialog } from '#web/design/Dialog.tsx'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { ArrowLeft, Plus, Trash } from '#web/design/icons.tsx'
import { changed, columnName, tasks, type Column, type Kind } from './tasks.ts'
import { useTexts } from './texts.ts'

type Row = { key: string; id?: string; name: string; kind: Kind; most: string }
const kinds = ['todo', 'doing', 'waiting', 'done'] as const satisfies readonly Kind[]

export function ColumnsDialog({ spaceId, columns, onClose }: { spaceId: string; columns: readonly Column[]; onClose: () => void }) {
  const { columns: t, kind: says } = useTexts()
  const house = useHouse()
  const [rows, setRows] = useState<readonly Row[]>(columns.map(({ id, name, kind, most }) => ({ key: id, id, name, kind, most: most === null ? '' : String(most) })))
  const [made, setMade] = useState(0)
  const change = (key: string, part: Partial<Row>): void => setRows((all) => all.map((row) => (row.key === key ? { ...row, ...part } : row)))
  const up = (nth: number): void => setRows((all) => all.with(nth - 1, all[nth]!).with(nth, all[nth - 1]!))
  const send = useMutation({
    mutationFn: () => tasks.call('PUT /spaces/:id/task-columns', { params: { id: spaceId }, body: { columns: rows.map(({ id, name, kind, most }) => ({ ...(id ? { id } : {}), name, kind, most: most === '' ? null : Number(most) })) } }),
    onSuccess: async () => {
      notify(t.saved)
      onClose()
      await changed()
    },
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!send.isPending) send.mutate()
  }
  return (
    <Dialog title={t.title} onClose={onClose} wide>
      <form className="stack" onSubmit={submit}>
        {rows.map((row, nth) => (
          <fieldset key={row.key} className="colrow">
            <legend className="vh">{t.nth(nth + 1)}</legend>
            <Field label={t.name}>{(its) => <input {...its} className="inp" maxLength={60} placeholder={says[row.kind]} value={row.name} onChange={({ target }) => change(row.key, { name: target.value })} />}</Field>
            <Field label={t.kind}>{(its) => <select {...its} className="inp" value={row.kind} onChange={({ target }) => change(row.key, { kind: target.value as Kind })}>{kinds.map((one) => <option key={one} value={one}>{says[one]}</option>)}</select>}</Field>
            <Field label={t.most}>{(its) => <input {...its} className="inp" type="number" min={1} max={500} value={row.most} onChange={({ target }) => change(row.key, { most: target.value })} />}</Field>
            <span className="wrap">
              <button type="button" className="btn btn--3 btn--ico" disabled={nth === 0} onClick={() => up(nth)}><ArrowLeft /><span className="vh">{t.up(columnName(row, says))}</span></button>
              <button type="button" className="btn btn--3 btn--ico" onClick={() => setRows((all) => all.filter(({ key }) => key !== row.key))}><Trash /><span className="vh">{t.remove(columnName(row, says))}</span></button>
            </span>
          </fieldset>
        ))}
        <p className="meta">{t.nameHelp}</p>
        {rows.length < 12 && <p><button type="button" className="btn btn--3" onClick={() => { setMade(made + 1); setRows((all) => all.toSpliced(Math.max(0, all.length - 1), 0, { key: `new-${made}`, name: '', kind: 'doing', most: '' })) }}><Plus />{t.add}</button></p>}
        {send.error && <ErrorLine>{sentenceOf(send.error, house)}</ErrorLine>}
        <div className="dialog__acts">
          <button type="button" className="btn btn--2" onClick={onClose}>{house.cancel}</button>
          <button type="submit" className="btn" aria-busy={send.isPending}>{t.save}</button>
        </div>
      </form>
    </Dialog>
  )
}
