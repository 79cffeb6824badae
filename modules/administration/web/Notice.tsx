// What the law has an authority say: accessibility statement and legal notice.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { Static } from 'typebox'
import type { api } from '../api.ts'
import { useCare } from '#web/data/care.ts'
import { useHouse } from '#web/data/house.ts'
import { meQuery } from '#web/data/me.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { administration } from './administration.ts'
import { Frame } from './Frame.tsx'
import { useTexts } from './texts.ts'

type Said = Static<(typeof api)['GET /administration/notice']['reply']>

export function Notice() {
  const t = useTexts()
  const { of } = useCare()
  const query = administration.ask('GET /administration/notice', { query: of })
  const { data } = useQuery(query)
  return <Frame title={t.notice.title} lead={t.notice.lead}>{data ? <Form key={data.version} said={data} of={of} again={() => queries.invalidateQueries({ queryKey: query.queryKey })} /> : <Loading />}</Frame>
}

function Form({ said, of, again }: { said: Said; of: { authorityId?: string }; again: () => Promise<unknown> }) {
  const t = useTexts()
  const house = useHouse()
  const [typed, setTyped] = useState(said)
  const send = useMutation({
    mutationFn: () => { const { version, ...body } = typed; return administration.call('PATCH /administration/notice', { query: of, ifMatch: version, body }) },
    onSuccess: async () => { notify(t.saved); await again(); await queries.invalidateQueries({ queryKey: meQuery().queryKey }) },
  })
  const text = (name: 'publisher' | 'address' | 'contact' | 'host' | 'dataProtection' | 'accessibilityContact') => (
    <Field label={t.notice.fields[name]}>{(given) => <input className="inp" value={typed[name]} onChange={(event) => setTyped({ ...typed, [name]: event.target.value })} {...given} />}</Field>
  )
  const number = (name: 'criteriaValid' | 'criteriaApplicable') => (
    <Field label={t.notice.fields[name]}>{(given) => <input className="inp" type="number" min={0} max={106} value={typed[name] ?? ''} onChange={(event) => setTyped({ ...typed, [name]: event.target.value === '' ? null : Number(event.target.value) })} {...given} />}</Field>
  )
  const submit = (event: FormEvent): void => { event.preventDefault(); send.mutate() }
  return (
    <form onSubmit={submit} className="stack-l">
      <section aria-labelledby="n1">
        <h2 id="n1">{t.notice.accessibility}</h2><p className="muted">{t.notice.accessibilityHelp}</p>
        <div className="grid2 mt">{number('criteriaValid')}{number('criteriaApplicable')}<Field label={t.notice.fields.auditedOn}>{(given) => <input className="inp" type="date" value={typed.auditedOn ?? ''} onChange={(event) => setTyped({ ...typed, auditedOn: event.target.value || null })} {...given} />}</Field>{text('accessibilityContact')}</div>
      </section>
      <section aria-labelledby="n2"><h2 id="n2">{t.notice.legal}</h2><div className="grid2 mt">{text('publisher')}{text('address')}{text('contact')}{text('host')}{text('dataProtection')}</div></section>
      {send.error && <ErrorLine>{sentenceOf(send.error, house)}</ErrorLine>}
      <p className="wrap"><button type="submit" className="btn" aria-busy={send.isPending}>{t.person.save}</button><a className="btn btn--3" href="/accessibilite">{t.notice.see}</a></p>
    </form>
  )
}
