// The four things that one may do there. What a person typed stays until the server has it.
import { useMutation } from '@tanstack/react-query'
import { useId, useState, type FormEvent } from 'react'
import { dayOf } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { locale } from '#web/data/texts.ts'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { changed, moderation, subjectQuery, useBack, type Subject } from './subject.ts'
import { useTexts } from './texts.ts'

const reasons = ['hurtful', 'private', 'mistaken', 'off_topic', 'other'] as const
type Reason = (typeof reasons)[number]
type Given = { subject: Subject }
const paramsOf = ({ noun, id }: Subject) => ({ noun, id })

/** An act on a thing, which is then what the reply says; its error in words, for the field. */
function useAct<T>(subject: Subject, run: (given: T) => Promise<Subject>, done: (now: Subject) => void) {
  const house = useHouse()
  const act = useMutation({
    mutationFn: run,
    onSuccess: (now) => {
      queries.setQueryData(subjectQuery(subject.noun, subject.id).queryKey, now)
      done(now)
      void changed(subject)
    },
  })
  return { ...act, error: act.error === null ? null : sentenceOf(act.error, house) }
}

export function ReportForm({ subject }: Given) {
  const t = useTexts()
  const house = useHouse()
  const now = useNow()
  const back = useBack()
  const name = useId()
  const [reason, setReason] = useState<Reason | null>(subject.report?.reason ?? null)
  const [note, setNote] = useState(subject.report?.note ?? '')
  const [missing, setMissing] = useState(false)
  const failed = (error: unknown): void => notify(sentenceOf(error, house), undefined, true)
  const withdraw = async (): Promise<void> => {
    await moderation.call('DELETE /moderation/:noun/:id/report', { params: paramsOf(subject) })
    await changed(subject)
  }
  const send = useAct(subject, (given: { reason: Reason; note: string }) => moderation.call('PUT /moderation/:noun/:id/report', { params: paramsOf(subject), body: given }), () => {
    notify(t.report.sent, { label: house.cancel, run: () => void withdraw().catch(failed) })
    back(subject.address)
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setMissing(reason === null)
    if (reason !== null) send.mutate({ reason, note })
  }
  return (
    <form className="stack" onSubmit={submit}>
      {subject.report && <div className="banner"><div><p>{t.report.before(dayOf(new Date(subject.report.at), now, locale))}</p><p><button type="button" className="lk lk--b" onClick={() => void withdraw().then(() => { notify(t.report.withdrawn); back(subject.address) }, failed)}>{t.report.withdraw}</button></p></div></div>}
      <fieldset className="field"><legend className="label">{t.report.why}</legend>
        <div>{reasons.map((one) => <label key={one} className="ck"><input type="radio" name={name} checked={reason === one} onChange={() => { setReason(one); setMissing(false) }} />{t.reason[one]}</label>)}</div>
        {missing && <ErrorLine>{t.report.choose}</ErrorLine>}
      </fieldset>
      <Field label={t.report.note} help={t.report.noteHelp} {...(reason === 'other' ? {} : { optional: house.optional })} error={send.error}>{(given) => <textarea {...given} className="inp" rows={3} maxLength={500} value={note} onChange={({ target }) => setNote(target.value)} />}</Field>
      <p className="meta">{t.report.who(subject.author.name)}</p>
      <div><button type="submit" className="btn" aria-busy={send.isPending}>{subject.report ? t.report.again : t.report.send}</button></div>
    </form>
  )
}

export function HideForm({ subject }: Given) {
  const t = useTexts()
  const house = useHouse()
  const back = useBack()
  const [reason, setReason] = useState('')
  const failed = (error: unknown): void => notify(sentenceOf(error, house), undefined, true)
  const showAgain = async (): Promise<void> => {
    await moderation.call('DELETE /moderation/:noun/:id/hiding', { params: paramsOf(subject) })
    await changed(subject)
  }
  const hide = useAct(subject, () => moderation.call('PUT /moderation/:noun/:id/hiding', { params: paramsOf(subject), body: { reason: reason.trim() || ' ' } }), () => {
    notify(t.hide.sent, { label: house.cancel, run: () => void showAgain().catch(failed) })
    back(subject.address)
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    hide.mutate(undefined)
  }
  return (
    <form className="stack" onSubmit={submit}>
      <Field label={t.hide.reason} help={t.hide.reasonHelp(subject.author.name)} error={hide.error}>{(given) => <textarea {...given} className="inp" rows={2} maxLength={500} value={reason} onChange={({ target }) => setReason(target.value)} />}</Field>
      <div className="chips" role="group" aria-label={t.hide.ready}>{t.hide.some.map((one) => <button key={one} type="button" className="chip" aria-pressed={reason === one} onClick={() => setReason(one)}>{one}</button>)}</div>
      <p className="meta">{t.hide.effect(subject.author.name)}</p>
      <div><button type="submit" className="btn" aria-busy={hide.isPending}>{t.hide.send}</button></div>
    </form>
  )
}

export function ShowAgain({ subject }: Given) {
  const t = useTexts()
  const back = useBack()
  const show = useAct(subject, () => moderation.call('DELETE /moderation/:noun/:id/hiding', { params: paramsOf(subject) }), () => {
    notify(t.hidden.shown)
    back(subject.address)
  })
  return <div className="stack-s">{show.error && <ErrorLine>{show.error}</ErrorLine>}<button type="button" className="btn" aria-busy={show.isPending} onClick={() => show.mutate(undefined)}>{t.hidden.show}</button></div>
}

export function AnswerForm({ subject }: Given) {
  const t = useTexts()
  const [text, setText] = useState(subject.hidden?.answer ?? '')
  const answer = useAct(subject, () => moderation.call('PUT /moderation/:noun/:id/answer', { params: paramsOf(subject), body: { text: text.trim() || ' ' } }), () => notify(t.answer.sent))
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    answer.mutate(undefined)
  }
  return (
    <form className="stack" onSubmit={submit}>
      <Field label={t.answer.label} help={t.answer.help} error={answer.error}>{(given) => <textarea {...given} className="inp" rows={4} maxLength={2_000} value={text} onChange={({ target }) => setText(target.value)} />}</Field>
      <div><button type="submit" className="btn" aria-busy={answer.isPending}>{t.answer.send}</button></div>
    </form>
  )
}
