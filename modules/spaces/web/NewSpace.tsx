// Opening a space in three small steps, from a blueprint. What was typed stays, whatever goes wrong.
import './spaces.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { use, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { newKey } from '#web/data/api.ts'
import { useMe } from '#web/data/me.ts'
import { SpaceTabs } from '#web/data/seams.ts'
import { keepSpace, spaces, type Space } from '#web/data/spaces.ts'
import { Heading } from '#web/design/Heading.tsx'
import { ArrowLeft } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { Arch, KindTag } from '#web/design/Marks.tsx'
import { NameStep, type Blueprint, type Draft } from './NameStep.tsx'
import { useTexts } from './texts.ts'
import { UseStep } from './UseStep.tsx'
import { WhoSees } from './WhoSees.tsx'
import { whoSees } from './words.ts'

const nothing: Draft = { name: '', purpose: '', access: null, variables: {}, welcome: true }

export function NewSpace() {
  const t = useTexts()
  const [params, setParams] = useSearchParams()
  const [chosen, setChosen] = useState<string | null>(null)
  const [draft, setDraft] = useState(nothing)
  const [key, setKey] = useState(newKey)
  const { data } = useQuery(spaces.ask('GET /space-blueprints', {}))
  const blueprint = data?.items.find(({ id }) => id === chosen)
  // What one’s authority made says what it is for; so does the space, until one says otherwise.
  const choose = (id: string): void => {
    const next = data?.items.find((b) => b.id === id)
    if (draft.purpose === '' || (blueprint?.own && draft.purpose === blueprint.purposeExample)) setDraft({ ...draft, purpose: next?.own ? next.purposeExample : '' })
    setChosen(id)
  }
  const create = useMutation({
    mutationFn: ({ id, access }: Blueprint) => spaces.call('POST /spaces', { body: { ...draft, blueprint: id, access: draft.access ?? access } }, { key }),
    onSuccess: (space) => { keepSpace(space); setParams({ etape: '3' }, { replace: true }) },
    // The same key with another body would be refused: another try is another submission.
    onError: () => setKey(newKey()),
  })
  const space = create.data
  const step = space ? 3 : params.get('etape') === '2' && blueprint ? 2 : 1
  return (
    <div className="flowp">
      {step === 1 && <Link className="backlink" to="/espaces"><ArrowLeft />{t.create.back}</Link>}
      {step === 2 && <Link className="backlink" to="/espaces/nouveau"><ArrowLeft />{t.create.previous}</Link>}
      <ol className="steps" aria-label={t.create.steps}>
        {[t.create.stepKind, t.create.stepName, t.create.stepDone].map((words, i) => <li key={words} className={i + 1 < step || space ? 'done' : ''} aria-current={i + 1 === step && !space ? 'step' : undefined}>{words}</li>)}
      </ol>
      {space ? <Done space={space} /> : step === 2 && blueprint ? (
        <>
          <Heading key="name" title={t.create.title}>{t.create.nameTitle}</Heading>
          <div className="two">
            <NameStep draft={draft} blueprint={blueprint} onChange={setDraft} error={create.error} busy={create.isPending} onSubmit={() => create.mutate(blueprint)} />
            <Preview draft={draft} blueprint={blueprint} />
          </div>
        </>
      ) : (
        <>
          <Heading key="why" title={t.create.title}>{t.create.why}</Heading>
          {data ? <UseStep all={data.items} value={chosen} onChange={choose} /> : <Loading />}
          <div className="flowf"><button type="button" className="btn btn--lg" disabled={!blueprint} onClick={() => setParams({ etape: '2' })}>{t.create.goOn}</button></div>
        </>
      )}
    </div>
  )
}

function Preview({ draft, blueprint }: { draft: Draft; blueprint: Blueprint }) {
  const t = useTexts()
  const me = useMe()
  const tabs = use(SpaceTabs).filter((tab) => !blueprint.toolsOff.includes(tab.module))
  const seen = whoSees({ access: draft.access ?? blueprint.access, authorityName: me.authority.shortName, memberCount: 1, externalCount: 0 }, t)
  return (
    <aside aria-label={t.create.preview}>
      <p className="meta pvl">{t.create.preview}</p>
      <div className="pvc"><Arch kind={blueprint.kind} size="l" /><div><p className="wrap"><KindTag kind={blueprint.kind} /></p><p className="pvt">{draft.name.trim() || t.create.noName}</p></div><ul className="tabsv">{tabs.map((tab) => <TabName key={tab.path} useLabel={tab.useLabel} />)}</ul></div>
      <WhoSees seen={seen} />
    </aside>
  )
}

const TabName = ({ useLabel }: { useLabel: () => string }) => <li>{useLabel()}</li>

function Done({ space }: { space: Space }) {
  const t = useTexts()
  return (
    <>
      <Heading key="done" title={t.create.done(space.name)} />
      <p className="muted">{t.create.doneText}</p>
      <div className="flowf"><Link className="btn btn--lg" to={`/espaces/${space.id}`}>{t.create.go}</Link><Link className="btn btn--3" to={`/espaces/${space.id}/membres#ajouter`}>{t.create.addPeople}</Link></div>
    </>
  )
}
