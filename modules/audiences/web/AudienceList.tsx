// The audiences of an authority: their names, how many people, how many spaces rely on them.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { counted } from '#lib/count.ts'
import { audiences } from '#web/data/audiences.ts'
import { useCare } from '#web/data/care.ts'
import { locale } from '#web/data/texts.ts'
import { Plus, Search } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { AdminHead } from '#web/design/rules/AdminHead.tsx'
import { useTexts } from './texts.ts'

export function AudienceList() {
  const t = useTexts()
  const { of, at } = useCare()
  const [q, setQ] = useState('')
  const list = useInfiniteQuery({
    queryKey: ['GET /audiences', of, q],
    queryFn: ({ pageParam, signal }) => audiences.call('GET /audiences', { query: { ...of, ...(q ? { q } : {}), ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '', getNextPageParam: (page) => page.next, placeholderData: keepPreviousData,
  })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <AdminHead title={t.title} lead={t.lead}><Link className="btn" to={at('/administration/publics/nouveau')}><Plus />{t.create}</Link></AdminHead>
      <div className="stack">
        <div className="inpico"><Search /><label className="vh" htmlFor="aq">{t.filter}</label><input className="inp" id="aq" type="search" value={q} placeholder={t.filter} maxLength={100} onChange={(event) => setQ(event.target.value)} /></div>
        {!list.data ? <Loading /> : items.length === 0 ? <div className="empty"><h2>{t.none}</h2><p>{t.noneHelp}</p></div> : (
          <ul className="rows">{items.map((a) => (
            <li key={a.id}><div className="grow">
              <Link className="t" to={at(`/administration/publics/${a.id}`)}>{a.name}</Link>
              <p className="meta">{[counted(a.peopleCount, t.person, t.people, locale), a.spaceCount > 0 && counted(a.spaceCount, t.space, t.spaces, locale), a.spaceId && t.ofSpace].filter(Boolean).join(' · ')}</p>
            </div></li>
          ))}</ul>
        )}
        {list.hasNextPage && <div className="more"><button type="button" className="btn btn--2" onClick={() => void list.fetchNextPage()}>{t.more}</button></div>}
      </div>
    </>
  )
}
