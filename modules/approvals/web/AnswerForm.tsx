// Giving one’s opinion, or saying that one has read. What was typed stays until the server has it.
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { approvals, changed, type Approval } from './approvals.ts'
import { FindReader } from './FindReader.tsx'
import { useTexts } from './texts.ts'

// Three answers of one weight: the page pushes nobody to approve.
type Verdict = 'approved' | 'changes' | 'refused' | 'read'

export function AnswerForm({ request }: { request: Approval }) {
  const { answer: t } = useTexts()
  const house = useHouse()
  const first = request.yours.find((one) => one.verdict === null) ?? request.yours[0]!
  const [chosen, setChosen] = useState<string>()
  const whom = request.yours.find((one) => one.id === chosen) ?? first
  const [words, setWords] = useState(whom.words)
  const [again, setAgain] = useState(false)
  const send = useMutation({
    mutationFn: (verdict: Verdict) => approvals.call('PUT /approvals/:id/answer', { params: { id: request.id }, body: { verdict, words, forId: whom.id } }),
    onSuccess: async () => { notify(t.sent); setAgain(false); await changed() },
  })
  const error = send.error && sentenceOf(send.error, house)
  if (request.kind === 'reading') return whom.verdict === null && <div className="stack-s">{error && <ErrorLine>{error}</ErrorLine>}<button type="button" className="btn btn--2" aria-busy={send.isPending} onClick={() => send.mutate('read')}>{t.read}</button></div>
  if (whom.verdict !== null && !again) return <p className="appr__acts"><button type="button" className="lk lkb" onClick={() => { setWords(whom.words); setAgain(true) }}>{t.change}</button></p>
  return (
    <form className="appr__form stack-s" aria-label={t.title} onSubmit={(event) => event.preventDefault()}>
      {(request.yours.length > 1 || !whom.own) && <Field label={t.forWhom}>{(given) => <select {...given} className="inp" value={whom.id} onChange={({ target }) => setChosen(target.value)}>{request.yours.map((one) => <option key={one.id} value={one.id}>{one.own ? t.me : one.name}</option>)}</select>}</Field>}
      <Field label={t.words} help={t.help} error={error}>{(given) => <textarea {...given} className="inp" rows={2} maxLength={2_000} value={words} onChange={({ target }) => setWords(target.value)} />}</Field>
      <div className="appr__btns">
        <button type="button" className="btn btn--2" aria-busy={send.isPending} onClick={() => send.mutate('approved')}>{t.approved}</button>
        <button type="button" className="btn btn--2" onClick={() => send.mutate('changes')}>{t.changes}</button>
        <button type="button" className="btn btn--2" onClick={() => send.mutate('refused')}>{t.refused}</button>
      </div>
      {whom.own && whom.verdict === null && <Substitute request={request} named={whom.substitute} />}
    </form>
  )
}

function Substitute({ request, named }: { request: Approval; named: { id: string; name: string } | null }) {
  const { answer: t } = useTexts()
  const house = useHouse()
  const [open, setOpen] = useState(false)
  const set = useMutation({
    mutationFn: (personId: string | null) => approvals.call('PUT /approvals/:id/substitute', { params: { id: request.id }, body: { personId } }),
    onSuccess: async (_, personId) => { setOpen(false); if (personId === null) notify(t.undone); await changed() },
  })
  if (named) return <p className="meta">{t.named(named.name)} <button type="button" className="lk lkb" onClick={() => set.mutate(null)}>{t.take}</button></p>
  return (
    <>
      <p className="appr__acts"><button type="button" className="lk lkb" aria-expanded={open} onClick={() => setOpen(!open)}>{t.other}</button></p>
      {open && <FindReader documentId={request.document.id} taken={[request.askedBy.id, ...request.people.map((one) => one.person.id)]} error={set.error && sentenceOf(set.error, house)} onChoose={({ id }) => set.mutate(id)} />}
    </>
  )
}
