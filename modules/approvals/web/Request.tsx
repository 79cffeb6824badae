// One request on the panel of its document: how far it is, who said what, and what one may do with it.
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ago, dayOf } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { locale } from '#web/data/texts.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { approvals, changed, dayFrom, isLate, type Approval } from './approvals.ts'
import { FollowUp } from './FollowUp.tsx'
import { useTexts } from './texts.ts'

const looks = { approved: 'tag tag--ok', read: 'tag tag--ok', changes: 'tag tag--warn', refused: 'tag tag--bad', cancelled: 'tag' } as const

export function State({ request }: { request: Approval }) {
  const t = useTexts()
  return <span className={request.outcome ? looks[request.outcome] : 'tag tag--info'}>{request.outcome ? t.state[request.outcome] : t.state.open}</span>
}

export function useWhen(request: Approval): string {
  const t = useTexts()
  const now = useNow()
  const due = request.dueOn && request.outcome === null ? dayOf(dayFrom(request.dueOn), now, locale) : null
  return [t.about(request.number), due && (isLate(request, now) ? t.late(due) : t.until(due)), request.count !== null && request.done !== null && request.outcome === null && t.far(request.done, request.count)].filter(Boolean).join(' · ')
}

export function Request({ request }: { request: Approval }) {
  const t = useTexts()
  const when = useWhen(request)
  const { document: { number: current }, number, outcome } = request
  return (
    <li className="appr">
      <p><b>{t.of[request.kind](request.askedBy.name)}</b> <State request={request} /></p>
      <p className="meta">{when}{request.kind === 'opinion' && outcome === null && request.needed < request.people.length && <> · {t.takes(request.needed)}</>}</p>
      {request.words && <p className="said">{request.words}</p>}
      {outcome === null && number < current && <p className="appr__old">{t.outdated(number, current)}</p>}
      {request.people.length > 0 && <ul className="appr__who">{request.people.map((one) => <Said key={one.person.id} one={one} />)}</ul>}
      {request.can.includes('approval.answer') && <AnswerForm request={request} />}
      <Follow request={request} />
    </li>
  )
}

function Said({ one }: { one: Approval['people'][number] }) {
  const t = useTexts()
  return (
    <li>
      <p><b>{one.person.name}</b> {one.verdict ? t.said[one.verdict] : <span className="muted">{t.waits}</span>}</p>
      {one.by && <p className="meta">{t.in(one.by.name, one.person.name)}</p>}
      {!one.verdict && one.substitute && <p className="meta">{t.replaced(one.substitute.name)}</p>}
      {one.words && <p className="said">{one.words}</p>}
    </li>
  )
}

function Follow({ request }: { request: Approval }) {
  const t = useTexts()
  const house = useHouse()
  const now = useNow()
  const [open, setOpen] = useState(false)
  const failed = (error: unknown): void => notify(sentenceOf(error, house), undefined, true)
  const params = { id: request.id }
  const act = useMutation({ mutationFn: (run: () => Promise<unknown>) => run(), onSuccess: changed, onError: failed })
  const may = (action: string): boolean => request.can.includes(`approval.${action}`)
  const resume = (): void => act.mutate(() => approvals.call('DELETE /approvals/:id/cancellation', { params }))
  if (!may('follow')) return null
  return (
    <>
      <p className="appr__acts">
        {may('again') && <button type="button" className="lk lkb" onClick={() => act.mutate(async () => { await approvals.call('POST /approvals/:id/again', { params }); notify(t.askedAgain) })}>{t.again(request.document.number)}</button>}
        {request.kind === 'reading' && <button type="button" className="lk lkb" onClick={() => setOpen(true)}>{t.follow.open}</button>}
        {request.kind === 'opinion' && request.mayRemind && <button type="button" className="lk lkb" onClick={() => act.mutate(async () => { await approvals.call('POST /approvals/:id/reminder', { params }); notify(t.follow.reminded) })}>{t.follow.remind}</button>}
        {may('cancel') && <button type="button" className="lk lkb" onClick={() => act.mutate(async () => { await approvals.call('PUT /approvals/:id/cancellation', { params }); notify(t.cancel.done, { label: house.cancel, run: resume }) })}>{t.cancel.go}</button>}
        {may('resume') && <button type="button" className="lk lkb" onClick={resume}>{t.cancel.undo}</button>}
      </p>
      {request.kind === 'opinion' && request.outcome === null && !request.mayRemind && request.remindedAt && <p className="meta">{t.follow.remindedAt(ago(new Date(request.remindedAt), now, locale))}</p>}
      {open && <FollowUp request={request} onClose={() => setOpen(false)} />}
    </>
  )
}
