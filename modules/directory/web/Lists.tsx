// The words that the directory proposes: skills, organisations that partners come from, and what posts are sorted by.
import { useSearchParams } from 'react-router'
import { useMe } from '#web/data/me.ts'
import { AdminHead } from '#web/design/rules/AdminHead.tsx'
import { AxisList } from './AxisList.tsx'
import { OrganisationList } from './OrganisationList.tsx'
import { SkillList } from './SkillList.tsx'
import { useTexts } from './texts.ts'

const axes = { territoires: 'territories', sites: 'sites', metiers: 'trades' } as const
const all = ['savoir-faire', 'organismes', 'territoires', 'sites', 'metiers'] as const

export function Lists() {
  const t = useTexts().lists
  const [asked, setAsked] = useSearchParams()
  // Whoever administers people alone keeps what posts are sorted by.
  const views = useMe().administers === 'nothing' ? all.slice(2) : all
  const view = views.find((one) => one === asked.get('liste')) ?? views[0]!
  const named = { 'savoir-faire': t.skills, organismes: t.organisations, territoires: t.axis.territories.title, sites: t.axis.sites.title, metiers: t.axis.trades.title }
  return (
    <>
      <AdminHead title={t.title} lead={t.lead} />
      <div className="stack">
        <div className="chips" role="group" aria-label={t.views}>{views.map((one) => <button key={one} type="button" className="chip" aria-pressed={view === one} onClick={() => setAsked((now) => { if (one === views[0]) now.delete('liste'); else now.set('liste', one); return now }, { replace: true })}>{named[one]}</button>)}</div>
        {view === 'organismes' ? <OrganisationList /> : view === 'savoir-faire' ? <SkillList /> : <AxisList key={view} axis={axes[view]} />}
      </div>
    </>
  )
}
