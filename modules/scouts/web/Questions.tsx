// What one asked the scouts, and what one was asked: with the way to whoever asks, and « C’est réglé ».
import './scouts.css'
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ago } from '#lib/when.ts'
import { telOf } from '#lib/phone.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { useLive } from '#web/data/live.ts'
import { notify } from '#web/data/notify.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { locale } from '#web/data/texts.ts'
import { Heading } from '#web/design/Heading.tsx'
import { Check } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { Ask } from './Ask.tsx'
import { again, listKey, scouts, type Question } from './scouts.ts'
import { useTexts } from './texts.ts'

export function Questions() {
  const t = useTexts()
  useLive((live) => { if (live.type === 'reset' || live.fact.fact.startsWith('scout_question.')) void again() })
  const { data, error, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: listKey, initialPageParam: '', getNextPageParam: (page: { next: string | null }) => page.next,
    queryFn: ({ pageParam }) => scouts.call('GET /scout-questions', { query: pageParam === '' ? {} : { cursor: pageParam } }),
  })
  if (!data && error) throw error
  const items = data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <header className="pagehead"><div><Heading title={t.title} /><p>{t.lead}</p></div></header>
      <div className="two">
        <section aria-labelledby="q1">
          <div className="sech"><h2 id="q1">{t.list}</h2></div>
          {!data ? <Loading /> : items.length === 0 ? <p className="muted">{t.empty}</p> : <ul className="rows">{items.map((one) => <Line key={one.id} question={one} />)}</ul>}
          {hasNextPage && <p className="mt"><button type="button" className="btn btn--2" onClick={() => void fetchNextPage()}>{t.more}</button></p>}
        </section>
        <section aria-labelledby="q2"><div className="sech"><h2 id="q2">{t.ask}</h2></div><Ask onDone={() => undefined} /></section>
      </div>
    </>
  )
}

function Line({ question: { id, body, by, mine, to, at, address, settledAt } }: { question: Question }) {
  const t = useTexts()
  const house = useHouse()
  const now = useNow()
  const set = (settled: boolean) => scouts.call(settled ? 'PUT /scout-questions/:id/settled' : 'DELETE /scout-questions/:id/settled', { params: { id } })
  const failed = (error: unknown): void => notify(sentenceOf(error, house), undefined, true)
  const settle = useMutation({ mutationFn: () => set(true), onSuccess: async () => { notify(t.settled, { label: house.cancel, run: () => void set(false).then(again, failed) }); await again() }, onError: failed })
  return (
    <li>
      <div className="grow">
        <p className="scoutq">{body}</p>
        <p className="meta">{[mine ? t.to(to.map(({ name }) => name)) : t.by(by.name), ago(new Date(at), now, locale), settledAt && t.isSettled].filter(Boolean).join(' · ')}</p>
        <p className="wrap">
          {address !== null && <Link className="lk" to={address}>{t.screen(address)}</Link>}
          {!mine && by.phone && <a className="lk" href={`tel:${telOf(by.phone)}`} aria-label={t.callOne(by.name)}>{t.call}</a>}
          {!mine && by.email && <a className="lk" href={`mailto:${by.email}`} aria-label={t.writeOne(by.name)}>{t.write}</a>}
        </p>
      </div>
      {settledAt === null && <button type="button" className="btn btn--2" aria-busy={settle.isPending} onClick={() => settle.mutate()}><Check />{t.settle}<span className="vh">{` ${body.slice(0, 60)}`}</span></button>}
    </li>
  )
}
