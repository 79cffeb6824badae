// Changing a text in its place. What was typed stays until it is saved, even when the page goes.
import { useId, useState, type FormEvent, type KeyboardEvent } from 'react'
import { useDraft } from '#web/data/drafts.ts'
import { useHouse } from '#web/data/house.ts'
import { useMe } from '#web/data/me.ts'
import { shownOf } from '#web/data/mentions.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { ErrorLine } from '#web/design/Field.tsx'
import { MentionField } from './MentionField.tsx'
import { useTexts } from './texts.ts'

type Props = { id: string; spaceId: string; label: string; text: string; most: number; onSave: (text: string) => Promise<void>; onClose: () => void }

/** Where the draft of a change is kept. */
export const editPlace = (id: string): string => `edit.${id}`

export function EditText({ id: of, spaceId, label, text, most, onSave, onClose }: Props) {
  const t = useTexts()
  const house = useHouse()
  const me = useMe()
  const id = useId()
  const [draft, setDraft, saved] = useDraft(me.id, editPlace(of))
  const [cleared, setCleared] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const value = draft === '' && !cleared ? text : draft
  const write = (body: string): void => {
    setDraft(body === text ? '' : body)
    setCleared(body === '')
  }
  const close = (): void => {
    setDraft('')
    onClose()
  }
  const save = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault()
    if (value.trim() === text) return close()
    setBusy(true)
    try {
      await onSave(value.trim())
      close()
    } catch (problem) {
      setError(problem)
      setBusy(false)
    }
  }
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
  }
  return (
    <form className="stack-s" onSubmit={(event) => void save(event)}>
      <label className="vh" htmlFor={id}>{label}</label>
      <MentionField autoFocus spaceId={spaceId} className="inp" id={id} rows={Math.min(12, shownOf(value).split('\n').length + 1)} value={value} maxLength={most} onText={write} onKeys={keys} />
      {error !== null && <ErrorLine>{sentenceOf(error, house)}</ErrorLine>}
      <div className="row"><button type="submit" className="btn btn--2" aria-busy={busy}>{t.post.save}</button><button type="button" className="btn btn--3" onClick={close}>{t.post.keep}</button>{saved && <span className="meta">{t.composer.draft}</span>}</div>
    </form>
  )
}
