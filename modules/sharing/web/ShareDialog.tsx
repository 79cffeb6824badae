// Sharing a document: for whom, until when, and the link. The rest is folded; what was typed stays until the link is made.
import './sharing.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useId, useRef, useState, type FormEvent } from 'react'
import { Link as To } from 'react-router'
import { today } from '#lib/when.ts'
import { newKey } from '#web/data/api.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { asProblem } from '#web/data/problem.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { Dialog } from '#web/design/Dialog.tsx'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { Copy } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { LinkLine } from './LinkLine.tsx'
import { again, linksQuery, sharing, type Link } from './links.ts'
import { useTexts } from './texts.ts'

type Given = { id: string; name: string; folder: boolean; onClose: () => void }

export function ShareDialog(given: Given) {
  const t = useTexts()
  const house = useHouse()
  const { data, error } = useQuery(linksQuery(given.id))
  const [made, setMade] = useState<{ id: string; address: string } | null>(null)
  return (
    <Dialog title={t.shareTitle(given.name)} onClose={given.onClose}>
      {error ? <ErrorLine>{sentenceOf(error, house)}</ErrorLine> : !data ? <Loading rows={2} />
        : made !== null && data.items.some(({ id }) => id === made.id) ? <Made address={made.address} another={() => setMade(null)} onClose={given.onClose} />
        : <Form {...given} reaches={data.reaches} usual={data.usualUntil} latest={data.latestUntil} done={setMade} />}
      {data && data.items.length > 0 && <Open links={data.items} />}
    </Dialog>
  )
}

type Typed = { reach: Link['reach']; until: string; box: boolean; view: boolean; comment: boolean; password: string; uses: string }
function Form({ id, folder, reaches, usual, latest, done, onClose }: Given & { reaches: readonly Link['reach'][]; usual: string; latest: string; done: (made: { id: string; address: string }) => void }) {
  const t = useTexts()
  const house = useHouse()
  const now = useNow()
  const [typed, setTyped] = useState<Typed>({ reach: reaches[0] ?? 'members', until: usual, box: false, view: false, comment: false, password: '', uses: '' })
  const key = useRef(newKey())
  const change = (part: Partial<Typed>): void => { key.current = newKey(); setTyped({ ...typed, ...part }) }
  const send = useMutation({
    mutationFn: () => sharing.call('POST /documents/:id/links', { params: { id }, body: {
      reach: typed.reach, until: typed.until, role: typed.box ? 'box' : typed.view ? 'view' : typed.comment ? 'comment' : 'download', ...(typed.password === '' ? {} : { password: typed.password }), ...(typed.uses === '' ? {} : { mostUses: Number(typed.uses) }),
    } }, { key: key.current }),
    // Listed first: a link that is listed no more is not shown as one that is ready.
    onSuccess: async (link) => { await again(); done(link) },
  })
  const wrong = send.error ? sentenceOf(send.error, house) : null
  const at = send.error ? asProblem(send.error).fields[0]?.field : undefined
  const submit = (event: FormEvent): void => { event.preventDefault(); if (!send.isPending) send.mutate() }
  return (
    <form className="stack" onSubmit={submit}>
      <fieldset>
        <legend className="label">{t.for}</legend>
        {reaches.map((reach) => <label key={reach} className="ck"><input type="radio" name="reach" checked={typed.reach === reach} onChange={() => change({ reach })} /><span><b>{t.reach[reach]}</b><span className="meta">{t.reachHelp[reach]}</span></span></label>)}
      </fieldset>
      <Field label={t.until} help={t.untilHelp} error={at === 'until' ? wrong : null}>{(given) => <input {...given} className="inp" required type="date" min={today(now)} max={latest} value={typed.until} onChange={(event) => change({ until: event.target.value })} />}</Field>
      <details className="sharemore">
        <summary>{t.more}</summary>
        <div className="stack">
          {folder && <label className="ck"><input type="checkbox" checked={typed.box} onChange={(event) => change({ box: event.target.checked })} /><span><b>{t.box}</b><span className="meta">{t.boxHelp}</span></span></label>}
          {!typed.box && <label className="ck"><input type="checkbox" checked={typed.view} onChange={(event) => change({ view: event.target.checked, comment: false })} /><span><b>{t.view}</b><span className="meta">{t.viewHelp}</span></span></label>}
          {!typed.box && <label className="ck"><input type="checkbox" checked={typed.comment} onChange={(event) => change({ comment: event.target.checked, view: false })} /><span><b>{t.comment}</b><span className="meta">{t.commentHelp}</span></span></label>}
          <Field label={t.password} optional={t.optional} help={t.passwordHelp}>{(given) => <input {...given} className="inp" type="text" autoComplete="off" autoCapitalize="none" spellCheck={false} minLength={8} maxLength={200} value={typed.password} onChange={(event) => change({ password: event.target.value })} />}</Field>
          <Field label={t.uses} optional={t.optional} help={t.usesHelp}>{(given) => <input {...given} className="inp" type="number" inputMode="numeric" min={1} max={10_000} value={typed.uses} onChange={(event) => change({ uses: event.target.value })} />}</Field>
        </div>
      </details>
      {wrong && at !== 'until' && <ErrorLine>{wrong}</ErrorLine>}
      <div className="dialog__acts">
        <button type="button" className="btn btn--2" onClick={onClose}>{house.cancel}</button>
        <button type="submit" className="btn" aria-busy={send.isPending}>{t.make}</button>
      </div>
    </form>
  )
}

function Made({ address, another, onClose }: { address: string; another: () => void; onClose: () => void }) {
  const t = useTexts()
  const [copied, setCopied] = useState(false)
  const link = new URL(address, location.origin).href
  return (
    <div className="stack">
      <p role="status"><b>{t.made}</b> {t.madeHelp}</p>
      <Field label={t.link}>{(given) => <input {...given} className="inp" readOnly value={link} onFocus={(event) => event.target.select()} />}</Field>
      <div className="dialog__acts">
        <button type="button" className="btn btn--3" onClick={another}>{t.another}</button>
        <button type="button" className="btn btn--2" onClick={onClose}>{t.close}</button>
        <button type="button" className="btn" autoFocus onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}><Copy />{copied ? t.copied : t.copy}</button>
      </div>
    </div>
  )
}

function Open({ links }: { links: readonly Link[] }) {
  const t = useTexts()
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <div className="sech"><h3 id={id}>{t.open}</h3><To to="/compte/liens">{t.mine}</To></div>
      <ul className="rows linkrows">{links.map((link) => <LinkLine key={link.id} link={link} />)}</ul>
    </section>
  )
}
