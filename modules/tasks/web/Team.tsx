// « Mon équipe »: who has what. By name: it ranks nobody.
import './tasks.css'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { Heading } from '#web/design/Heading.tsx'
import { ArrowLeft } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { Avatar } from '#web/design/Marks.tsx'
import { DueDay } from './Marks.tsx'
import { tasks } from './tasks.ts'
import { useTexts } from './texts.ts'

export function Team() {
  const { teamPage: t, ...all } = useTexts()
  const list = useInfiniteQuery({
    queryKey: ['tasks', 'team'],
    queryFn: ({ pageParam, signal }) => tasks.call('GET /me/team-tasks', { query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '', getNextPageParam: (page) => page.next,
  })
  const items = list.data?.pages.flatMap((page) => page.items)
  return (
    <div className="stack">
      <Link className="backlink" to="/taches"><ArrowLeft />{all.backMine}</Link>
      <header className="pagehead"><div><Heading title={all.team} /><p>{t.lead}</p></div></header>
      {!items ? <Loading /> : items.length === 0 ? <div className="empty"><h2>{t.none}</h2><p>{t.noneHelp}</p></div> : (
        <div className="card">
          <table className="team">
            <caption className="vh">{t.table}</caption>
            <thead><tr><th scope="col">{t.person}</th><th scope="col" className="n">{t.open}</th><th scope="col" className="n">{t.late}</th><th scope="col" className="n">{t.waiting}</th><th scope="col" className="n">{t.done}</th><th scope="col">{t.next}</th></tr></thead>
            <tbody>
              {items.map(({ person, ...one }) => (
                <tr key={person.id}>
                  <th scope="row"><span className="wrap"><Avatar person={person} size="s" /><span><Link className="name" to={`/annuaire/${person.id}`} data-person={person.id}>{person.name}</Link>{one.away && <> <span className="tag">{t.away}</span></>}<br /><span className="meta">{person.headline}</span></span></span></th>
                  <td className="n" data-label={t.open}>{one.open}</td>
                  <td className="n" data-label={t.late}>{one.late > 0 ? <span className="tag tag--bad">{one.late}</span> : 0}</td>
                  <td className="n" data-label={t.waiting}>{one.waiting}</td>
                  <td className="n" data-label={t.done}>{one.done}</td>
                  <td className="tmeta" data-label={t.next}>{one.nextOn ? <DueDay dueOn={one.nextOn} doneAt={null} /> : '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {list.hasNextPage && <div className="more"><button type="button" className="btn btn--2" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{all.more}</button></div>}
    </div>
  )
}
