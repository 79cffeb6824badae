// Territories, sites or trades of an authority: added, renamed, ended, proposed again.
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { Static } from 'typebox'
import type { api } from '#modules/directory/api.ts'
import { uaiOf } from '#lib/identifiers.ts'
import { counted } from '#lib/count.ts'
import { useCare } from '#web/data/care.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { fieldError, sentenceOf } from '#web/data/sentences.ts'
import { locale } from '#web/data/texts.ts'
import { Dialog } from '#web/design/Dialog.tsx'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { Check, Cross, Pencil, Plus, Search } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { MoreMenu } from '#web/design/MoreMenu.tsx'
import { axesQuery, directory } from './directory.ts'
import { useTexts } from './texts.ts'

export type Axis = 'territories' | 'sites' | 'trades'
type Value = Static<(typeof api)['POST /axes/:axis']['reply']>
const kinds = ['college', 'routes', 'social', 'territoire', 'culture', 'technique', 'siege', 'site'] as const
type Kind = (typeof kinds)[number]
const kindOf = (kind: string | undefined): Kind => kinds.find((one) => one === kind) ?? 'site'
// Names are on posts, profiles, filters and in the rules of audiences.
const again = () => queries.invalidateQueries({ predicate: ({ queryKey }) => /^GET \/(axes|audience-axes|people|units)/.test(String(queryKey[0])) })

export function AxisList({ axis }: { axis: Axis }) {
  const t = useTexts().lists
  const words = t.axis[axis]
  const house = useHouse()
  const { of } = useCare()
  const [q, setQ] = useState('')
  const [editing, setEditing] = useState<Value | 'new' | null>(null)
  const list = useInfiniteQuery({
    queryKey: ['GET /axes/:axis', axis, of, { q }],
    queryFn: ({ pageParam, signal }) => directory.call('GET /axes/:axis', { params: { axis }, query: { ...of, ...(q ? { q } : {}), ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '', getNextPageParam: (page) => page.next, placeholderData: keepPreviousData,
  })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const end = useMutation({
    mutationFn: ({ id, ended }: { id: string; ended: boolean }) => directory.call(ended ? 'PUT /axes/:axis/:id/end' : 'DELETE /axes/:axis/:id/end', { params: { axis, id } }),
    onSuccess: async ({ id, name }, { ended }) => { notify((ended ? t.ended : t.reopened)(name), { label: house.cancel, run: () => end.mutate({ id, ended: !ended }) }); await again() },
    onError: (error) => notify(sentenceOf(error, house), undefined, true),
  })
  return (
    <>
      <p><button type="button" className="btn" onClick={() => setEditing('new')}><Plus />{words.add}</button></p>
      <div className="inpico"><Search /><label className="vh" htmlFor="axq">{t.search}</label><input className="inp" id="axq" type="search" value={q} placeholder={t.search} maxLength={100} onChange={(event) => setQ(event.target.value)} /></div>
      {!list.data ? <Loading /> : items.length === 0 ? <p className="muted">{q ? t.none : words.empty}</p> : (
        <ul className="rows">{items.map((one) => (
          <li key={one.id}>
            <div className="grow">
              <p><span className="t">{one.name}</span>{one.endedAt && <> <span className="tag">{t.over}</span></>}</p>
              <p className="meta">{[one.place && one.place.kind !== 'site' && t.places[kindOf(one.place.kind)], one.place?.territory?.name, one.place?.address, one.place?.uai, counted(one.people, t.person, t.people, locale)].filter(Boolean).join(' · ')}</p>
            </div>
            {one.can.includes('axis.edit') && <MoreMenu quiet label={t.acts(one.name)} items={[
              { label: t.edit, icon: Pencil, run: () => setEditing(one) },
              one.endedAt ? { label: t.reopen, icon: Check, run: () => end.mutate({ id: one.id, ended: false }) } : { label: t.end, icon: Cross, run: () => end.mutate({ id: one.id, ended: true }) },
            ]} />}
          </li>
        ))}</ul>
      )}
      {list.hasNextPage && <div className="more"><button type="button" className="btn btn--2" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t.more}</button></div>}
      {editing && <Edit axis={axis} one={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </>
  )
}

/** What is typed stays, whatever the answer; a change is taken back by one tap. */
function Edit({ axis, one, onClose }: { axis: Axis; one: Value | null; onClose: () => void }) {
  const t = useTexts().lists
  const house = useHouse()
  const { of } = useCare()
  const [name, setName] = useState(one?.name ?? '')
  const was = { kind: kindOf(one?.place?.kind ?? (one ? 'site' : 'college')), territoryId: one?.place?.territory?.id ?? null, address: one?.place?.address ?? '', uai: one?.place?.uai ?? null }
  const [place, setPlace] = useState(was)
  // A kind that came with an import and is none of ours stays until another one is chosen.
  const { kind, ...rest } = place
  const said = axis === 'sites' ? { ...(one && kind === was.kind ? {} : { kind }), ...rest, uai: place.kind === 'college' ? place.uai?.trim() || null : null } : {}
  const back = { name: one?.name ?? '', ...(axis === 'sites' ? { ...was, kind: kinds.find((known) => known === one?.place?.kind) } : {}) }
  const change = (id: string, version: number, body: { name: string }) => directory.call('PATCH /axes/:axis/:id', { params: { axis, id }, ifMatch: version, body })
  const save = useMutation({
    mutationFn: () => (one ? change(one.id, one.version, { name, ...said }) : directory.call('POST /axes/:axis', { params: { axis }, body: { name, ...said, ...of } })),
    onSuccess: async ({ id, name: now, version }) => {
      const undo = one ? () => change(id, version, back) : () => directory.call('PUT /axes/:axis/:id/end', { params: { axis, id } })
      notify((one ? t.savedOne : t.listed)(now), { label: house.cancel, run: () => void undo().then(again, (error: unknown) => notify(sentenceOf(error, house), undefined, true)) })
      onClose()
      await again()
    },
  })
  const wrong = (field: string) => fieldError(save.error, field)
  const submit = (event: FormEvent): void => { event.preventDefault(); save.mutate() }
  return (
    <Dialog title={one ? t.editOrganisation(one.name) : t.axis[axis].add} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <Field label={t.name} error={wrong('name')}>{(given) => <input {...given} className="inp" value={name} required minLength={2} maxLength={120} onChange={(event) => setName(event.target.value)} />}</Field>
        {axis === 'sites' && (
          <>
            <Field label={t.kind}>{(given) => <select {...given} className="inp" value={place.kind} onChange={(event) => setPlace({ ...place, kind: kindOf(event.target.value) })}>{kinds.map((kind) => <option key={kind} value={kind}>{t.places[kind]}</option>)}</select>}</Field>
            <Territory value={place.territoryId} error={wrong('territoryId')} onChange={(territoryId) => setPlace({ ...place, territoryId })} />
            <Field label={t.address} optional={house.optional}>{(given) => <input {...given} className="inp" value={place.address} maxLength={300} onChange={(event) => setPlace({ ...place, address: event.target.value })} />}</Field>
            {place.kind === 'college' && <Field label={t.uai} optional={house.optional} help={t.uaiHelp} error={wrong('uai')}>{(given) => <input {...given} className="inp" value={place.uai ?? ''} maxLength={12} autoCapitalize="characters" onChange={(event) => setPlace({ ...place, uai: event.target.value })} />}</Field>}
            {place.kind === 'college' && place.uai && uaiOf(place.uai) !== null && <p className="tag tag--ok"><Check />{t.uai}</p>}
          </>
        )}
        {save.error && !['name', 'territoryId', 'uai'].some(wrong) && <ErrorLine>{sentenceOf(save.error, house)}</ErrorLine>}
        <div className="dialog__acts"><button type="button" className="btn btn--2" onClick={onClose}>{t.keep}</button><button type="submit" className="btn" aria-busy={save.isPending}>{t.save}</button></div>
      </form>
    </Dialog>
  )
}

function Territory({ value, error, onChange }: { value: string | null; error: string | null | undefined; onChange: (id: string | null) => void }) {
  const t = useTexts()
  const { of } = useCare()
  const { data } = useQuery(axesQuery(of))
  return <Field label={t.search.territory} error={error}>{(given) => <select {...given} className="inp" value={value ?? ''} onChange={(event) => onChange(event.target.value || null)}><option value="">{t.lists.noTerritory}</option>{data?.territories.filter((one) => !one.ended || one.id === value).map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}</select>}</Field>
}
