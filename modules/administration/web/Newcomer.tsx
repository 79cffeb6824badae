// Adding somebody by hand: who they are, their first post; then the link by which they enter, shown this once. Or asking somebody of another authority.
import './administration.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef, useState, type FormEvent } from 'react'
import { Link } from 'react-router'
import { today } from '#lib/when.ts'
import { newKey } from '#web/data/api.ts'
import { axesQuery, unitsQuery } from '#web/data/axes.ts'
import { useCare } from '#web/data/care.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { fieldError, sentenceOf } from '#web/data/sentences.ts'
import { ErrorLine, Field, Segments } from '#web/design/Field.tsx'
import { Heading } from '#web/design/Heading.tsx'
import { ArrowLeft } from '#web/design/icons.tsx'
import { OrganisationField } from '#web/design/OrganisationField.tsx'
import { administration } from './administration.ts'
import { useTexts } from './texts.ts'

const kinds = ['staff', 'councillor', 'foster_carer', 'partner'] as const
const inside = ['staff', 'councillor', 'foster_carer'] as const

export function Newcomer() {
  const t = useTexts()
  const { of } = useCare()
  const [view, setView] = useState<'new' | 'elsewhere'>('new')
  return (
    <>
      <p><Link className="back" to={`/administration/personnes${of.authorityId ? `?collectivite=${of.authorityId}` : ''}`}><ArrowLeft />{t.person.back}</Link></p>
      <header className="pagehead"><div><Heading title={t.newcomer.title} /><p>{view === 'new' ? t.newcomer.lead : t.newcomer.elsewhereLead}</p></div></header>
      <div className="admin stack-l">
        <p><Segments name="newcomer" label={t.newcomer.views} value={view} options={[['new', t.newcomer.fresh], ['elsewhere', t.newcomer.elsewhere]]} onChange={setView} /></p>
        {view === 'new' ? <Fresh /> : <Elsewhere />}
      </div>
    </>
  )
}

const empty = { givenName: '', familyName: '', email: '', login: '', matricule: '', organisation: '', unitId: '', title: '', tradeId: '', siteId: '' }
type Typed = typeof empty
const shown = ['givenName', 'familyName', 'email', 'login', 'matricule', 'organisation', 'unitId', 'title']

/** What is typed stays until it is done. */
function Fresh() {
  const t = useTexts()
  const house = useHouse()
  const { of } = useCare()
  const units = useQuery(unitsQuery(of)).data?.items.toSorted((a, b) => a.name.localeCompare(b.name)) ?? []
  const axes = useQuery(axesQuery(of)).data
  const [typed, setTyped] = useState<Typed>(empty)
  const [kind, setKind] = useState<(typeof kinds)[number]>('staff')
  const [startsOn, setStartsOn] = useState(today(useNow()))
  const key = useRef(newKey())
  const change = (field: keyof Typed, value: string): void => { key.current = newKey(); setTyped((now) => ({ ...now, [field]: value })) }
  const partner = kind === 'partner'
  const save = useMutation({
    mutationFn: () => administration.call('POST /administration/people', {
      query: of,
      body: {
        givenName: typed.givenName, familyName: typed.familyName, email: typed.email.trim() || null, login: typed.login.trim() || null, matricule: typed.matricule.trim() || null, kind, startsOn,
        ...(partner ? { organisation: typed.organisation } : typed.unitId ? { post: { unitId: typed.unitId, title: typed.title, tradeId: typed.tradeId || null, siteId: typed.siteId || null } } : {}),
      },
    }, { key: key.current }),
    onSuccess: async () => { setTyped(empty); key.current = newKey(); await queries.invalidateQueries({ queryKey: ['GET /administration/people'] }) },
  })
  const wrong = (field: string) => fieldError(save.error, field)
  const submit = (event: FormEvent): void => { event.preventDefault(); save.mutate() }
  const text = (field: 'givenName' | 'familyName' | 'email' | 'login' | 'matricule' | 'title', required: boolean, type = 'text') => (
    <Field label={field === 'title' ? t.newcomer.post.title : t.person.fields[field]} error={wrong(field)} {...(required ? {} : { optional: house.optional })}>{(given) => <input {...given} className="inp" type={type} autoComplete="off" required={required} minLength={field === 'title' ? 2 : undefined} maxLength={field === 'email' ? 200 : field === 'matricule' ? 40 : 100} value={typed[field]} onChange={(event) => change(field, event.target.value)} />}</Field>
  )
  const one = (field: 'unitId' | 'tradeId' | 'siteId', label: string, none: string, values: readonly { id: string; name: string; ended?: boolean }[]) => (
    <Field label={label} error={wrong(field)}>{(given) => <select {...given} className="inp" value={typed[field]} onChange={(event) => change(field, event.target.value)}><option value="">{none}</option>{values.filter((value) => !value.ended).map((value) => <option key={value.id} value={value.id}>{value.name}</option>)}</select>}</Field>
  )
  return (
    <>
      {save.data && (
        <div className="banner" role="status"><div className="grow">
          <p><b>{t.newcomer.added(save.data.name)}</b> {t.person.entryHelp}</p><p className="entrylink"><code>{new URL(save.data.entry, location.origin).href}</code></p>
          <p><Link className="lk" to={`/administration/personnes/${save.data.id}${of.authorityId ? `?collectivite=${of.authorityId}` : ''}`}>{t.newcomer.open(save.data.name)}</Link></p>
        </div></div>
      )}
      <form className="stack-l" onSubmit={submit}>
        <div className="grid2">
          {text('givenName', true)}{text('familyName', true)}
          <Field label={t.newcomer.kind}>{(given) => <select {...given} className="inp" value={kind} onChange={(event) => { key.current = newKey(); setKind(kinds.find((k) => k === event.target.value) ?? 'staff') }}>{kinds.map((k) => <option key={k} value={k}>{t.people.kinds[k]}</option>)}</select>}</Field>
          <Field label={t.newcomer.startsOn}>{(given) => <input {...given} className="inp" type="date" required value={startsOn} onChange={(event) => { key.current = newKey(); setStartsOn(event.target.value) }} />}</Field>
          {text('email', false, 'email')}
          {partner && <OrganisationField label={t.newcomer.organisation} help={() => t.newcomer.organisationHelp} value={typed.organisation} error={wrong('organisation')} onChange={(value) => change('organisation', value)} />}
        </div>
        {!partner && (
          <fieldset>
            <legend className="label">{t.newcomer.post.legend}</legend>
            <div className="grid2 mt">
              {one('unitId', t.newcomer.post.unit, t.newcomer.post.later, units)}
              {typed.unitId && <>{text('title', true)}{one('tradeId', t.newcomer.post.trade, t.newcomer.post.noTrade, axes?.trades ?? [])}{one('siteId', t.newcomer.post.site, t.newcomer.post.noSite, axes?.sites ?? [])}</>}
            </div>
          </fieldset>
        )}
        <details className="admmore" open={['login', 'matricule'].some(wrong) || undefined}>
          <summary>{t.newcomer.plus}</summary>
          <p className="muted">{t.newcomer.plusHelp}</p>
          <div className="grid2 mt">{text('login', false)}{text('matricule', false)}</div>
        </details>
        {save.error && !shown.some(wrong) && <ErrorLine>{sentenceOf(save.error, house)}</ErrorLine>}
        <p><button type="submit" className="btn" aria-busy={save.isPending} disabled={save.isPending}>{t.newcomer.add}</button></p>
      </form>
    </>
  )
}

function Elsewhere() {
  const t = useTexts()
  const house = useHouse()
  const { of, care } = useCare()
  const [identifier, setIdentifier] = useState('')
  const [kind, setKind] = useState<(typeof inside)[number]>('staff')
  const [startsOn, setStartsOn] = useState(today(useNow()))
  const send = useMutation({
    mutationFn: () => administration.call('POST /administration/affiliations', { query: of, body: { identifier, kind, startsOn } }),
    onSuccess: async ({ added }) => { notify(added === null ? t.newcomer.asked : t.newcomer.joined); setIdentifier(''); await queries.invalidateQueries({ queryKey: ['GET /administration/people'] }) },
  })
  const wrong = fieldError(send.error, 'identifier')
  return (
    <form className="stack-l" onSubmit={(event) => { event.preventDefault(); send.mutate() }}>
      <div className="grid2">
        <div className="full"><Field label={t.newcomer.identifier} help={care?.platform ? t.newcomer.identifierAtOnce : t.newcomer.identifierHelp} error={wrong}>{(given) => <input {...given} className="inp" required minLength={2} maxLength={200} autoComplete="off" autoCapitalize="none" value={identifier} onChange={(event) => setIdentifier(event.target.value)} />}</Field></div>
        <Field label={t.newcomer.kind}>{(given) => <select {...given} className="inp" value={kind} onChange={(event) => setKind(inside.find((k) => k === event.target.value) ?? 'staff')}>{inside.map((k) => <option key={k} value={k}>{t.people.kinds[k]}</option>)}</select>}</Field>
        <Field label={t.newcomer.startsOn}>{(given) => <input {...given} className="inp" type="date" required value={startsOn} onChange={(event) => setStartsOn(event.target.value)} />}</Field>
      </div>
      {send.error && !wrong && <ErrorLine>{sentenceOf(send.error, house)}</ErrorLine>}
      <p><button type="submit" className="btn" aria-busy={send.isPending}>{care?.platform ? t.newcomer.join : t.newcomer.ask}</button></p>
    </form>
  )
}
