// What somebody can be asked, in their own words.
import { useState, type FormEvent } from 'react'
import { Field } from '#web/design/Field.tsx'
import { Pencil } from '#web/design/icons.tsx'
import type { Person } from './directory.ts'
import { useProfileEdit } from './edit.ts'
import { useTexts } from './texts.ts'

export function Helps({ person, mine }: { person: Person; mine: boolean }) {
  const t = useTexts()
  const [editing, setEditing] = useState(false)
  if (!mine && person.helpsWith === '') return null
  return (
    <section aria-labelledby="he">
      <div className="sech"><h2 id="he">{t.profile.helps}</h2>{mine && !editing && <button type="button" className="btn btn--3" onClick={() => setEditing(true)}><Pencil />{t.edit.edit}<span className="vh"> {t.edit.editHelps}</span></button>}</div>
      {editing ? <Edit person={person} onClose={() => setEditing(false)} /> : <p className={person.helpsWith ? 'helps' : 'muted'}>{person.helpsWith || t.profile.nothing}</p>}
    </section>
  )
}

function Edit({ person, onClose }: { person: Person; onClose: () => void }) {
  const t = useTexts()
  const [headline, setHeadline] = useState(person.headline)
  const [helpsWith, setHelps] = useState(person.helpsWith)
  const save = useProfileEdit(person, onClose)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    save.mutate({ headline, helpsWith })
  }
  return (
    <form className="stack" onSubmit={submit}>
      <Field label={t.edit.headline}>{(given) => <input {...given} className="inp" value={headline} maxLength={160} onChange={(event) => setHeadline(event.target.value)} />}</Field>
      <Field label={t.edit.helps} help={t.edit.helpsHelp}>{(given) => <textarea {...given} className="inp" autoFocus rows={3} value={helpsWith} maxLength={600} onChange={(event) => setHelps(event.target.value)} />}</Field>
      <div className="wrap"><button type="submit" className="btn" aria-busy={save.isPending}>{t.edit.save}</button><button type="button" className="btn btn--3" onClick={onClose}>{t.edit.keep}</button></div>
    </form>
  )
}
