// Opening a space in three small steps. What was typed stays, whatever goes wrong.
import './spaces.css'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useHouse } from '#web/data/house.ts'
import { newKey } from '#web/data/api.ts'
import { useMe } from '#web/data/me.ts'
import { keepSpace, spaces, type Space, type SpaceKind } from '#web/data/spaces.ts'
import { Heading } from '#web/design/Heading.tsx'
import { ArrowLeft } from '#web/design/icons.tsx'
import { Arch, KindTag } from '#web/design/Marks.tsx'
import { NameStep, type Draft } from './NameStep.tsx'
import { useTexts } from './texts.ts'
import { WhoSees } from './WhoSees.tsx'
import { whoSees } from './words.ts'

const kinds: readonly SpaceKind[] = ['team', 'project', 'practice']

export function NewSpace() {
  const t = useTexts()
  const [params, setParams] = useSearchParams()
  const [draft, setDraft] = useState<Draft>({ kind: null, name: '', purpose: '', access: 'open' })
  const [key, setKey] = useState(newKey)
  const create = useMutation({
    mutationFn: ({ kind, ...rest }: Draft & { kind: SpaceKind }) => spaces.call('POST /spaces', { body: { kind, ...rest } }, { key }),
    onSuccess: (space) => { keepSpace(space); setParams({ etape: '3' }, { replace: true }) },
    // The same key with another body would be refused: another try is another submission.
    onError: () => setKey(newKey()),
  })
  const space = create.data
  const step = space ? 3 : params.get('etape') === '2' && draft.kind ? 2 : 1
  return (
    <div className="flowp">
      {step === 1 && <Link className="backlink" to="/espaces"><ArrowLeft />{t.create.back}</Link>}
      {step === 2 && <Link className="backlink" to="/espaces/nouveau"><ArrowLeft />{t.create.previous}</Link>}
      <ol className="steps" aria-label={t.create.steps}>
        {[t.create.stepKind, t.create.stepName, t.create.stepDone].map((words, i) => <li key={words} className={i + 1 < step || space ? 'done' : ''} aria-current={i + 1 === step && !space ? 'step' : undefined}>{words}</li>)}
      </ol>
      {space ? <Done space={space} /> : step === 1 ? (
        <>
          <Heading key="why" title={t.create.title}>{t.create.why}</Heading>
          <KindStep value={draft.kind} onChange={(kind) => setDraft({ ...draft, kind })} />
          <div className="flowf"><button type="button" className="btn btn--lg" disabled={!draft.kind} onClick={() => setParams({ etape: '2' })}>{t.create.goOn}</button></div>
        </>
      ) : (
        <>
          <Heading key="name" title={t.create.title}>{t.create.nameTitle}</Heading>
          <div className="two">
            <NameStep draft={draft} onChange={setDraft} error={create.error} busy={create.isPending} onSubmit={() => draft.kind && create.mutate({ ...draft, kind: draft.kind })} />
            {draft.kind && <Preview draft={{ ...draft, kind: draft.kind }} />}
          </div>
        </>
      )}
    </div>
  )
}

function KindStep({ value, onChange }: { value: SpaceKind | null; onChange: (kind: SpaceKind) => void }) {
  const t = useTexts()
  return (
    <fieldset>
      <legend className="vh">{t.create.kindLegend}</legend>
      <div className="kinds">
        {kinds.map((kind) => {
          const [words, help] = t.create.kinds[kind]
          return <label key={kind} className={`kind kind--${kind}`}><input type="radio" name="kind" checked={value === kind} onChange={() => onChange(kind)} /><Arch kind={kind} size="l" /><span><b>{words}</b><span className="meta">{help}</span></span></label>
        })}
      </div>
    </fieldset>
  )
}

function Preview({ draft }: { draft: Draft & { kind: SpaceKind } }) {
  const t = useTexts()
  const house = useHouse()
  const me = useMe()
  const seen = whoSees({ access: draft.access, authorityName: me.authority.shortName, memberCount: 1, externalCount: 0 }, t)
  return (
    <aside aria-label={t.create.preview}>
      <p className="meta pvl">{t.create.preview}</p>
      <div className="pvc"><Arch kind={draft.kind} size="l" /><div><p className="wrap"><KindTag kind={draft.kind} /></p><p className="pvt">{draft.name.trim() || t.create.noName}</p></div><ul className="tabsv"><li>{house.nav.wall}</li><li>{house.nav.members}</li></ul></div>
      <WhoSees seen={seen} />
    </aside>
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
