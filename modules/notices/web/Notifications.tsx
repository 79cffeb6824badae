// The page of notifications: for me, my spaces, all; and beside it how one is told, and what one hears no more of.
import './notices.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { Heading } from '#web/design/Heading.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { MoreMenu } from '#web/design/MoreMenu.tsx'
import { Bell } from '#web/design/shell-icons.tsx'
import { Lines } from './Lines.tsx'
import { hearAgain, useNotices, type View } from './notices.ts'
import { ReadAll } from './ReadAll.tsx'
import { notices, useCount } from './watch.ts'
import { useTexts } from './texts.ts'

const views = { mine: '', spaces: 'espaces', all: 'tout' } as const satisfies Record<View, string>
const follows = '/notifications/ce-que-je-suis'
const named = Object.entries(views) as [View, string][]

export function Notifications() {
  const t = useTexts()
  const [asked] = useSearchParams()
  const view = named.find(([, name]) => name === asked.get('vue'))?.[0] ?? 'mine'
  const count = useCount()
  const navigate = useNavigate()
  const list = useNotices(view)
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const left = (): void => document.querySelector<HTMLElement>('main h1')?.focus()
  return (
    <>
      <header className="pagehead"><div><Heading title={t.title} /></div><div className="wrap"><ReadAll items={items} left={left} /><MoreMenu label={t.more} items={[{ label: t.mine.title, icon: Bell, run: () => void navigate(follows) }]} /></div></header>
      <div className="two">
        <div>
          <nav className="tabs" aria-label={t.sort}>
            {named.map(([one, name]) => (
              <Link key={one} to={name ? `/notifications?vue=${name}` : '/notifications'} aria-current={one === view ? 'page' : undefined}>
                {t.views[one]}{one === 'mine' && count > 0 && <> <span className="count">{count > 99 ? '99+' : count}<span className="vh"> {t.unread}</span></span></>}
              </Link>
            ))}
          </nav>
          {!list.data ? <Loading /> : items.length === 0 && !list.hasNextPage ? <div className="empty mt"><h2>{t.empty.title}</h2><p>{t.empty[view]}</p></div> : <Lines items={items} level={2} left={left} />}
          {list.hasNextPage && <div className="more"><button type="button" className="btn btn--2" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t.next}</button></div>}
        </div>
        <aside className="bellside" aria-label={t.how.title}>
          <section>
            <h2>{t.how.title}</h2>
            <ul className="set">{t.how.lines.map(([name, text]) => <li key={name}><span><b>{name}</b><span className="meta">{text}</span></span></li>)}</ul>
          </section>
          <Silenced />
        </aside>
      </div>
    </>
  )
}

/** The latest; nothing when one hears everything. */
function Silenced() {
  const t = useTexts()
  const { data } = useQuery(notices.ask('GET /me/silences', { query: {} }))
  const named = data?.items.flatMap(({ title, address, ...one }) => (title === null || address === null ? [] : [{ title, address, ...one }])) ?? []
  if (named.length === 0) return null
  return (
    <section>
      <h2>{t.silenced}</h2>
      <ul className="set">
        {named.map((one) => <li key={`${one.noun} ${one.id}`}><Link className="grow" to={one.address}>{one.title}{one.muted && <span className="meta"> · {t.muted}</span>}</Link><button type="button" className="lk" aria-label={(one.muted ? t.unmuteOne : t.hearOne)(one.title)} onClick={() => void hearAgain({ noun: one.noun, id: one.id })}>{one.muted ? t.unmute : t.hear}</button></li>)}
      </ul>
    </section>
  )
}
