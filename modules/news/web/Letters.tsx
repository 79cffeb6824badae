// Letters: those in which something is for one; whoever writes makes one in three clicks.
import './news.css'
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { counted } from '#lib/count.ts'
import { dayOf } from '#lib/when.ts'
import { newKey } from '#web/data/api.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { fieldError, sentenceOf } from '#web/data/sentences.ts'
import { locale } from '#web/data/texts.ts'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { Heading } from '#web/design/Heading.tsx'
import { ArrowLeft, Plus, Trash } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { deskQuery, listKey, news } from './news.ts'
import { Sure } from './Sure.tsx'
import { useTexts } from './texts.ts'

const key = [...listKey, 'letters'] as const
const suggested = 5

export function Letters() {
  const { letter: t, ...all } = useTexts()
  const house = useHouse()
  const now = useNow()
  const [making, setMaking] = useState(false)
  const charge = useQuery(deskQuery())
  const list = useInfiniteQuery({
    queryFn: ({ pageParam, signal }) => news.call('GET /newsletters', { query: pageParam ? { cursor: pageParam } : {} }, { signal }),
    queryKey: key, initialPageParam: '', getNextPageParam: (page) => page.next,
  })
  const changed = (): Promise<void> => queries.invalidateQueries({ queryKey: key })
  const [leaving, setLeaving] = useState<{ id: string; title: string } | null>(null)
  const remove = useMutation({ mutationFn: (id: string) => news.call('DELETE /newsletters/:id', { params: { id } }), onSuccess: async () => { notify(t.removed); await changed() }, onError: (error) => notify(sentenceOf(error, house), undefined, true) })
  const items = list.data?.pages.flatMap((page) => page.items)
  return (
    <div className="nall">
      <Link className="backlink" to="/actualites"><ArrowLeft />{all.back}</Link>
      <header className="pagehead"><div><Heading title={t.title} /><p>{t.lead}</p></div>{charge.data && !making && <button type="button" className="btn" onClick={() => setMaking(true)}><Plus />{t.make}</button>}</header>
      {making && charge.data && <Make unitId={charge.data.whole ? null : charge.data.units[0]?.id ?? null} done={() => { setMaking(false); void changed() }} cancel={() => setMaking(false)} />}
      {!items ? <Loading /> : items.length === 0 ? !making && <div className="empty"><p>{t.none}</p></div> : (
        <ul className="rows">{items.map((one) => (
          <li key={one.id}><div className="grow"><p><a className="t cover" href={one.address}>{one.title}</a></p><p className="meta">{[one.unit?.name, dayOf(new Date(one.createdAt), now, locale), counted(one.articleCount, t.one, t.count, locale)].filter(Boolean).join(' · ')}</p></div>
            {one.can.includes('newsletter.remove') && <button type="button" className="btn btn--3 btn--ico nover" onClick={() => setLeaving(one)}><Trash /><span className="vh">{t.remove(one.title)}</span></button>}</li>
        ))}</ul>
      )}
      {leaving && <Sure title={t.remove(leaving.title)} text={t.sure} act={t.removeIt} keep={t.keepIt} run={() => remove.mutate(leaving.id)} onClose={() => setLeaving(null)} />}
      {list.hasNextPage && <div className="more"><button type="button" className="btn btn--2" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{all.more}</button></div>}
    </div>
  )
}

/** The latest are ticked, the title is proposed: one may create at once. */
function Make({ unitId, done, cancel }: { unitId: string | null; done: () => void; cancel: () => void }) {
  const { letter: t } = useTexts()
  const house = useHouse()
  const now = useNow()
  const [title, setTitle] = useState(t.suggested(dayOf(now, now, locale)))
  const [intro, setIntro] = useState('')
  const [chosen, setChosen] = useState<readonly string[] | null>(null)
  const { data } = useQuery(news.ask('GET /news-desk/articles', { query: { state: 'published', limit: 20 } }))
  const ids = chosen ?? data?.items.slice(0, suggested).map(({ id }) => id) ?? []
  const make = useMutation({
    mutationFn: () => news.call('POST /newsletters', { body: { title, intro, unitId, articleIds: (data?.items ?? []).flatMap(({ id }) => (ids.includes(id) ? [id] : [])) } }, { key: newKey() }),
    onSuccess: () => { notify(t.created); done() },
  })
  if (!data) return <Loading rows={2} />
  if (data.items.length === 0) return <p className="banner">{t.nothing}</p>
  const error = (field: string): string | null => fieldError(make.error, field)
  return (
    <form className="card stack" aria-label={t.make} onSubmit={(event) => { event.preventDefault(); make.mutate() }}>
      <fieldset className="nchoose"><legend className="label"><b>{t.choose}</b></legend>{data.items.map((one) => <label key={one.id} className="ck"><input type="checkbox" checked={ids.includes(one.id)} onChange={(event) => setChosen(event.target.checked ? [...ids, one.id] : ids.filter((id) => id !== one.id))} /><span>{one.title}</span></label>)}{error('articleIds') && <ErrorLine>{error('articleIds')}</ErrorLine>}</fieldset>
      <Field label={t.name} error={error('title')}>{(given) => <input {...given} className="inp" required maxLength={160} value={title} onChange={(event) => setTitle(event.target.value)} />}</Field>
      <Field label={t.intro}>{(given) => <textarea {...given} className="inp ngrow" rows={2} maxLength={1_000} value={intro} onChange={(event) => setIntro(event.target.value)} />}</Field>
      {make.error && !error('title') && !error('articleIds') && <ErrorLine>{sentenceOf(make.error, house)}</ErrorLine>}
      <div className="wrap"><button type="submit" className="btn" disabled={ids.length === 0} aria-busy={make.isPending}>{t.create}</button><button type="button" className="btn btn--3" onClick={cancel}>{t.cancel}</button></div>
    </form>
  )
}
