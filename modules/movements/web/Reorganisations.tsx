// Moving many posts at once: choose, see what will change, do it, take it back.
import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { counted, figure } from '#lib/count.ts'
import { dayOf, today as dayAt } from '#lib/when.ts'
import { newKey } from '#web/data/api.ts'
import { axesQuery } from '#web/data/audiences.ts'
import { useCare } from '#web/data/care.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { emptyDraft, ruleOf } from '#web/data/rules.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { locale } from '#web/data/texts.ts'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { Refresh } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { AdminHead } from '#web/design/rules/AdminHead.tsx'
import { RuleChips } from '#web/design/rules/RuleChips.tsx'
import { askAgain, movements, noon, type Reorganisation } from './movements.ts'
import { Preview, type Previewed } from './Preview.tsx'
import { useTexts } from './texts.ts'

const nowhere = { unitId: '', siteId: '', territoryId: '' }

export function Reorganisations() {
  const t = useTexts().moves
  const house = useHouse()
  const now = useNow()
  const today = dayAt(now)
  const { of } = useCare()
  const { data: axes } = useSuspenseQuery(axesQuery(of))
  const [draft, setDraft] = useState(emptyDraft)
  const [place, setPlace] = useState(nowhere)
  const [from, setFrom] = useState(today)
  const [key, setKey] = useState(newKey)
  const rule = ruleOf(draft)
  const change = Object.fromEntries(Object.entries(place).filter(([, value]) => value !== ''))
  const body = rule ? { selection: { rule }, change, from, ...of } : null
  const preview = useMutation({ mutationFn: (asked: NonNullable<typeof body>) => movements.call('POST /reorganisations/preview', { body: asked }) })
  const order = useMutation({
    mutationFn: (asked: NonNullable<typeof body>) => movements.call('POST /reorganisations', { body: asked }, { key }),
    onSuccess: ({ state }) => {
      notify(state === 'planned' ? t.planned : t.started)
      preview.reset()
      setDraft(emptyDraft)
      setPlace(nowhere)
      askAgain('GET /reorganisations')
    },
    onSettled: () => setKey(newKey()),
  })
  const touched = <T,>(set: (value: T) => void) => (value: T) => { preview.reset(); set(value) }
  const choice = (label: string, field: keyof typeof nowhere, list: readonly { id: string; name: string }[]) => (
    <Field label={label}>{(given) => <select {...given} className="inp" value={place[field]} onChange={(event) => touched(setPlace)({ ...place, [field]: event.target.value })}><option value="">{t.keep}</option>{list.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}</select>}</Field>
  )
  return (
    <>
      <AdminHead title={t.title} lead={t.lead} />
      <div className="admtwo">
        <form className="stack-l" onSubmit={(event) => { event.preventDefault(); if (body) preview.mutate(body) }}>
          <section className="stack" aria-labelledby="rw"><h2 id="rw">{t.which}</h2><RuleChips draft={draft} of={of} onChange={touched(setDraft)} /></section>
          <section className="stack" aria-labelledby="rt">
            <h2 id="rt">{t.where}</h2>
            <div className="admmap">
              {choice(t.territory, 'territoryId', axes.territories)}{choice(t.site, 'siteId', axes.sites)}{choice(t.unit, 'unitId', axes.units)}
              <Field label={t.from} help={t.fromHelp}>{(given) => <input {...given} type="date" className="inp" value={from} min={today} required onChange={(event) => touched(setFrom)(event.target.value)} />}</Field>
            </div>
          </section>
          {preview.error && <ErrorLine>{sentenceOf(preview.error, house)}</ErrorLine>}
          <div><button type="submit" className={preview.data ? 'btn btn--2' : 'btn btn--lg'} disabled={!rule || Object.keys(change).length === 0} aria-busy={preview.isPending}>{t.preview}</button></div>
        </form>
        <div className="stack-l">
          {preview.data && body && <Result found={preview.data} later={from > today ? dayOf(noon(from), now, locale) : null} error={order.error ? sentenceOf(order.error, house) : null} busy={order.isPending} onApply={() => order.mutate(body)} />}
          <Recent />
        </div>
      </div>
    </>
  )
}

function Result({ found, later, error, busy, onApply }: { found: Previewed; later: string | null; error: string | null; busy: boolean; onApply: () => void }) {
  const t = useTexts().moves
  return (
    <section className="card stack" aria-labelledby="rp" role="status">
      <h2 id="rp">{t.previewTitle}</h2>
      <Preview found={found} />
      {error && <ErrorLine>{error}</ErrorLine>}
      {found.postCount > 0 && <button type="button" className="btn btn--lg btn--block" aria-busy={busy} disabled={busy} onClick={onApply}>{later ? t.later(later) : t.apply(counted(found.peopleCount, t.personWord, t.peopleWord, locale))}</button>}
    </section>
  )
}

function Recent() {
  const t = useTexts().moves
  const { of } = useCare()
  const list = useQuery({ ...movements.ask('GET /reorganisations', { query: { ...of, limit: 10 } }), refetchInterval: ({ state }) => (state.data?.items.some((r) => r.state === 'running' || r.state === 'undoing') ? 700 : false) })
  return (
    <section className="stack-s" aria-labelledby="rd">
      <h2 id="rd">{t.done}</h2>
      {!list.data ? <Loading rows={1} /> : list.data.items.length === 0 ? <p className="muted">{t.empty}</p> : <ul className="rows">{list.data.items.map((r) => <Line key={r.id} r={r} />)}</ul>}
    </section>
  )
}

function Line({ r }: { r: Reorganisation }) {
  const t = useTexts().moves
  const house = useHouse()
  const now = useNow()
  const day = dayOf(noon(r.from), now, locale)
  const undo = useMutation({ mutationFn: () => movements.call('DELETE /reorganisations/:id', { params: { id: r.id } }), onSuccess: () => { notify(t.undoneSoon); askAgain('GET /reorganisations') }, onError: (error) => notify(sentenceOf(error, house), undefined, true) })
  const busy = r.state === 'running' || r.state === 'undoing'
  return (
    <li>
      <div className="grow">
        <p className="t">{day}</p>
        <p className="meta">{[t.state[r.state], busy ? t.progress(figure(r.doneCount, locale), figure(r.postCount, locale)) : r.postCount > 0 && counted(r.postCount, t.post, t.posts, locale), r.orderedBy && t.by(r.orderedBy)].filter(Boolean).join(' · ')}</p>
        {busy && <span className="prog"><span style={{ width: `${Math.round((100 * r.doneCount) / Math.max(1, r.postCount))}%` }} /></span>}
      </div>
      {r.can.includes('reorganisation.withdraw') && <button type="button" className="btn btn--2" aria-label={t.undoOf(day)} disabled={undo.isPending} onClick={() => undo.mutate()}><Refresh />{t.undo}</button>}
    </li>
  )
}
