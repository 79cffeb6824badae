// What is kept how long, and why. The few durations that an authority may change apply at once, and are undone as easily.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { Static } from 'typebox'
import type { Kept as KeptSchema } from '../api.ts'
import { useCare } from '#web/data/care.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { Loading } from '#web/design/Loading.tsx'
import { administration } from './administration.ts'
import { Frame } from './Frame.tsx'
import { useTexts } from './texts.ts'

type Kept = Static<typeof KeptSchema>
const days = [7, 15, 30, 60, 90]

export function Retention() {
  const t = useTexts().retention
  const house = useHouse()
  const { of } = useCare()
  const query = administration.ask('GET /administration/retention', { query: of })
  const { data } = useQuery(query)
  const change = useMutation({
    mutationFn: ({ kept, length }: { kept: Kept; length: number }) => administration.call('PUT /administration/retention/:key', { params: { key: kept.key }, query: of, body: { length } }),
    onSuccess: async (now, { kept }) => {
      notify(t.done(now.what, t[now.unit](now.length)), { label: house.cancel, run: () => change.mutate({ kept: now, length: kept.length }) })
      await queries.invalidateQueries({ queryKey: query.queryKey })
    },
    onError: (error) => notify(sentenceOf(error, house), undefined, true),
  })
  const items = data?.items ?? []
  const section = (title: string, shown: readonly Kept[]) => (
    <><h2 className="modh">{title}</h2><ul className="mod kept">{shown.map((kept) => <Line key={kept.key} kept={kept} busy={change.isPending} choose={(length) => change.mutate({ kept, length })} />)}</ul></>
  )
  return (
    <Frame title={t.title} lead={t.lead}>
      {!data ? <Loading /> : <>{section(t.choice, items.filter((kept) => kept.bounds))}{section(t.fixed, items.filter((kept) => !kept.bounds))}</>}
    </Frame>
  )
}

function Line({ kept, busy, choose }: { kept: Kept; busy: boolean; choose: (length: number) => void }) {
  const t = useTexts().retention
  const id = useId()
  const { bounds } = kept
  const lengths = bounds === null ? [] : [...new Set([...(kept.unit === 'days' ? days : Array.from({ length: bounds.most }, (_, n) => n + 1)), kept.usual, kept.length])].filter((n) => n >= bounds.least && n <= bounds.most).toSorted((a, b) => a - b)
  return (
    <li>
      <div className="grow"><h3 id={id}>{kept.what}</h3><p className="muted">{kept.why}</p>{bounds && <p className="meta modx">{bounds.why}</p>}</div>
      {bounds === null ? <span className="tag">{kept.length === 0 ? t.follows : t[kept.unit](kept.length)}</span> : (
        <select className="inp keptl" aria-labelledby={id} value={kept.length} disabled={busy} onChange={(event) => choose(Number(event.target.value))}>{lengths.map((n) => <option key={n} value={n}>{n === kept.usual ? t.usual(t[kept.unit](n)) : t[kept.unit](n)}</option>)}</select>
      )}
    </li>
  )
}
