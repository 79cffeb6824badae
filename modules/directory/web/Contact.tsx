// How to reach somebody; one's own is changed in place.
import { useState, type FormEvent } from 'react'
import { showPhone, telOf } from '#lib/phone.ts'
import { asProblem } from '#web/data/problem.ts'
import { Field } from '#web/design/Field.tsx'
import { Pencil } from '#web/design/icons.tsx'
import type { Person } from './directory.ts'
import { useProfileEdit } from './edit.ts'
import { useTexts } from './texts.ts'
import { daysWords } from './words.ts'

export function Contact({ person, mine }: { person: Person; mine: boolean }) {
  const t = useTexts()
  const [editing, setEditing] = useState(false)
  return (
    <section aria-labelledby="ct">
      <div className="sech"><h2 id="ct">{t.profile.contact}</h2>{mine && !editing && <button type="button" className="btn btn--3" onClick={() => setEditing(true)}><Pencil />{t.edit.edit}<span className="vh"> {t.edit.editContact}</span></button>}</div>
      {editing ? <EditContact person={person} onClose={() => setEditing(false)} /> : <Shown person={person} />}
    </section>
  )
}

function Shown({ person }: { person: Person }) {
  const t = useTexts()
  const call = (phone: string) => <a href={`tel:${telOf(phone)}`}>{showPhone(phone)}</a>
  const lines = [
    [t.profile.phone, person.phone && call(person.phone)], [t.profile.mobile, person.mobile && call(person.mobile)],
    [t.profile.email, person.email && <a href={`mailto:${person.email}`}>{person.email}</a>], [t.profile.site, person.positions[0]?.site?.name],
    [t.profile.days, daysWords(person.officeDays, t)], [t.profile.home, daysWords(person.homeDays, t)], [t.profile.languages, person.languages.join(', ')],
  ] as const
  const said = lines.filter(([, value]) => value)
  if (said.length === 0) return <p className="muted">{t.profile.nothing}</p>
  return <dl className="dl">{said.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
}

function EditContact({ person, onClose }: { person: Person; onClose: () => void }) {
  const t = useTexts()
  const [phone, setPhone] = useState(showPhone(person.phone ?? ''))
  const [mobile, setMobile] = useState(showPhone(person.mobile ?? ''))
  const [languages, setLanguages] = useState(person.languages.join(', '))
  const [officeDays, setOffice] = useState<readonly number[]>(person.officeDays)
  const [homeDays, setHome] = useState<readonly number[]>(person.homeDays)
  const save = useProfileEdit(person, onClose)
  const problem = save.error ? asProblem(save.error) : null
  const wrong = (field: string): string | undefined => problem?.fields.find((one) => one.field === field) && (problem.sentence ?? undefined)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    save.mutate({ phone, mobile, languages: languages.split(',').map((one) => one.trim()).filter((one) => one.length > 1), officeDays: [...officeDays], homeDays: [...homeDays] })
  }
  return (
    <form className="stack" onSubmit={submit}>
      <Field label={t.profile.phone} error={wrong('phone')}>{(given) => <input {...given} className="inp" type="tel" autoFocus autoComplete="tel" value={phone} maxLength={30} onChange={(event) => setPhone(event.target.value)} />}</Field>
      <Field label={t.profile.mobile} help={t.profile.noMobile} error={wrong('mobile')}>{(given) => <input {...given} className="inp" type="tel" autoComplete="tel" value={mobile} maxLength={30} onChange={(event) => setMobile(event.target.value)} />}</Field>
      <Field label={t.edit.languages} help={t.edit.languagesHelp}>{(given) => <input {...given} className="inp" value={languages} maxLength={300} onChange={(event) => setLanguages(event.target.value)} />}</Field>
      <Days label={t.edit.officeDays} days={officeDays} onChange={setOffice} />
      <Days label={t.edit.homeDays} days={homeDays} onChange={setHome} />
      <div className="wrap"><button type="submit" className="btn" aria-busy={save.isPending}>{t.edit.save}</button><button type="button" className="btn btn--3" onClick={onClose}>{t.edit.keep}</button></div>
    </form>
  )
}

function Days({ label, days, onChange }: { label: string; days: readonly number[]; onChange: (days: readonly number[]) => void }) {
  const t = useTexts()
  return (
    <fieldset className="daypick">
      <legend className="label">{label}</legend>
      <div className="chips">{t.edit.days.map((name, i) => {
        const on = days.includes(i + 1)
        return <button key={name} type="button" className="chip" aria-pressed={on} onClick={() => onChange(on ? days.filter((day) => day !== i + 1) : [...days, i + 1])}>{name}</button>
      })}</div>
    </fieldset>
  )
}
