// What one is asked, and what one asked.
import './approvals.css'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { useLive } from '#web/data/live.ts'
import { Segments } from '#web/design/Field.tsx'
import { Heading } from '#web/design/Heading.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { changed, mine, type Approval } from './approvals.ts'
import { State, useWhen } from './Request.tsx'
import { useTexts } from './texts.ts'

type Which = 'waiting' | 'asked'

export function Mine() {
  const t = useTexts()
  const [asked, setAsked] = useSearchParams()
  const which: Which = asked.get('vue') === 'demandes' ? 'asked' : 'waiting'
  const list = useInfiniteQuery(mine(which))
  useLive((live) => { if (live.type === 'reset' || live.fact.noun === 'approval') void changed() })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <div className="stack">
      <header className="pagehead"><div><Heading title={t.title} /></div></header>
      <Segments<Which> name="approvals" label={t.page.which} value={which} onChange={(to) => setAsked(to === 'asked' ? { vue: 'demandes' } : {}, { replace: true })} options={[['waiting', t.page.waiting], ['asked', t.page.asked]]} />
      {!list.data ? <Loading /> : items.length === 0 ? <p className="muted">{which === 'asked' ? t.page.noneAsked : t.page.nothing}</p> : <ul className="rows">{items.map((item) => <Line key={item.id} request={item} />)}</ul>}
      {list.hasNextPage && <div className="more"><button type="button" className="btn btn--2" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t.page.more}</button></div>}
    </div>
  )
}

function Line({ request }: { request: Approval }) {
  const t = useTexts()
  const when = useWhen(request)
  return (
    <li>
      <div className="grow"><Link className="t" to={request.document.address}>{request.document.name}</Link><p className="meta">{t.of[request.kind](request.askedBy.name)} · {when}</p></div>
      <State request={request} />
    </li>
  )
}
