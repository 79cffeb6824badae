// A post: who holds it, of which trade, where; nobody, and it is to be filled. What is rarely said is folded away.
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { today } from '#lib/when.ts'
import { useCare } from '#web/data/care.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { fieldError, sentenceOf } from '#web/data/sentences.ts'
import { Dialog } from '#web/design/Dialog.tsx'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { axesQuery, unitsQuery, type UnitPost } from './directory.ts'
import { useOrganise } from './organise.ts'
import { PersonPick, type Picked } from './PersonPick.tsx'
import { useTexts } from './texts.ts'
import { ordered } from './UnitForm.tsx'

const folded = ['share', 'startsOn', 'endsOn']
const ranks = ['member', 'head', 'deputy'] as const

/** A new post of a unit, or of a person who is given one; or the one that is changed. */
export function PostForm({ unitId, person: holder, post, onClose }: { unitId: string | null; person?: Picked; post?: UnitPost; onClose: () => void }) {
  const t = useTexts()
  const house = useHouse()
  const day = today(useNow())
  const { of } = useCare()
  const axes = useQuery(axesQuery(of)).data
  const units = useSuspenseQuery(unitsQuery(of)).data.items
  const { post: edit, newPost } = useOrganise()
  const [title, setTitle] = useState(post?.title ?? '')
  const [person, setPerson] = useState<Picked | null>(post?.person ?? holder ?? null)
  const [rank, setRank] = useState<(typeof ranks)[number]>(post?.rank ?? 'member')
  const [unit, setUnit] = useState(unitId ?? '')
  const [site, setSite] = useState(post?.siteId ?? '')
  const [trade, setTrade] = useState(post?.tradeId ?? '')
  const [territory, setTerritory] = useState(post?.territoryId ?? '')
  const [share, setShare] = useState(String(post?.share ?? 100))
  const [startsOn, setStartsOn] = useState(post?.startsOn ?? day)
  const [endsOn, setEndsOn] = useState(post?.endsOn ?? '')
  // A post is in the territory of its site unless it has another one.
  const ofSite = axes?.sites.find((one) => one.id === site)?.territoryId ?? null
  const error = edit.error ?? newPost.error
  const fields = ['title', 'personId', 'unitId', ...folded].filter((field) => fieldError(error, field))
  const save = (): void => {
    const body = { title, personId: person?.id ?? null, rank, share: Number(share), siteId: site || null, tradeId: trade || null, territoryId: territory === ofSite ? null : territory || null, startsOn, endsOn: endsOn || null }
    if (post) edit.mutate({ id: post.id, version: post.version, body, back: { title: post.title, personId: post.person?.id ?? null, rank: post.rank, share: post.share, siteId: post.siteId, tradeId: post.tradeId, territoryId: post.territoryId, startsOn: post.startsOn, endsOn: post.endsOn }, said: t.organise.postSaved(title) }, { onSuccess: onClose })
    else newPost.mutate({ unitId: unit, ...body }, { onSuccess: onClose })
  }
  return (
    <Dialog title={post ? t.organise.editPost(post.title) : t.organise.newPost} onClose={onClose}>
      <form className="stack" onSubmit={(event) => { event.preventDefault(); save() }}>
        <Field label={t.organise.title} error={fieldError(error, 'title')}>{(given) => <input {...given} className="inp" value={title} required minLength={2} maxLength={160} onChange={(event) => setTitle(event.target.value)} />}</Field>
        {unitId === null && <Field label={t.search.unit} error={fieldError(error, 'unitId')}>{(given) => <select {...given} className="inp" value={unit} required onChange={(event) => setUnit(event.target.value)}><option value="">{t.organise.choose}</option>{ordered(units).map(({ unit: one, level }) => <option key={one.id} value={one.id}>{'\u2003'.repeat(level)}{one.name}</option>)}</select>}</Field>}
        {holder ? null : <PersonPick label={t.organise.holder} find={t.organise.find} none={t.organise.vacant} value={person} error={fieldError(error, 'personId')} onChange={setPerson} />}
        <Choice label={t.search.trade} none={t.organise.noTrade} value={trade} values={axes?.trades} onChange={setTrade} />
        <Choice label={t.search.site} none={t.organise.noSite} value={site} values={axes?.sites} onChange={(to) => { setSite(to); if (territory === ofSite) setTerritory('') }} />
        <Field label={t.organise.rank}>{(given) => <select {...given} className="inp" value={rank} onChange={(event) => setRank(event.target.value as typeof rank)}>{ranks.map((one) => <option key={one} value={one}>{t.profile[one]}</option>)}</select>}</Field>
        {/* Nothing wrong stays folded away. */}
        <details className="postmore" open={folded.some((field) => fields.includes(field)) || undefined} onInvalidCapture={(event) => { event.currentTarget.open = true }}>
          <summary>{t.organise.plus}</summary>
          <div className="stack">
            <Choice label={t.search.territory} none={t.organise.siteTerritory} value={territory === ofSite ? '' : territory} values={axes?.territories} onChange={setTerritory} />
            <Field label={t.organise.share} help={t.organise.shareHelp} error={fieldError(error, 'share')}>{(given) => <input {...given} type="number" inputMode="numeric" className="inp" min={1} max={100} value={share} required onChange={(event) => setShare(event.target.value)} />}</Field>
            <Field label={t.organise.firstDay} error={fieldError(error, 'startsOn')}>{(given) => <input {...given} type="date" className="inp" value={startsOn} required onChange={(event) => setStartsOn(event.target.value)} />}</Field>
            <Field label={t.organise.lastDay} optional={house.optional} error={fieldError(error, 'endsOn')}>{(given) => <input {...given} type="date" className="inp" min={startsOn} value={endsOn} onChange={(event) => setEndsOn(event.target.value)} />}</Field>
          </div>
        </details>
        {error && fields.length === 0 && <ErrorLine>{sentenceOf(error, house)}</ErrorLine>}
        <div className="wrap"><button type="submit" className="btn" aria-busy={edit.isPending || newPost.isPending}>{post ? t.organise.savePost : t.organise.addPost}</button><button type="button" className="btn btn--3" onClick={onClose}>{t.edit.keep}</button></div>
      </form>
    </Dialog>
  )
}

/** One of an axis or none; what ended is there only where the post has it. */
function Choice({ label, none, value, values, onChange }: { label: string; none: string; value: string; values: readonly { id: string; name: string; ended: boolean }[] | undefined; onChange: (id: string) => void }) {
  const [first] = useState(value)
  return <Field label={label}>{(given) => <select {...given} className="inp" value={value} onChange={(event) => onChange(event.target.value)}><option value="">{none}</option>{values?.filter((one) => !one.ended || one.id === first).map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}</select>}</Field>
}

/** The last day of a post. */
export function PostEnd({ post, onClose }: { post: UnitPost; onClose: () => void }) {
  const t = useTexts()
  const house = useHouse()
  const [endsOn, setEndsOn] = useState(today(useNow()))
  const { post: edit } = useOrganise()
  const save = (): void => edit.mutate({ id: post.id, version: post.version, body: { endsOn }, back: { endsOn: post.endsOn }, said: t.organise.postEnded(post.title) }, { onSuccess: onClose })
  return (
    <Dialog title={t.organise.endPost(post.title)} onClose={onClose}>
      <form className="stack" onSubmit={(event) => { event.preventDefault(); save() }}>
        <Field label={t.organise.lastDay} error={edit.error && sentenceOf(edit.error, house)}>{(given) => <input {...given} type="date" className="inp" min={post.startsOn} value={endsOn} required onChange={(event) => setEndsOn(event.target.value)} />}</Field>
        <div className="wrap"><button type="submit" className="btn" aria-busy={edit.isPending}>{t.organise.end}</button><button type="button" className="btn btn--3" onClick={onClose}>{t.edit.keep}</button></div>
      </form>
    </Dialog>
  )
}
