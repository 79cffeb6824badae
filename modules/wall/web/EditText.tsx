// Changing a text in its place. What was typed stays until it is saved.
import { useId, useState, type FormEvent, type KeyboardEvent } from 'react'
import { useHouse } from '#web/data/house.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { ErrorLine } from '#web/design/Field.tsx'
import { useTexts } from './texts.ts'

type Props = { label: string; text: string; most: number; onSave: (text: string) => Promise<void>; onClose: () => void }

export function EditText({ label, text, most, onSave, onClose }: Props) {
  const t = useTexts()
  const house = useHouse()
  const id = useId()
  const [value, setValue] = useState(text)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const save = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault()
    setBusy(true)
    try {
      await onSave(value.trim())
      onClose()
    } catch (problem) {
      setError(problem)
      setBusy(false)
    }
  }
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
  }
  return (
    <form className="stack-s" onSubmit={(event) => void save(event)}>
      <label className="vh" htmlFor={id}>{label}</label>
      <textarea autoFocus className="inp" id={id} rows={Math.min(12, value.split('\n').length + 1)} value={value} maxLength={most} onChange={(event) => setValue(event.target.value)} onKeyDown={keys} />
      {error !== null && <ErrorLine>{sentenceOf(error, house)}</ErrorLine>}
      <div className="row"><button type="submit" className="btn btn--2" aria-busy={busy}>{t.post.save}</button><button type="button" className="btn btn--3" onClick={onClose}>{t.post.keep}</button></div>
    </form>
  )
}
