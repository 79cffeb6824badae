// The words that the directory proposes: skills, and the organisations that partners come from.
import { useSearchParams } from 'react-router'
import { Segments } from '#web/design/Field.tsx'
import { AdminHead } from '#web/design/rules/AdminHead.tsx'
import { OrganisationList } from './OrganisationList.tsx'
import { SkillList } from './SkillList.tsx'
import { useTexts } from './texts.ts'

export function Lists() {
  const t = useTexts().lists
  const [asked, setAsked] = useSearchParams()
  const view = asked.get('liste') === 'organismes' ? 'organismes' : 'savoir-faire'
  return (
    <>
      <AdminHead title={t.title} lead={t.lead} />
      <div className="stack">
        <p><Segments name="lists" label={t.views} value={view} options={[['savoir-faire', t.skills], ['organismes', t.organisations]]} onChange={(to) => setAsked(to === 'organismes' ? { liste: to } : {}, { replace: true })} /></p>
        {view === 'organismes' ? <OrganisationList /> : <SkillList />}
      </div>
    </>
  )
}
