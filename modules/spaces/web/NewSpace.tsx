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
import { Alike, type Found } from './life/Alike.tsx'
import { useTexts as useLifeTexts } from './life/texts.ts'
import { NameStep, type Blueprint, type Draft } from './NameStep.tsx'
import { useTexts } from './texts.ts'
import { UseStep } from './UseStep.tsx'
import { WhoSees } from './WhoSees.tsx'
import { whoSees } from './words.ts'

const nothing: Draft = { name: '', purpose: '', access: null, variables: {}, welcome: true }

export function NewSpace() {
  const t = useTexts()
  const l = useLifeTexts()
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
  const toEnd = (): void => setParams({ etape: '3' }, { replace: true })
  const body = ({ id, access }: Blueprint) => ({ ...draft, blueprint: id, access: draft.access ?? access })
  // The same key with another body would be refused: another try is another submission.
  const onError = (): void => setKey(newKey())
  const create = useMutation({ mutationFn: (from: Blueprint) => spaces.call('POST /spaces', { body: body(from) }, { key }), onSuccess: (opened) => { keepSpace(opened); toEnd() }, onError })
  const propose = useMutation({ mutationFn: (from: Blueprint) => spaces.call('POST /space-proposals', { body: body(from) }, { key }), onSuccess: toEnd, onError })
  const may = useMe().can.includes('space.create')
  const proposing = blueprint?.propose ?? !may
  const send = proposing ? propose : create
  // What is like it is shown once for what was typed; a look that fails hinders nobody.
  const typed = `${draft.name.trim()}\n${draft.purpose.trim()}`
  const [alike, setAlike] = useState<{ of: string; items: readonly Found[] } | null>(null)
  const look = useMutation({
    mutationFn: ({ name, purpose }: Pick<Draft, 'name' | 'purpose'> & { from: Blueprint }) => spaces.call('GET /spaces-alike', { query: { name: name.trim(), ...(purpose.trim() ? { purpose: purpose.trim() } : {}) } }),
    onSuccess: ({ items }, { from }) => { if (items.length > 0) setAlike({ of: typed, items }); else send.mutate(from) },
    onError: (_, { from }) => send.mutate(from),
  })
  const shown = alike?.of === typed ? alike.items : []
  const change = (typed: Draft): void => {
    setDraft(typed)
    // What was refused was about what was typed before.
    if (send.error) send.reset()
  }
  const submit = (from: Blueprint): void => {
    if (shown.length > 0) send.mutate(from)
    else look.mutate({ from, ...draft })
  }
  const space = create.data
  const done = space ?? propose.data
  const title = proposing ? l.propose.title : t.create.title
  const last = proposing ? l.propose.step : t.create.stepDone
  const step = done ? 3 : params.get('etape') === '2' && blueprint ? 2 : 1
  return (
    <div className="flowp">
      {step === 1 && <Link className="backlink" to="/espaces"><ArrowLeft />{t.create.back}</Link>}
      {step === 2 && <Link className="backlink" to="/espaces/nouveau"><ArrowLeft />{t.create.previous}</Link>}
      <ol className="steps" aria-label={t.create.steps}>
        {[t.create.stepKind, t.create.stepName, last].map((words, i) => <li key={words} className={i + 1 < step || done ? 'done' : ''} aria-current={i + 1 === step && !done ? 'step' : undefined}>{words}</li>)}
      </ol>
      {space ? <Done space={space} /> : propose.data ? <Sent name={propose.data.name} whom={propose.data.askedNames[0] ?? ''} /> : step === 2 && blueprint ? (
        <>
          <Heading key="name" title={title}>{t.create.nameTitle}</Heading>
          <div className="two">
            <NameStep draft={draft} blueprint={blueprint} proposing={proposing} alike={shown.length > 0 && <Alike items={shown} />} onChange={change} error={send.error} busy={send.isPending || look.isPending} onSubmit={() => submit(blueprint)} />
            <Preview draft={draft} blueprint={blueprint} />
          </div>
        </>
      ) : (
        <>
          <Heading key="why" title={title}>{t.create.why}</Heading>
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

function Sent({ name, whom }: { name: string; whom: string }) {
  const l = useLifeTexts()
  return (
    <>
      <Heading key="sent" title={l.propose.sent} />
      <p className="muted">{l.propose.sentText(name, whom)}</p>
      <div className="flowf"><Link className="btn btn--lg" to="/espaces/propositions">{l.propose.see}</Link></div>
    </>
  )
}

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
