// Asking for an opinion, or to read: whom, for when, in a few words.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef, useState, type FormEvent } from 'react'
import { daysFrom } from '#lib/when.ts'
import { newKey } from '#web/data/api.ts'
import { audiencesQuery, unitsQuery } from '#web/data/axes.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { Dialog } from '#web/design/Dialog.tsx'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { Cross } from '#web/design/icons.tsx'
import { approvals, changed, type Kind } from './approvals.ts'
import { FindReader, type Person } from './FindReader.tsx'
import { useTexts } from './texts.ts'

type Choice = { id: string; name: string }

export function AskDialog({ documentId, kind, onClose }: { documentId: string; kind: Kind; onClose: () => void }) {
  const t = useTexts()
  const house = useHouse()
  const now = useNow()
  const [people, setPeople] = useState<readonly Person[]>([])
  const [unitId, setUnitId] = useState('')
  const [audienceId, setAudienceId] = useState('')
  const [needed, setNeeded] = useState(0)
  const [dueOn, setDueOn] = useState('')
  const [words, setWords] = useState('')
  const [missing, setMissing] = useState(false)
  const key = useRef(newKey())
  const reading = kind === 'reading'
  const units = useQuery({ ...unitsQuery(), enabled: reading }).data?.items ?? []
  const audiences = useQuery({ ...audiencesQuery(), enabled: reading }).data?.items ?? []
  const send = useMutation({
    mutationFn: () => approvals.call('POST /documents/:id/approvals', {
      params: { id: documentId },
      body: { kind, people: people.map(({ id }) => id), words, dueOn: dueOn || null, ...(needed > 0 && needed < people.length ? { needed } : {}), ...(unitId ? { unitId } : {}), ...(audienceId ? { audienceId } : {}) },
    }, { key: key.current }),
    onSuccess: async ({ skipped }) => {
      notify(skipped > 0 ? `${t.ask.sent} ${t.ask.skipped(skipped)}` : t.ask.sent)
      onClose()
      await changed()
    },
    // What is changed after a refusal is another submission.
    onError: () => { key.current = newKey() },
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const none = people.length === 0 && !unitId && !audienceId
    setMissing(none)
    if (!none && !send.isPending) send.mutate()
  }
  return (
    <Dialog title={t.ask[kind]} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        {people.length > 0 && <ul className="chips" aria-label={t.ask.chosen}>{people.map((person) => <li key={person.id}><button type="button" className="chip" aria-label={t.ask.remove(person.name)} onClick={() => setPeople((all) => all.filter(({ id }) => id !== person.id))}>{person.name}<Cross size="s" /></button></li>)}</ul>}
        <FindReader documentId={documentId} taken={people.map(({ id }) => id)} error={missing ? t.ask.choosePeople : null} onChoose={(person) => { setMissing(false); setPeople((all) => [...all, person]) }} />
        {reading && <Whole label={t.ask.unit} none={t.ask.nobody} choices={units} value={unitId} onChange={setUnitId} />}
        {reading && <Whole label={t.ask.audience} none={t.ask.nobody} choices={audiences} value={audienceId} onChange={setAudienceId} />}
        {!reading && people.length > 1 && <Field label={t.ask.needed}>{(given) => <select {...given} className="inp" value={needed} onChange={({ target }) => setNeeded(Number(target.value))}><option value={0}>{t.ask.all}</option>{people.slice(1).map(({ id }, i) => <option key={id} value={i + 1}>{i + 1}</option>)}</select>}</Field>}
        <Field label={t.ask.due} optional={house.optional}>{(given) => <input {...given} className="inp" type="date" min={daysFrom(now, 0)} max={daysFrom(now, 366)} value={dueOn} onChange={({ target }) => setDueOn(target.value)} />}</Field>
        <Field label={t.ask.words} optional={house.optional}>{(given) => <textarea {...given} className="inp" rows={2} maxLength={1_000} value={words} onChange={({ target }) => setWords(target.value)} />}</Field>
        {send.error && <ErrorLine>{sentenceOf(send.error, house)}</ErrorLine>}
        <div className="dialog__acts">
          <button type="button" className="btn btn--2" onClick={onClose}>{house.cancel}</button>
          <button type="submit" className="btn" aria-busy={send.isPending}>{t.ask.send}</button>
        </div>
      </form>
    </Dialog>
  )
}

/** Everybody of one of these; nothing where there is none to choose. */
function Whole({ label, none, choices, value, onChange }: { label: string; none: string; choices: readonly Choice[]; value: string; onChange: (id: string) => void }) {
  const house = useHouse()
  return choices.length > 0 && <Field label={label} optional={house.optional}>{(given) => <select {...given} className="inp" value={value} onChange={({ target }) => onChange(target.value)}><option value="">{none}</option>{choices.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}</select>}</Field>
}
