// What became of a thing that waits, and what its author may do about it. Its text is never lost.
import './outbox.css'
import { useId, useState, type FormEvent } from 'react'
import { newKey, send } from '#web/data/api.ts'
import { useHouse } from '#web/data/house.ts'
import { bodyOf, peopleIn } from '#web/data/mentions.ts'
import { notify } from '#web/data/notify.ts'
import type { Item } from '#web/data/outbox/item.ts'
import { problemOf, questionOf, type State } from '#web/data/outbox/rules.ts'
import { useTexts } from '#web/data/outbox/texts.ts'
import { useOutbox, useStateOf } from '#web/data/outbox/use.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { ErrorLine } from '#web/design/Field.tsx'
import { Clock } from '#web/design/icons.tsx'

/** « Envoi en cours », « Partira dès le retour du réseau », « N’est pas parti ». */
export function StateWords({ item }: { item: Item }) {
  const t = useTexts()
  const state = useStateOf()(item)
  return <span className="row"><Clock size="s" />{t.state[state]}</span>
}

/** Why it stopped, and the ways on. Nothing while it is leaving. */
export function Asked({ item }: { item: Item }) {
  const [changing, setChanging] = useState(false)
  const outbox = useOutbox()
  const state = useStateOf()(item)
  // It does not leave while its author changes it; given up, it goes on as it was.
  const close = (text: string | null): void => {
    setChanging(false)
    void outbox.retry(item.seq, text === null ? undefined : (now) => rewritten(now, text))
  }
  if (changing) return <Rewrite text={item.text} onClose={close} />
  if (state === 'sending') return null
  const change = (): void => {
    setChanging(true)
    void outbox.hold(item.seq)
  }
  return (
    <>
      {item.refusal !== null && <Sentence item={item} />}
      <div className="row wrap outbox__acts"><Ways item={item} state={state} onChange={change} /></div>
    </>
  )
}

function Sentence({ item }: { item: Item }) {
  const t = useTexts()
  const house = useHouse()
  const { refusal } = item
  if (!refusal) return null
  const own: Record<string, string> = { 'outbox.held': t.said.held, 'outbox.old': t.said.old, 'outbox.bytes_gone': t.said.gone, 'idempotency.key_reused': t.said.twice, 'session.other': t.said.other }
  const words = own[refusal.code] ?? (refusal.status === 401 ? t.said.signIn : refusal.fields[0]?.message ?? sentenceOf(problemOf(refusal), house))
  return refusal.code === 'outbox.held' ? <p className="meta">{words}</p> : <ErrorLine>{words}</ErrorLine>
}

function Ways({ item, state, onChange }: { item: Item; state: State; onChange: () => void }) {
  const t = useTexts()
  const house = useHouse()
  const outbox = useOutbox()
  const act = (label: string, run: () => void) => <button type="button" className="btn btn--3" onClick={run}>{label}</button>
  const retry = act(t.retry, () => void outbox.retry(item.seq))
  const change = item.text !== '' && act(t.change, onChange)
  const copy = item.text !== '' && act(t.copy, () => void navigator.clipboard.writeText(item.text).then(() => notify(t.copied)))
  const drop = act(t.drop, () => void outbox.drop(item.seq).then((back) => notify(t.dropped, { label: house.cancel, run: () => void back() })))
  if (state === 'waiting' || !item.refusal) return <>{retry}{change}{drop}</>
  switch (questionOf(item.refusal)) {
    case 'sign-in': return <><a className="btn btn--3" href={`/connexion?vers=${encodeURIComponent(item.place)}`}>{t.signIn}</a>{copy}{drop}</>
    case 'copy': return <>{copy}{drop}</>
    case 'choose': return <><Insist item={item} />{copy}{drop}</>
    case 'change': return <>{retry}{change}{copy}{drop}</>
  }
}

/** It stands against something else: the author decides that theirs is what should be. */
function Insist({ item }: { item: Item }) {
  const t = useTexts()
  const house = useHouse()
  const outbox = useOutbox()
  const stale = item.letter.input.ifMatch !== undefined
  const insist = async (): Promise<void> => {
    if (!stale) return outbox.retry(item.seq, (now) => ({ ...now, key: newKey(), at: Date.now() }))
    const { address, input: { params = {} } } = item.letter
    const now = await send(address.replace(/^\w+/, 'GET'), { params }, {}) as { version: number }
    await outbox.retry(item.seq, (kept) => ({ ...kept, key: newKey(), letter: { ...kept.letter, input: { ...kept.letter.input, ifMatch: now.version } } }))
  }
  return <button type="button" className="btn btn--3" onClick={() => void insist().catch((error: unknown) => notify(sentenceOf(error, house), undefined, true))}>{stale ? t.replace : t.sendToo}</button>
}

function Rewrite({ text, onClose }: { text: string; onClose: (text: string | null) => void }) {
  const t = useTexts()
  const id = useId()
  const [value, setValue] = useState(text)
  const save = (event: FormEvent): void => {
    event.preventDefault()
    onClose(value.trim())
  }
  return (
    <form className="stack-s outbox__form" onSubmit={save}>
      <label className="vh" htmlFor={id}>{t.text}</label>
      <textarea autoFocus className="inp" id={id} rows={Math.min(12, value.split('\n').length + 1)} value={value} maxLength={20_000} onChange={(event) => setValue(event.target.value)} onKeyDown={(event) => { if (event.key === 'Escape') onClose(null) }} />
      <div className="row"><button type="submit" className="btn btn--2">{t.send}</button><button type="button" className="btn btn--3" onClick={() => onClose(null)}>{t.keep}</button></div>
    </form>
  )
}

/** The people whom it names are still named. */
function rewritten(item: Item, text: string): Item {
  const { input } = item.letter
  const was = input.body as { body?: string } | undefined
  return { ...item, text, letter: { ...item.letter, input: { ...input, body: { ...was, body: bodyOf(text, peopleIn(was?.body ?? '')) } } } }
}
