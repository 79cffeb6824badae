// An application as its card says it: the way in, who answers for it; what one may ask, and what its owner answers.
import './apps.css'
import type { ReactNode } from 'react'
import { Link, useParams } from 'react-router'
import { ago } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { useLive } from '#web/data/live.ts'
import { useOne } from '#web/data/one.ts'
import { queries } from '#web/data/queries.ts'
import { locale } from '#web/data/texts.ts'
import { Heading } from '#web/design/Heading.tsx'
import { Alert, ArrowLeft, Pencil } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { MoreMenu } from '#web/design/MoreMenu.tsx'
import { appQuery, desk, opens, type App } from './apps.ts'
import { FavourButton, Mark, useReport, Way } from './AppItem.tsx'
import { Answers, Ask, Doing, Links } from './AppForms.tsx'
import { Unlink, Wrench } from './icons.tsx'
import { useTexts } from './texts.ts'

export function AppPage() {
  const { id = '' } = useParams()
  const t = useTexts()
  const { data, gone } = useOne(appQuery(id))
  useLive((live) => { if (live.type === 'reset' || live.fact.fact.startsWith('app')) void queries.invalidateQueries({ queryKey: appQuery(id).queryKey }) })
  return (
    <div className="one">
      <Link className="backlink" to="/applications"><ArrowLeft />{t.back}</Link>
      {gone ? <p className="banner" role="status">{t.one.gone}</p> : data ? <Shown app={data} /> : <Loading rows={1} />}
    </div>
  )
}

function Shown({ app }: { app: App }) {
  const t = useTexts()
  const report = useReport()
  const may = (what: string): boolean => app.can.includes(what)
  return (
    <>
      <header className="oneh">
        <Mark of={app} />
        <div className="grow"><Heading title={app.name} />{app.about && <p className="muted">{app.about}</p>}</div>
        <div className="wrap">
          {may('app.open') && <Way to={app} className="btn">{t.one.open}</Way>}
          {may('app.favour') && <FavourButton app={app} />}
          {may('app.report') && <MoreMenu quiet label={t.acts(app.name)} items={[{ label: app.reported ? t.unreport : t.report, icon: Unlink, run: () => report(app) }]} />}
        </div>
      </header>
      <Trouble app={app} />
      <Ask app={app} />
      <Facts app={app} />
      {may('app.answer') && app.requests.length > 0 && <Answers app={app} />}
      {may('app.mend') && app.reports > 0 && <Links app={app} />}
      {may('app.set_state') && <Doing key={app.version} app={app} />}
      {may('app.edit') && <p><Link className="btn btn--2" to={`${desk}/${app.id}`}><Pencil />{t.one.edit}</Link></p>}
    </>
  )
}

function Trouble({ app: { trouble } }: { app: App }) {
  const t = useTexts()
  const now = useNow()
  if (!trouble) return null
  const when = ago(new Date(trouble.at), now, locale)
  return <div className={`banner banner--${trouble.state === 'incident' ? 'bad' : 'warn'}`}>{trouble.state === 'incident' ? <Alert /> : <Wrench />}<p><b>{t.state[trouble.state]}.</b> {trouble.words} <span className="meta">{trouble.by === null ? t.saidAuto(when) : t.said(trouble.by, when)}</span></p></div>
}

function Facts({ app }: { app: App }) {
  const { one: t, category } = useTexts()
  const row = (label: string, value: ReactNode) => value && <><dt>{label}</dt><dd>{value}</dd></>
  return (
    <dl className="facts">
      {row(t.owner, app.owner ? <Link to={`/annuaire/${app.owner.id}`} data-person={app.owner.id}>{app.owner.name}</Link> : t.nobody)}
      {row(t.unit, app.unit?.name)}
      {row(t.support, app.support)}
      {row(t.help, app.help && <a href={app.help} {...(app.help.startsWith('/') ? {} : { target: '_blank', rel: 'noopener noreferrer' })}>{t.helpLink}</a>)}
      {row(t.signIn, [t.signIns[app.signIn], app.signInNote].filter(Boolean).join('. '))}
      {row(t.address, opens(app) && app.address)}
      {row(t.category, app.categories.map((one) => category[one]).join(', '))}
      {row(t.aliases, app.aliases.join(', '))}
    </dl>
  )
}
