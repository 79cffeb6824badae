// Who has read and understood: how many by unit, who is still to, and a reminder.
import './news.css'
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { figure } from '#lib/count.ts'
import { ago, dayOf } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { locale } from '#web/data/texts.ts'
import { Segments } from '#web/design/Field.tsx'
import { Heading } from '#web/design/Heading.tsx'
import { ArrowLeft } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { Avatar } from '#web/design/Marks.tsx'
import { addressOf, dayAt, listKey, news } from './news.ts'
import { useTexts } from './texts.ts'

type Which = 'waiting' | 'read'

export function FollowUp() {
  const { id = '' } = useParams()
  const { follow: t } = useTexts()
  const house = useHouse()
  const now = useNow()
  const query = news.ask('GET /news/:id/readings', { params: { id } })
  const { data, error } = useQuery(query)
  const remind = useMutation({
    mutationFn: () => news.call('PUT /news/:id/reminder', { params: { id } }),
    onSuccess: async () => { notify(t.reminded); await queries.invalidateQueries({ queryKey: query.queryKey }) },
    onError: (failure) => notify(sentenceOf(failure, house), undefined, true),
  })
  if (error) throw error
  if (!data) return <Loading />
  return (
    <div className="nall">
      <Link className="backlink" to={addressOf(id)}><ArrowLeft />{data.title}</Link>
      <header className="pagehead">
        <div><Heading title={t.title} /><p>{t.of(figure(data.read, locale), figure(data.people, locale))}{data.readBy && ` · ${t.before(dayOf(dayAt(data.readBy), now, locale))}`}{data.remindedAt && ` · ${t.remindedOn(ago(new Date(data.remindedAt), now, locale))}`}</p></div>
        {data.read < data.people && <button type="button" className="btn" aria-busy={remind.isPending} onClick={() => remind.mutate()}>{t.remind}</button>}
      </header>
      <section aria-labelledby="nunits">
        <div className="sech"><h2 id="nunits">{t.units}</h2></div>
        <ul className="rows">{data.units.map((unit) => (
          <li key={unit.id ?? ''} className="nunit"><div className="grow"><p className="t">{unit.name ?? t.noUnit}</p><progress max={unit.people} value={unit.read} aria-label={`${t.count}, ${unit.name ?? t.noUnit}`} /></div><span className="num">{t.of(figure(unit.read, locale), figure(unit.people, locale))}</span></li>
        ))}</ul>
      </section>
      <People id={id} waiting={data.people - data.read} read={data.read} />
    </div>
  )
}

function People({ id, waiting, read }: { id: string; waiting: number; read: number }) {
  const { follow: t } = useTexts()
  const now = useNow()
  const [which, setWhich] = useState<Which>('waiting')
  const list = useInfiniteQuery({
    queryFn: ({ pageParam, signal }) => news.call('GET /news/:id/readings/people', { params: { id }, query: { state: which, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    queryKey: [...listKey, 'readings', id, which], initialPageParam: '', getNextPageParam: (page) => page.next,
  })
  const people = list.data?.pages.flatMap((page) => page.items)
  return (
    <section className="stack-s" aria-label={t.which}>
      <p className="wrap"><Segments<Which> name="nwho" label={t.which} value={which} onChange={setWhich} options={[['waiting', `${t.waiting} (${figure(waiting, locale)})`], ['read', `${t.read} (${figure(read, locale)})`]]} /></p>
      {!people ? <Loading rows={1} /> : people.length === 0 ? <p>{which === 'waiting' ? t.everybody : t.nobody}</p> : (
        <ul className="rows">{people.map((person) => <li key={person.id}><Avatar person={person} size="s" /><div className="grow"><p><Link className="t" to={`/annuaire/${person.id}`} data-person={person.id}>{person.name}</Link></p><p className="meta">{[person.headline, person.readAt && dayOf(new Date(person.readAt), now, locale)].filter(Boolean).join(' · ')}</p></div></li>)}</ul>
      )}
      {list.hasNextPage && <div className="more"><button type="button" className="btn btn--2" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t.more}</button></div>}
    </section>
  )
}
