// One person as their administrators see them: who they are, their roles, their access, their data.
import './administration.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { Link, useParams } from 'react-router'
import { ago } from '#lib/when.ts'
import { useCare } from '#web/data/care.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { locale } from '#web/data/texts.ts'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { Heading } from '#web/design/Heading.tsx'
import { ArrowLeft } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { Avatar } from '#web/design/Marks.tsx'
import { administration, type Managed } from './administration.ts'
import { Charges } from './Charges.tsx'
import { useTexts } from './texts.ts'

const duties = ['scout', 'pilot', 'space_creator', 'news_editor', 'support', 'people_administrator', 'administrator', 'platform_administrator'] as const

/** Those that may be for some units only. */
const reaching = new Set<string>(['space_creator', 'news_editor'])

export function Person() {
  const t = useTexts()
  const house = useHouse()
  const now = useNow()
  const { id = '' } = useParams()
  const { care, of, at } = useCare()
  const [entry, setEntry] = useState<string | null>(null)
  const query = administration.ask('GET /administration/people/:id', { params: { id }, query: of })
  const { data: person, error } = useQuery(query)
  const act = useMutation({
    mutationFn: (run: () => Promise<unknown>) => run(),
    onSuccess: async () => { await queries.invalidateQueries({ queryKey: query.queryKey }); await queries.invalidateQueries({ queryKey: ['GET /administration/people'] }) },
    onError: (failure) => notify(sentenceOf(failure, house), undefined, true),
  })
  if (error) return <><Heading title={t.title} /><p className="muted">{sentenceOf(error, house)}</p></>
  if (!person || !care) return <Loading />
  const about = { params: { id }, query: of }
  const run = (said: string, call: () => Promise<unknown>, undo?: () => Promise<unknown>): void => act.mutate(async () => {
    await call()
    notify(said, undo && { label: t.undo, run: () => act.mutate(undo) })
  })
  const close = () => administration.call('PUT /administration/people/:id/closure', about)
  const reopen = () => administration.call('DELETE /administration/people/:id/closure', about)
  const give = (duty: (typeof duties)[number], on: boolean): void => run(t.saved, () => (on
    ? administration.call('PUT /administration/people/:id/duties/:duty', { params: { id, duty }, query: of, body: {} })
    : administration.call('DELETE /administration/people/:id/duties/:duty', { params: { id, duty }, query: of })))
  const held = new Set(person.duties.map((d) => d.kind))
  return (
    <>
      <p><Link className="back" to={at('/administration/personnes')}><ArrowLeft />{t.person.back}</Link></p>
      <header className="pagehead"><div className="whohead"><Avatar person={person} size="l" /><div><Heading title={person.name} /><p>{[t.people.kinds[person.kind], person.headline].filter(Boolean).join(' · ')}</p></div></div></header>
      <div className="admin stack-l">
        <section aria-labelledby="p1"><h2 id="p1">{t.person.identity}</h2><Identity key={person.version} person={person} save={(body) => administration.call('PATCH /administration/people/:id', { ...about, ifMatch: person.version, body }).then(() => act.mutateAsync(async () => notify(t.saved)))} /></section>
        {care.all && (
          <section aria-labelledby="p2">
            <h2 id="p2">{t.person.roles}</h2><p className="muted">{t.person.rolesHelp}</p>
            <ul className="checks mt">
              {duties.filter((duty) => duty !== 'platform_administrator' || care.platform).map((duty) => (
                <li key={duty}>
                  <label className="ck"><input type="checkbox" checked={held.has(duty)} disabled={act.isPending} onChange={(event) => give(duty, event.target.checked)} /><span><b>{t.duties[duty]}</b><br /><span className="meta">{t.dutiesHelp[duty]}</span></span></label>
                  {reaching.has(duty) && held.has(duty) && (
                    <Charges key={person.version} charges={person.duties.filter((d) => d.kind === duty)} of={of}
                      give={(body) => run(t.saved, () => administration.call('PUT /administration/people/:id/duties/:duty', { params: { id, duty }, query: of, body }))}
                      take={(unitId) => run(t.saved, () => administration.call('DELETE /administration/people/:id/duties/:duty', { params: { id, duty }, query: { ...of, unitId } }))} />
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
        <section aria-labelledby="p3">
          <h2 id="p3">{t.person.access}</h2>
          <p className="muted">{person.sessions.length === 0 ? t.person.noSession : t.person.sessions(person.sessions.length)}</p>
          {person.sessions.length > 0 && <ul className="rows mt">{person.sessions.map((s) => <li key={s.id}><div className="grow"><p>{s.device}</p><p className="meta">{t.people.seen(ago(new Date(s.seenAt), now, locale))}</p></div></li>)}</ul>}
          <p className="wrap mt">
            {!person.entered && person.state === 'active' && <button type="button" className="btn btn--2" onClick={() => act.mutate(async () => setEntry((await administration.call('POST /administration/people/:id/entry', { ...about, body: {} })).entry))}>{t.person.entry}</button>}
            {person.sessions.length > 0 && <button type="button" className="btn btn--2" onClick={() => run(t.person.ended, () => administration.call('DELETE /administration/people/:id/sessions', about))}>{t.person.end}</button>}
            {person.state === 'closed' ? <button type="button" className="btn btn--2" onClick={() => run(t.person.reopened, reopen)}>{t.person.reopen}</button> : <button type="button" className="btn btn--2" onClick={() => run(t.person.closed, close, reopen)}>{t.person.close}</button>}
          </p>
          {entry && <div className="banner mt" role="status"><div className="grow"><p>{t.person.entryHelp}</p><p className="entrylink"><code>{new URL(entry, location.origin).href}</code></p></div></div>}
        </section>
        {care.all && (
          <section aria-labelledby="p4">
            <h2 id="p4">{t.person.data}</h2><p className="muted">{t.person.dataHelp}</p>
            <p className="wrap mt">
              <a className="btn btn--2" href={`/api/administration/people/${id}/export${of.authorityId ? `?authorityId=${of.authorityId}` : ''}`} download>{t.person.export}</a>
              <Link className="btn btn--3" to={at(`/administration/journal?personne=${id}`)}>{t.person.journal}</Link>
            </p>
            {(person.state === 'closed' || person.state === 'left') && <Erase name={person.name} run={() => run(t.person.erased, () => administration.call('POST /administration/people/:id/erasure', about))} />}
          </section>
        )}
      </div>
    </>
  )
}

/** Names, identifiers and dates: what is typed stays, whatever the answer. */
function Identity({ person, save }: { person: Managed; save: (body: { givenName: string; familyName: string; email: string | null; matricule: string | null; login?: string; endsOn: string | null }) => Promise<unknown> }) {
  const t = useTexts()
  const house = useHouse()
  const [typed, setTyped] = useState({ givenName: person.givenName, familyName: person.familyName, email: person.email ?? '', login: person.login ?? '', matricule: person.matricule ?? '', endsOn: person.endsOn ?? '' })
  const send = useMutation({ mutationFn: () => save({ givenName: typed.givenName, familyName: typed.familyName, email: typed.email || null, matricule: typed.matricule || null, ...(typed.login && typed.login !== person.login ? { login: typed.login } : {}), endsOn: typed.endsOn || null }) })
  const submit = (event: FormEvent): void => { event.preventDefault(); send.mutate() }
  const field = (name: keyof typeof typed, type = 'text') => (
    <Field label={t.person.fields[name]}>{(given) => <input className="inp" type={type} value={typed[name]} onChange={(event) => setTyped({ ...typed, [name]: event.target.value })} {...given} />}</Field>
  )
  return (
    <form className="grid2 mt" onSubmit={submit}>
      {field('givenName')}{field('familyName')}{field('email', 'email')}{field('login')}{field('matricule')}{field('endsOn', 'date')}
      {send.error && <div className="full"><ErrorLine>{sentenceOf(send.error, house)}</ErrorLine></div>}
      <p className="full"><button type="submit" className="btn" aria-busy={send.isPending}>{t.person.save}</button></p>
    </form>
  )
}

/** What cannot be undone is done in two steps. */
function Erase({ name, run }: { name: string; run: () => void }) {
  const t = useTexts()
  const [asked, setAsked] = useState(false)
  if (!asked) return <p className="mt"><button type="button" className="btn btn--3" onClick={() => setAsked(true)}>{t.person.erase}</button></p>
  return (
    <div className="banner mt" role="group" aria-label={t.person.erase}>
      <div className="grow"><p><b>{t.person.eraseTitle(name)}</b> {t.person.eraseText}</p><p className="wrap"><button type="button" className="btn btn--bad" onClick={() => { setAsked(false); run() }}>{t.person.eraseGo}</button><button type="button" className="btn btn--3" onClick={() => setAsked(false)}>{t.person.eraseNo}</button></p></div>
    </div>
  )
}
