// The second step of a new space: its name, what it is for, who sees it.
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { Link } from 'react-router'
import { useHouse } from '#web/data/house.ts'
import { asProblem } from '#web/data/problem.ts'
import { fieldError, sentenceOf } from '#web/data/sentences.ts'
import type { Space, SpaceKind } from '#web/data/spaces.ts'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { AccessChoice } from './AccessChoice.tsx'
import { useTexts } from './texts.ts'

export type Draft = { kind: SpaceKind | null; name: string; purpose: string; access: Space['access'] }

export function NameStep({ draft, onChange, error, busy, onSubmit }: { draft: Draft; onChange: (draft: Draft) => void; error: unknown; busy: boolean; onSubmit: () => void }) {
  const t = useTexts()
  const house = useHouse()
  const [short, setShort] = useState(false)
  const taken = error !== null && asProblem(error).code === 'space.name_taken'
  const form = useRef<HTMLFormElement>(null)
  // What must be changed is brought under the eyes.
  useEffect(() => {
    if (error !== null || short) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [error, short])
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const tooShort = draft.name.trim().length < 2
    setShort(tooShort)
    if (!tooShort) onSubmit()
  }
  const nameError = short ? t.create.nameShort
    : taken ? <>{sentenceOf(error, house)} <Link to={`/espaces?vue=tous&q=${encodeURIComponent(draft.name.trim())}`}>{t.create.see}</Link></>
      : fieldError(error, 'name')
  return (
    <form ref={form} className="stack" onSubmit={submit} noValidate>
      <Field label={t.create.name} help={t.create.nameHelp} error={nameError}>
        {(given) => <input {...given} className="inp" value={draft.name} maxLength={120} autoComplete="off" onChange={(event) => onChange({ ...draft, name: event.target.value })} />}
      </Field>
      <Field label={t.create.purpose} optional={house.optional}>
        {(given) => <textarea {...given} className="inp" rows={2} value={draft.purpose} maxLength={500} onChange={(event) => onChange({ ...draft, purpose: event.target.value })} />}
      </Field>
      <AccessChoice value={draft.access} onChange={(access) => onChange({ ...draft, access })} />
      {error !== null && !nameError && <ErrorLine>{sentenceOf(error, house)}</ErrorLine>}
      <div className="flowf"><button type="submit" className="btn btn--lg" aria-busy={busy}>{t.create.open}</button></div>
    </form>
  )
}
