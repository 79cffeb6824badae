// « Je m’absente »: until when, and who stands in; taken back in one tap.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { today } from '#lib/when.ts'
import { absenceQuery, absences, type Absence } from '#web/data/absence.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { fieldError, sentenceOf } from '#web/data/sentences.ts'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { Clock } from '#web/design/icons.tsx'
import type { Person } from './directory.ts'
import { PersonPick, type Picked } from './PersonPick.tsx'
import { useTexts } from './texts.ts'
import { dayWords, type Texts } from './words.ts'

/** « En absence jusqu’au 3 janvier » once it has begun, « du … au … » before. */
export function absenceWords({ from, until }: Pick<Absence, 'from' | 'until'>, now: Date, t: Texts): string {
  return from <= today(now) ? t.presence.until(t.presence.away, dayWords(until, now)) : t.absence.coming(dayWords(from, now), dayWords(until, now))
}

/** A line of somebody's head, when they are away or soon will be. */
export function AbsenceLine({ id }: { id: string }) {
  const t = useTexts()
  const now = useNow()
  const away = useQuery(absenceQuery(id)).data
  if (!away) return null
  return <p className="meta"><span><Clock size="s" />{absenceWords(away, now, t)}{away.standIn && <> · <Link to={`/annuaire/${away.standIn.id}`} data-person={away.standIn.id}>{away.standIn.name}</Link> {t.absence.standsIn}</>}</span></p>
}

export function AbsenceForm({ person }: { person: Person }) {
  const t = useTexts()
  const away = useQuery(absenceQuery(person.id)).data
  const [open, setOpen] = useState(false)
  // A house that does not know of absences.
  if (away === undefined) return null
  return (
    <section aria-labelledby="ab">
      <div className="sech"><h2 id="ab">{t.absence.title}</h2></div>
      {open ? <Form person={person} away={away} onClose={() => setOpen(false)} /> : away ? <Set person={person} away={away} onEdit={() => setOpen(true)} /> : <button type="button" className="btn btn--2" onClick={() => setOpen(true)}>{t.absence.say}</button>}
    </section>
  )
}

const keep = (id: string, absence: Absence | null): void => {
  queries.setQueryData(absenceQuery(id).queryKey, absence)
}

function Set({ person, away, onEdit }: { person: Person; away: Absence; onEdit: () => void }) {
  const t = useTexts()
  const house = useHouse()
  const now = useNow()
  const failed = (error: unknown): void => notify(sentenceOf(error, house), undefined, true)
  const back = (): void => void absences.call('PUT /me/absence', { body: { from: away.from, until: away.until, standInId: away.standIn?.id ?? null } }).then(({ absence }) => keep(person.id, absence), failed)
  const end = useMutation({ mutationFn: () => absences.call('DELETE /me/absence', {}), onSuccess: () => { keep(person.id, null); notify(t.absence.ended, { label: t.organise.undo, run: back }) }, onError: failed })
  return (
    <div className="stack-s">
      <p>{t.absence.said(dayWords(away.from, now), dayWords(away.until, now))}</p>
      <p className="meta">{away.standIn ? t.absence.by(away.standIn.name) : t.absence.nobody}</p>
      <div className="wrap"><button type="button" className="btn btn--2" onClick={onEdit}>{t.absence.edit}</button><button type="button" className="btn btn--3" aria-busy={end.isPending} onClick={() => end.mutate()}>{t.absence.end}</button></div>
    </div>
  )
}

function Form({ person, away, onClose }: { person: Person; away: Absence | null; onClose: () => void }) {
  const t = useTexts()
  const house = useHouse()
  const day = today(useNow())
  const [from, setFrom] = useState(away?.from ?? day)
  const [until, setUntil] = useState(away?.until ?? day)
  const [standIn, setStandIn] = useState<Picked | null>(away?.standIn ?? null)
  const save = useMutation({
    mutationFn: () => absences.call('PUT /me/absence', { body: { from, until, standInId: standIn?.id ?? null } }),
    onSuccess: ({ absence }) => { keep(person.id, absence); notify(t.absence.saved); onClose() },
  })
  const wrong = fieldError(save.error, 'standInId') ?? fieldError(save.error, 'until')
  return (
    <form className="stack" onSubmit={(event) => { event.preventDefault(); save.mutate() }}>
      <Field label={t.absence.from}>{(given) => <input {...given} type="date" className="inp" value={from} required onChange={(event) => setFrom(event.target.value)} />}</Field>
      <Field label={t.absence.until} error={fieldError(save.error, 'until')}>{(given) => <input {...given} type="date" className="inp" min={from > day ? from : day} value={until} required onChange={(event) => setUntil(event.target.value)} />}</Field>
      <PersonPick label={t.absence.who} find={t.organise.find} none={t.absence.nobody} not={person.id} value={standIn} error={fieldError(save.error, 'standInId')} onChange={setStandIn} />
      <p className="help">{t.absence.help}</p>
      {save.error && !wrong && <ErrorLine>{sentenceOf(save.error, house)}</ErrorLine>}
      <div className="wrap"><button type="submit" className="btn" aria-busy={save.isPending}>{t.absence.save}</button><button type="button" className="btn btn--3" onClick={onClose}>{t.edit.keep}</button></div>
    </form>
  )
}
