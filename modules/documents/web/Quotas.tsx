// What libraries may weigh: all of them, and one space otherwise. It applies at once, and is undone as easily; what stands stays.
import './documents.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useSearchParams } from 'react-router'
import type { Static } from 'typebox'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { part } from '#web/design/part.tsx'
import { weight } from '#web/design/Sheet.tsx'
import type { Quotas as QuotasSchema } from '../api.ts'
import { documents } from './library.ts'
import { useTexts } from './texts.ts'

// What administration shares comes with this screen, not with every library.
const AdminHead = part(async () => (await import('#web/design/rules/AdminHead.tsx')).AdminHead)

type All = Static<typeof QuotasSchema>
const gigabyte = 1_000_000_000
const steps = [0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000].map((n) => n * gigabyte)
/** Those that are proposed, and the one that stands. */
const around = (bytes: number | null): number[] => [...new Set([...steps, ...(bytes === null ? [] : [bytes])])].toSorted((a, b) => a - b)

export function Quotas() {
  const t = useTexts().quotas
  const house = useHouse()
  const named = useSearchParams()[0].get('collectivite')
  const of = named === null ? {} : { authorityId: named }
  const query = documents.ask('GET /quotas', { query: of })
  const { data, error } = useQuery(query)
  const done = async (undo: () => void): Promise<void> => {
    notify(t.changed, { label: house.cancel, run: undo })
    await queries.invalidateQueries({ queryKey: query.queryKey })
  }
  const failed = (refused: unknown): void => notify(sentenceOf(refused, house), undefined, true)
  type Both = Pick<All, 'spaceBytes' | 'personBytes'>
  const all = useMutation({ mutationFn: ({ to }: { to: Both; from: Both }) => documents.call('PUT /quotas', { body: { ...of, ...to } }), onSuccess: (_, { to, from }) => done(() => all.mutate({ to: from, from: to })), onError: failed })
  const one = useMutation({ mutationFn: ({ id, to }: { id: string; to: number | null; from: number | null }) => documents.call('PUT /quotas/:id', { params: { id }, body: { bytes: to } }), onSuccess: (_, { id, to, from }) => done(() => one.mutate({ id, to: from, from: to })), onError: failed })
  const choice = (label: string, field: keyof Both, data: All) => (
    <Field label={label}>{(given) => (
      <select {...given} className="inp" value={data[field]} disabled={all.isPending} onChange={(event) => { const from = { spaceBytes: data.spaceBytes, personBytes: data.personBytes }; all.mutate({ from, to: { ...from, [field]: Number(event.target.value) } }) }}>{around(data[field]).map((n) => <option key={n} value={n}>{weight(n)}</option>)}</select>
    )}</Field>
  )
  return (
    <>
      <AdminHead title={t.title} lead={t.lead} />
      <div className="stack">
        {error ? <ErrorLine>{sentenceOf(error, house)}</ErrorLine> : !data ? <Loading /> : (
          <>
            {choice(t.spaces, 'spaceBytes', data)}
            {choice(t.people, 'personBytes', data)}
            <h2>{t.heavy}</h2>
            {data.items.length === 0 ? <p className="muted">{t.none}</p> : <ul className="rows dquotas">{data.items.map((space) => <Heavy key={space.id} space={space} usual={data.spaceBytes} busy={one.isPending} choose={(to) => one.mutate({ id: space.id, to, from: space.allowed })} />)}</ul>}
          </>
        )}
      </div>
    </>
  )
}

function Heavy({ space, usual, busy, choose }: { space: All['items'][number]; usual: number; busy: boolean; choose: (bytes: number | null) => void }) {
  const t = useTexts().quotas
  const id = useId()
  return (
    <li>
      <div className="grow"><h3>{space.name}</h3><p className="meta">{t.used(weight(space.used))}</p></div>
      <label className="vh" htmlFor={id}>{t.of(space.name)}</label>
      <select id={id} className="inp" value={space.allowed ?? ''} disabled={busy} onChange={(event) => choose(event.target.value === '' ? null : Number(event.target.value))}><option value="">{t.asAll(weight(usual))}</option>{around(space.allowed).map((n) => <option key={n} value={n}>{weight(n)}</option>)}</select>
    </li>
  )
}
