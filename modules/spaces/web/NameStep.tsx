// The second step of a new space: its name, what it is for, who sees it.
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { Link } from 'react-router'
import { useHouse } from '#web/data/house.ts'
import { asProblem } from '#web/data/problem.ts'
import { fieldError, sentenceOf } from '#web/data/sentences.ts'
import type { Static } from 'typebox'
import type { Blueprint as BlueprintSchema } from '../api.ts'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import type { Draft } from './copy/draft.ts'
import { useTexts as useCopyTexts } from './copy/texts.ts'
import { AccessChoice } from './AccessChoice.tsx'
import { Holder } from './Holder.tsx'
import { useTexts as useLifeTexts } from './life/texts.ts'
import { useTexts } from './texts.ts'

export type Blueprint = Static<typeof BlueprintSchema>
type Step = { draft: Draft; blueprint: Blueprint; onChange: (draft: Draft) => void; error: unknown; busy: boolean; onSubmit: () => void; /** One may not open it oneself: what it is for is then said to whoever answers. */ proposing: boolean; /** What is like it, if anything is. */ alike: ReactNode; /** What comes along of a space that is done again. */ along: ReactNode; onMembers: () => void }

export function NameStep({ draft, blueprint, onChange, error, busy, onSubmit, proposing, alike, along, onMembers }: Step) {
  const t = useTexts()
  const l = useLifeTexts()
  const house = useHouse()
  const [short, setShort] = useState(false)
  const [aimless, setAimless] = useState(false)
  const taken = error !== null && asProblem(error).code === 'space.name_taken'
  const form = useRef<HTMLFormElement>(null)
  // What must be changed is brought under the eyes.
  useEffect(() => {
    if (error !== null || short || aimless) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [error, short, aimless])
  const c = useCopyTexts()
  const submit = (event: Pick<FormEvent, 'preventDefault'>, go = onSubmit): void => {
    event.preventDefault()
    const tooShort = draft.name.trim().length < 2
    const noPurpose = proposing && draft.purpose.trim().length < 2
    setShort(tooShort)
    setAimless(noPurpose)
    if (!tooShort && !noPurpose) go()
  }
  const nameError = short ? t.create.nameShort
    : taken ? <>{sentenceOf(error, house)} <Link to={`/espaces?vue=tous&q=${encodeURIComponent(draft.name.trim())}`}>{t.create.see}</Link></>
      : fieldError(error, 'name')
  return (
    <form ref={form} className="stack" onSubmit={(event) => submit(event, along ? onMembers : onSubmit)} noValidate>
      <Field label={t.create.name} help={t.create.nameHelp} error={nameError}>
        {(given) => <input {...given} className="inp" value={draft.name} maxLength={120} autoComplete="off" onChange={(event) => onChange({ ...draft, name: event.target.value })} />}
      </Field>
      <Field label={proposing ? l.propose.purpose : t.create.purpose} {...(proposing ? { error: aimless ? l.propose.purposeShort : fieldError(error, 'purpose') } : { optional: house.optional })} {...(blueprint.own ? {} : { help: t.create.example(blueprint.purposeExample) })}>
        {(given) => <textarea {...given} className="inp" rows={2} value={draft.purpose} maxLength={500} onChange={(event) => onChange({ ...draft, purpose: event.target.value })} />}
      </Field>
      <AccessChoice value={draft.access ?? blueprint.access} onChange={(access) => onChange({ ...draft, access })} />
      {blueprint.brings.length > 0 && (
        <fieldset className="stack">
          <legend className="vh">{t.create.welcome}</legend>
          <label className="ck"><input type="checkbox" checked={draft.welcome} onChange={(event) => onChange({ ...draft, welcome: event.target.checked })} /><span>{t.create.welcome}<span className="blk meta">{t.create.welcomeHelp}</span></span></label>
          {draft.welcome && blueprint.variables.map(({ key, label, example, required, role }) => (role ? <Holder key={key} label={label} role={role} id={key} draft={draft} onChange={onChange} /> : (
            <Field key={key} label={label} help={t.create.example(example)} error={fieldError(error, key)} {...(required ? {} : { optional: house.optional })}>
              {(given) => <input {...given} className="inp" value={draft.variables[key] ?? ''} maxLength={200} autoComplete="off" onChange={(event) => onChange({ ...draft, variables: { ...draft.variables, [key]: event.target.value } })} />}
            </Field>
          )))}
        </fieldset>
      )}
      {along}
      {error !== null && !nameError && <ErrorLine>{sentenceOf(error, house)}</ErrorLine>}
      {alike}
      <div className="flowf"><button type="submit" className="btn btn--lg" aria-busy={busy}>{along ? c.goOn : proposing ? (alike ? l.alike.proposeAnyway : l.propose.send) : alike ? l.alike.openAnyway : t.create.open}</button>{!along && <button type="button" className="btn btn--3" onClick={(event) => submit(event, onMembers)}>{c.before}</button>}</div>
    </form>
  )
}
