// « Demander à un éclaireur »: who they are, how to reach them, and one question that goes to those who are near.
import './scouts.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { Link, useLocation } from 'react-router'
import { telOf } from '#lib/phone.ts'
import { newKey } from '#web/data/api.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { fieldError, sentenceOf } from '#web/data/sentences.ts'
import { Dialog } from '#web/design/Dialog.tsx'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { Avatar } from '#web/design/Marks.tsx'
import { again, scouts } from './scouts.ts'
import { useTexts } from './texts.ts'

export function AskDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts()
  const { pathname } = useLocation()
  // On a phone one comes by the menu: that says nothing of where one was stuck.
  const screen = pathname === '/menu' ? {} : { address: pathname }
  return (
    <Dialog title={t.title} onClose={onClose}>
      <Ask {...screen} onDone={onClose} />
      <p className="meta"><Link to="/eclaireurs" onClick={onClose}>{t.mine}</Link></p>
    </Dialog>
  )
}

/** `address`: the screen that one is on, told only if one ticks it. */
export function Ask({ address, onDone }: { address?: string; onDone: () => void }) {
  const t = useTexts()
  const house = useHouse()
  const { data } = useQuery(scouts.ask('GET /scouts', {}))
  const [body, setBody] = useState('')
  const [along, setAlong] = useState(false)
  const [key] = useState(newKey)
  const ask = useMutation({
    mutationFn: () => scouts.call('POST /scout-questions', { body: { body: body.trim() || ' ', ...(along && address ? { address } : {}) } }, { key }),
    onSuccess: ({ to }) => { notify(t.sent(to.map(({ name }) => name))); void again(); setBody(''); onDone() },
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    ask.mutate()
  }
  if (!data) return <Loading rows={1} />
  if (data.items.length === 0) return <p>{t.none}</p>
  const error = fieldError(ask.error, 'body')
  return (
    <>
      <ul className="rows scouts">
        {data.items.slice(0, 3).map((one) => (
          <li key={one.id}>
            <Avatar person={one} />
            <div className="grow"><p><Link className="t" to={`/annuaire/${one.id}`} onClick={onDone}>{one.name}</Link>{one.away && <> <span className="tag">{t.away}</span></>}</p><p className="meta">{[one.near ? t.near[one.near] : one.headline, one.near !== 'site' && one.site].filter(Boolean).join(' · ')}</p></div>
            {one.phone ? <a className="lk" href={`tel:${telOf(one.phone)}`} aria-label={t.callOne(one.name)}>{t.call}</a> : one.email && <a className="lk" href={`mailto:${one.email}`} aria-label={t.writeOne(one.name)}>{t.write}</a>}
          </li>
        ))}
      </ul>
      <form className="stack" onSubmit={submit}>
        <Field label={t.question} help={t.help} error={error}>{(given) => <textarea {...given} className="inp" rows={3} maxLength={1_000} value={body} onChange={({ target }) => setBody(target.value)} />}</Field>
        {address && <label className="ck"><input type="checkbox" checked={along} onChange={({ target }) => setAlong(target.checked)} /><span>{t.along}<span className="blk meta">{t.alongHelp(address)}</span></span></label>}
        {ask.error && !error && <ErrorLine>{sentenceOf(ask.error, house)}</ErrorLine>}
        <div><button type="submit" className="btn" aria-busy={ask.isPending}>{t.send}</button></div>
      </form>
    </>
  )
}
