// What a file is about: a description and tags, changed in their place.
import { useState, type FormEvent } from 'react'
import { useHouse } from '#web/data/house.ts'
import { asProblem } from '#web/data/problem.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { Pencil } from '#web/design/icons.tsx'
import type { DocumentActs } from './acts.ts'
import { refreshDocument } from './library.ts'
import type { Doc } from './order.ts'
import { useTexts } from './texts.ts'

export function Words({ doc, acts }: { doc: Doc; acts: DocumentActs }) {
  const t = useTexts()
  const [editing, setEditing] = useState(false)
  const may = doc.can.includes('document.edit')
  const none = doc.description === '' && doc.tags.length === 0
  if (none && !may) return null
  if (editing) return <Form doc={doc} acts={acts} onClose={() => setEditing(false)} />
  return (
    <section aria-labelledby="about">
      <h3 className="vh3" id="about">{t.about}</h3>
      {doc.description && <p className="docabout">{doc.description}</p>}
      {doc.tags.length > 0 && <ul className="chips doctags" aria-label={t.tags}>{doc.tags.map((tag) => <li key={tag} className="tag">{tag}</li>)}</ul>}
      {may && <button type="button" className="lk lkb" onClick={() => setEditing(true)}><Pencil size="s" />{none ? t.describe : t.editWords}</button>}
    </section>
  )
}

function Form({ doc, acts, onClose }: { doc: Doc; acts: DocumentActs; onClose: () => void }) {
  const t = useTexts()
  const house = useHouse()
  const [description, setDescription] = useState(doc.description)
  const [tags, setTags] = useState(doc.tags.join(', '))
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const save = (event: FormEvent): void => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    acts.describe(doc, { description, tags: tags.split(',').map((tag) => tag.trim()).filter(Boolean) }).then(onClose, (refused: unknown) => {
      setBusy(false)
      setError(refused)
      if (asProblem(refused).status === 412) void refreshDocument(doc.id)
    })
  }
  return (
    <form className="stack-s" aria-label={t.about} onSubmit={save}>
      <Field label={t.description}>{(given) => <textarea {...given} className="inp" autoFocus value={description} maxLength={2_000} rows={3} onChange={(event) => setDescription(event.target.value)} />}</Field>
      <Field label={t.tags} help={t.tagsHelp}>{(given) => <input {...given} className="inp" value={tags} maxLength={1_000} onChange={(event) => setTags(event.target.value)} />}</Field>
      {error !== null && <ErrorLine>{sentenceOf(error, house)}</ErrorLine>}
      <div className="wrap"><button type="submit" className="btn btn--2" aria-busy={busy}>{t.save}</button><button type="button" className="btn btn--3" onClick={onClose}>{house.cancel}</button></div>
    </form>
  )
}
