// Organisations that partners come from, by name, SIRET or commune.
import { keepPreviousData, useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { Static } from 'typebox'
import type { api } from '#modules/directory/api.ts'
import { siretOf } from '#lib/identifiers.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { fieldError, sentenceOf } from '#web/data/sentences.ts'
import { Dialog } from '#web/design/Dialog.tsx'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { Check, Plus, Search } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { directory } from './directory.ts'
import { useTexts } from './texts.ts'

type Organisation = Static<(typeof api)['POST /organisations']['reply']>
const kinds = ['company', 'association', 'commune', 'public', 'other'] as const

export function OrganisationList() {
  const t = useTexts().lists
  const [q, setQ] = useState('')
  const [editing, setEditing] = useState<Organisation | 'new' | null>(null)
  const list = useInfiniteQuery({
    queryKey: ['GET /organisations', { q }],
    queryFn: ({ pageParam, signal }) => directory.call('GET /organisations', { query: { ...(q ? { q } : {}), ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '', getNextPageParam: (page) => page.next, placeholderData: keepPreviousData,
  })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <p><button type="button" className="btn" onClick={() => setEditing('new')}><Plus />{t.newOrganisation}</button></p>
      <div className="inpico"><Search /><label className="vh" htmlFor="orq">{t.search}</label><input className="inp" id="orq" type="search" value={q} placeholder={t.search} maxLength={100} onChange={(event) => setQ(event.target.value)} /></div>
      {!list.data ? <Loading /> : items.length === 0 ? <p className="muted">{t.none}</p> : (
        <ul className="rows">{items.map((one) => (
          <li key={one.id}>
            <div className="grow"><p className="t">{one.name}</p><p className="meta">{[t.kinds[one.kind], one.siret && `SIRET ${one.siret}`, one.insee].filter(Boolean).join(' · ')}</p></div>
            {one.can.includes('organisation.edit') && <button type="button" className="btn btn--3" aria-label={t.editOrganisation(one.name)} onClick={() => setEditing(one)}>{t.edit}</button>}
          </li>
        ))}</ul>
      )}
      {list.hasNextPage && <div className="more"><button type="button" className="btn btn--2" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t.more}</button></div>}
      {editing && <Edit one={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </>
  )
}

/** What is typed stays, whatever the answer; the key of a SIRET is checked while one types. */
function Edit({ one, onClose }: { one: Organisation | null; onClose: () => void }) {
  const t = useTexts().lists
  const house = useHouse()
  const [typed, setTyped] = useState({ name: one?.name ?? '', kind: one?.kind ?? ('company' as Organisation['kind']), siret: one?.siret ?? '', insee: one?.insee ?? '' })
  const save = useMutation({
    mutationFn: () => {
      const body = { name: typed.name, kind: typed.kind, siret: typed.siret.trim() || null, insee: typed.insee.trim() || null }
      return one ? directory.call('PATCH /organisations/:id', { params: { id: one.id }, ifMatch: one.version, body }) : directory.call('POST /organisations', { body })
    },
    onSuccess: async () => { notify(t.saved); onClose(); await queries.invalidateQueries({ queryKey: ['GET /organisations'] }) },
  })
  const submit = (event: FormEvent): void => { event.preventDefault(); save.mutate() }
  const wrong = { siret: fieldError(save.error, 'siret'), insee: fieldError(save.error, 'insee') }
  return (
    <Dialog title={one ? t.editOrganisation(one.name) : t.newOrganisation} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <Field label={t.name}>{(given) => <input {...given} className="inp" value={typed.name} required minLength={2} maxLength={160} onChange={(event) => setTyped({ ...typed, name: event.target.value })} />}</Field>
        <Field label={t.kind}>{(given) => <select {...given} className="inp" value={typed.kind} onChange={(event) => setTyped({ ...typed, kind: kinds.find((kind) => kind === event.target.value) ?? 'other' })}>{kinds.map((kind) => <option key={kind} value={kind}>{t.kinds[kind]}</option>)}</select>}</Field>
        <Field label={t.siret} optional={house.optional} help={t.siretHelp} error={wrong.siret}>{(given) => <input {...given} className="inp" inputMode="numeric" value={typed.siret} maxLength={20} onChange={(event) => setTyped({ ...typed, siret: event.target.value })} />}</Field>
        {typed.siret.trim() !== '' && siretOf(typed.siret) !== null && <p className="tag tag--ok"><Check />{t.siret}</p>}
        <Field label={t.insee} optional={house.optional} error={wrong.insee}>{(given) => <input {...given} className="inp" value={typed.insee} maxLength={8} onChange={(event) => setTyped({ ...typed, insee: event.target.value })} />}</Field>
        {save.error && !wrong.siret && !wrong.insee && <ErrorLine>{sentenceOf(save.error, house)}</ErrorLine>}
        <div className="dialog__acts"><button type="button" className="btn btn--2" onClick={onClose}>{t.keep}</button><button type="submit" className="btn" aria-busy={save.isPending}>{t.save}</button></div>
      </form>
    </Dialog>
  )
}
