// What leaves with whoever ran a space: asked for, waited for, received.
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { figure } from '#lib/count.ts'
import { dayOf } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { useLive } from '#web/data/live.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { spaces, useSpace } from '#web/data/spaces.ts'
import { locale } from '#web/data/texts.ts'
import { ErrorLine } from '#web/design/Field.tsx'
import { useTitle } from '#web/design/Heading.tsx'
import { weight } from '#web/design/Sheet.tsx'
import { useTexts } from './texts.ts'

export function Archive() {
  const { id = '' } = useParams()
  const t = useTexts()
  const space = useSpace(id)
  useTitle(`${t.title}, ${space.name}`)
  return (
    <section className="stack" aria-labelledby="arch">
      <h2 id="arch">{t.title}</h2>
      {space.can.includes('space.reopen') ? <Made id={id} /> : <p className="muted">{t.open} <Link className="lk" to={`/espaces/${id}`}>{t.back}</Link></p>}
    </section>
  )
}

function Made({ id }: { id: string }) {
  const t = useTexts()
  const house = useHouse()
  const now = useNow()
  const query = spaces.ask('GET /spaces/:id/archive', { params: { id } })
  const { data } = useSuspenseQuery({ ...query, staleTime: 0 })
  useLive((live) => { if (live.type === 'reset' || (live.fact.fact === 'space.archive_made' && live.fact.id === id)) void queries.invalidateQueries({ queryKey: query.queryKey }) })
  const ask = useMutation({
    mutationFn: () => spaces.call('POST /spaces/:id/archive', { params: { id } }),
    onSuccess: (asked) => {
      queries.setQueryData(query.queryKey, asked)
      notify(t.asked)
    },
  })
  const button = (label: string, style: string) => <button type="button" className={style} aria-busy={ask.isPending} onClick={() => ask.mutate()}>{label}</button>
  return (
    <>
      <p>{t.lead}</p>
      <p className="muted">{t.last}</p>
      {data.state === 'waiting' && <div className="stack-s" role="status"><p><b>{t.waiting}</b>{data.done > 0 && ` ${t.laid(data.done, figure(data.done, locale))}`}</p><p className="muted">{t.waitingHelp}</p></div>}
      {data.state === 'ready' && <><p>{data.until && t.until(dayOf(new Date(data.until), now, locale))}</p><div className="wrap"><a className="btn" href={`/api/spaces/${id}/archive/content`} download="">{t.download(weight(data.size ?? 0))}</a>{button(t.again, 'btn btn--2')}</div></>}
      {data.state === 'failed' && <ErrorLine>{t.failed}</ErrorLine>}
      {ask.error !== null && <ErrorLine>{sentenceOf(ask.error, house)}</ErrorLine>}
      {(data.state === 'none' || data.state === 'failed') && <div>{button(t.ask, 'btn')}</div>}
    </>
  )
}
