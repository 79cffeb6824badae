// Opening a space in three small steps, from a blueprint. What was typed stays, whatever goes wrong.
import './spaces.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { use, useEffect, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { newKey } from '#web/data/api.ts'
import { useMe } from '#web/data/me.ts'
import { SpaceTabs } from '#web/data/seams.ts'
import { asProblem } from '#web/data/problem.ts'
import { keepSpace, spaceQuery, spaces, type Space } from '#web/data/spaces.ts'
import { Heading } from '#web/design/Heading.tsx'
import { ArrowLeft } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { Arch, KindTag } from '#web/design/Marks.tsx'
import { Alike, type Found } from './life/Alike.tsx'
import { useTexts as useLifeTexts } from './life/texts.ts'
import { Along, piecesOf, usual } from './copy/Along.tsx'
import { nothing, useSpaceDraft, type Draft } from './copy/draft.ts'
import { MembersStep, WhoEnters } from './copy/MembersStep.tsx'
import { useTexts as useCopyTexts } from './copy/texts.ts'
import { NameStep, type Blueprint } from './NameStep.tsx'
import { useTexts } from './texts.ts'
import { UseStep } from './UseStep.tsx'
import { WhoSees } from './WhoSees.tsx'
import { whoSees } from './words.ts'

const steps = ['1', '2', '3', '4']

export function NewSpace() {
  const t = useTexts()
  const l = useLifeTexts()
  const c = useCopyTexts()
  const [params, setParams] = useSearchParams()
  const { draft, change: keep, forget } = useSpaceDraft()
  const [found] = useState(draft.name !== '')
  const [key, setKey] = useState(newKey)
  const { data } = useQuery(spaces.ask('GET /space-blueprints', {}))
  // « Refaire cet espace ailleurs » leads here with the space.
  const asked = params.get('comme')
  useEffect(() => {
    if (asked !== null && asked !== draft.copyOf) keep({ ...nothing, copyOf: asked })
  })
  const source = useQuery({ ...spaceQuery(draft.copyOf ?? ''), enabled: !!draft.copyOf }).data
  const pieces = useQuery({ ...piecesOf(draft.copyOf ?? ''), enabled: !!draft.copyOf }).data
  const may = useMay()
  const start = draft.copyOf ? source && { ...likeSpace(source), propose: !may } : data?.items.find(({ id }) => id === draft.blueprint)
  // What one’s authority made says what it is for; so does the space, until one says otherwise.
  const choose = (id: string): void => {
    const next = data?.items.find((b) => b.id === id)
    const unsaid = draft.purpose === '' || (start?.own && draft.purpose === start.purposeExample)
    keep({ ...draft, blueprint: id, copyOf: null, ...(unsaid ? { purpose: next?.own ? next.purposeExample : '' } : {}) })
  }
  const from = (copyOf: string): void => keep({ ...draft, blueprint: null, copyOf, pieces: null, people: null, variables: {}, holders: {} })
  const goTo = (step: number): void => setParams({ etape: String(step), ...(asked === null ? {} : { comme: asked }) })
  const toEnd = (): void => { forget(); setParams({ etape: '4' }, { replace: true }) }
  const body = () => ({
    name: draft.name, purpose: draft.purpose, access: draft.access ?? start?.access ?? 'private', variables: said(draft.variables, draft.copyOf !== null), welcome: draft.welcome, holders: holding(draft, start),
    people: (draft.people ?? []).map(({ person, role }) => ({ personId: person.id, role })), audiences: draft.audiences.map(({ audience, role }) => ({ audienceId: audience.id, role })),
    ...(draft.copyOf ? { copyOf: { spaceId: draft.copyOf, pieces: [...draft.pieces ?? usual(pieces?.items ?? [])] } } : { blueprint: draft.blueprint ?? '' }),
  })
  const onError = (error: unknown): void => {
    // The same key with another body would be refused: another try is another submission.
    setKey(newKey())
    if (step === 3 && ['space.name_taken', 'blueprint.variable_missing', 'request.invalid'].includes(asProblem(error).code)) goTo(2)
  }
  const create = useMutation({ mutationFn: () => spaces.call('POST /spaces', { body: body() }, { key }), onSuccess: (opened) => { keepSpace(opened); toEnd() }, onError })
  const propose = useMutation({ mutationFn: () => spaces.call('POST /space-proposals', { body: body() }, { key }), onSuccess: toEnd, onError })
  const proposing = start?.propose ?? !may
  const send = proposing ? propose : create
  // What is like it is shown once for what was typed; a look that fails hinders nobody.
  const typed = `${draft.name.trim()}\n${draft.purpose.trim()}`
  const [alike, setAlike] = useState<{ of: string; items: readonly Found[] } | null>(null)
  const look = useMutation({
    mutationFn: ({ name, purpose }: Pick<Draft, 'name' | 'purpose'>) => spaces.call('GET /spaces-alike', { query: { name: name.trim(), ...(purpose.trim() ? { purpose: purpose.trim() } : {}) } }),
    // The one that is done again is like it, of course.
    onSuccess: ({ items }) => { const others = items.filter(({ id }) => id !== draft.copyOf); if (others.length > 0) setAlike({ of: typed, items: others }); else send.mutate() },
    onError: () => send.mutate(),
  })
  const shown = alike?.of === typed ? alike.items : []
  const change = (typed: Draft): void => {
    keep(typed)
    // What was refused was about what was typed before.
    if (send.error) send.reset()
  }
  const submit = (): void => {
    if (shown.length > 0) send.mutate()
    else look.mutate(draft)
  }
  const space = create.data
  const done = space ?? propose.data
  const title = proposing ? l.propose.title : t.create.title
  const last = proposing ? l.propose.step : t.create.stepDone
  const asOf = start ? Math.max(1, steps.slice(0, 3).indexOf(params.get('etape') ?? (asked === null ? '1' : '2')) + 1) : 1
  const step = done ? 4 : asOf
  const busy = send.isPending || look.isPending
  const like = shown.length > 0 && <Alike items={shown} />
  const act = proposing ? (like ? l.alike.proposeAnyway : l.propose.send) : like ? l.alike.openAnyway : t.create.open
  return (
    <div className="flowp">
      {step === 1 && <Link className="backlink" to="/espaces"><ArrowLeft />{t.create.back}</Link>}
      {(step === 2 || step === 3) && <Link className="backlink" to={step === 2 ? '/espaces/nouveau' : `/espaces/nouveau?etape=2${asked === null ? '' : `&comme=${asked}`}`}><ArrowLeft />{t.create.previous}</Link>}
      <ol className="steps" aria-label={t.create.steps}>
        {[t.create.stepKind, t.create.stepName, t.create.stepMembers, last].map((words, i) => <li key={words} className={i + 1 < step || done ? 'done' : ''} aria-current={i + 1 === step && !done ? 'step' : undefined}>{words}</li>)}
      </ol>
      {space ? <Done space={space} /> : propose.data ? <Sent name={propose.data.name} whom={propose.data.askedNames[0] ?? ''} /> : step > 1 && start ? (
        <>
          <Heading key={step} title={title}>{step === 2 ? t.create.nameTitle : c.members}</Heading>
          {draft.copyOf && source && <p className="muted">{c.like(source.name)}</p>}
          <div className="two">
            {step === 2 ? (
              <NameStep draft={draft} blueprint={start} proposing={proposing} alike={like} along={draft.copyOf && <Along spaceId={draft.copyOf} draft={draft} error={send.error} onChange={change} />} onChange={change} error={send.error} busy={busy} onSubmit={submit} onMembers={() => goTo(3)} />
            ) : (
              <MembersStep draft={draft} usual={start.peopleRole} like={draft.copyOf} onChange={change} error={send.error} busy={busy} act={act} onSubmit={submit} preview={<>{draft.name.trim().length > 1 && <WhoEnters body={body()} />}{like}</>} />
            )}
            <Preview draft={draft} blueprint={start} />
          </div>
        </>
      ) : (
        <>
          <Heading key="why" title={title}>{t.create.why}</Heading>
          {found && draft.name !== '' && <p className="muted">{c.kept} <button type="button" className="lk" onClick={forget}>{c.fresh}</button></p>}
          {data ? <UseStep all={data.items} value={draft.blueprint} onChange={choose} from={draft.copyOf} onFrom={from} /> : <Loading />}
          <div className="flowf"><button type="button" className="btn btn--lg" disabled={!start} onClick={() => goTo(2)}>{t.create.goOn}</button></div>
        </>
      )}
    </div>
  )
}

const useMay = (): boolean => useMe().can.includes('space.create')

/** Of a copy, what nobody says otherwise is not said. */
const said = (variables: Draft['variables'], copy: boolean): Record<string, string> => Object.fromEntries(Object.entries(variables).filter(([, text]) => !copy || text.trim() !== ''))

/** Who was chosen for the roles of what it starts from; nobody where its first words are not wanted. */
const holding = ({ holders, welcome }: Draft, start: Blueprint | undefined): Record<string, string> =>
  Object.fromEntries((welcome && start ? start.variables : []).flatMap(({ key, role }) => { const person = holders[key]; return role && person ? [[key, person.id] as const] : [] }))

/** A space as what another one starts from. */
const likeSpace = (space: Space): Blueprint => ({
  id: space.id, version: 1, kind: space.kind, access: space.access, memberRole: space.memberRole, peopleRole: space.memberRole, title: space.name, help: '', nameExample: space.name, purposeExample: space.purpose, general: false, fits: false, toolsOff: [], variables: [],
  brings: [], usedBy: 0, propose: false, own: null, can: [],
})

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
