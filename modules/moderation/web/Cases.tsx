// What is reported in a space, one line for each thing; below, what hosts decided.
import './moderation.css'
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { dayOf } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { useLive } from '#web/data/live.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { useSpace } from '#web/data/spaces.ts'
import { locale } from '#web/data/texts.ts'
import { useTitle } from '#web/design/Heading.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { casesKey, changed, decisionsKey, moderation, type Case, type Decision } from './subject.ts'
import { useTexts } from './texts.ts'

const paged = (id: string, cursor: string) => ({ params: { id }, query: cursor === '' ? {} : { cursor } })

export function Cases() {
  const { id = '' } = useParams()
  const t = useTexts()
  useTitle(`${t.cases.title}, ${useSpace(id).name}`)
  const cases = useInfiniteQuery({ queryKey: casesKey(id), queryFn: ({ pageParam, signal }) => moderation.call('GET /spaces/:id/reports', paged(id, pageParam), { signal }), initialPageParam: '', getNextPageParam: (page) => page.next })
  const decisions = useInfiniteQuery({ queryKey: decisionsKey(id), queryFn: ({ pageParam, signal }) => moderation.call('GET /spaces/:id/decisions', paged(id, pageParam), { signal }), initialPageParam: '', getNextPageParam: (page) => page.next })
  useLive((live) => {
    if (live.type !== 'reset' && !(live.fact.spaceId === id && live.fact.noun === 'moderation')) return
    for (const queryKey of [casesKey(id), decisionsKey(id)]) void queries.invalidateQueries({ queryKey })
  })
  if (cases.error) throw cases.error
  const open = cases.data?.pages.flatMap((page) => page.items)
  const made = decisions.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <div className="stack">
      <h2>{t.cases.title}</h2>
      {!open ? <Loading /> : open.length === 0 ? <div className="empty"><p>{t.cases.none}</p><p>{t.cases.noneHelp}</p></div> : <ul className="rows">{open.map((one) => <Line key={`${one.noun} ${one.id}`} spaceId={id} one={one} />)}</ul>}
      {cases.hasNextPage && <div className="more"><button type="button" className="btn btn--2" aria-busy={cases.isFetchingNextPage} onClick={() => void cases.fetchNextPage()}>{t.cases.more}</button></div>}
      {made.length > 0 && <section className="stack-s" aria-labelledby="mdh"><h2 id="mdh">{t.history.title}</h2><ul className="rows">{made.map((one) => <Made key={one.id} one={one} />)}</ul></section>}
      {decisions.hasNextPage && <div className="more"><button type="button" className="btn btn--2" aria-busy={decisions.isFetchingNextPage} onClick={() => void decisions.fetchNextPage()}>{t.history.more}</button></div>}
    </div>
  )
}

function Line({ spaceId, one }: { spaceId: string; one: Case }) {
  const t = useTexts()
  const house = useHouse()
  const what = t.of[one.noun]?.(one.author.name) ?? one.author.name
  const leave = useMutation({
    mutationFn: () => moderation.call('PUT /moderation/:noun/:id/leaving', { params: { noun: one.noun, id: one.id } }),
    onSuccess: () => { notify(t.cases.left); void changed({ ...one, spaceId }) },
    onError: (error) => notify(sentenceOf(error, house), undefined, true),
  })
  return (
    <li className="mdcase">
      <div className="grow stack-s">
        <p>{one.address ? <Link className="t" to={one.address}>{what}</Link> : <span className="t">{what}</span>}</p>
        <p>{one.excerpt ?? t.cases.gone}</p>
        <p className="meta">{t.cases.count(one.count)} · {one.reasons.map(({ reason, count }) => (count > 1 ? `${t.reason[reason]} (${count})` : t.reason[reason])).join(' · ')}</p>
        <details><summary>{t.cases.who}</summary><ul className="mdwho">{one.reports.map((r) => <li key={r.id}><b>{r.by ?? t.cases.anonymous}</b> · {t.reason[r.reason]}{r.note && <span className="blk said">{r.note}</span>}</li>)}</ul></details>
        {one.own && <p className="meta">{t.cases.own}</p>}
      </div>
      <div className="wrap">
        {one.can.includes('subject.hide') && <Link className="btn btn--2" aria-label={t.cases.hideOne(what)} to={`/espaces/${spaceId}/moderation/${one.noun}/${one.id}`}>{t.hide.title}</Link>}
        {one.can.includes('subject.leave') && <button type="button" className="btn btn--3" aria-label={t.cases.leaveOne(what)} aria-busy={leave.isPending} onClick={() => leave.mutate()}>{one.address ? t.cases.leave : t.cases.file}</button>}
      </div>
    </li>
  )
}

function Made({ one }: { one: Decision }) {
  const t = useTexts()
  const now = useNow()
  return (
    <li>
      <div className="grow">
        <p><b>{t.history[one.kind](one.by)}</b> · <Link to={one.address}>{t.of[one.noun]?.(one.author.name) ?? one.author.name}</Link></p>
        {one.reason && <p>{one.reason}</p>}
        <p className="meta">{dayOf(new Date(one.at), now, locale)}{one.reports > 0 && <> · {t.cases.count(one.reports)}</>}</p>
        {one.answer && <p className="said"><b>{t.history.answer(one.author.name)}</b> {one.answer}</p>}
      </div>
    </li>
  )
}
