// Open links: of a space for its hosts, and one’s own.
import './sharing.css'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { useHouse } from '#web/data/house.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { useSpace } from '#web/data/spaces.ts'
import { ErrorLine } from '#web/design/Field.tsx'
import { Heading, useTitle } from '#web/design/Heading.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { LinkLine } from './LinkLine.tsx'
import { sharing, type Link as Shared } from './links.ts'
import { useTexts } from './texts.ts'

type Page = { items: Shared[]; next: string | null }
function Rows({ queryKey, ask, none, over = false }: { over?: boolean; queryKey: string[]; ask: (cursor: string, signal: AbortSignal) => Promise<Page>; none: string }) {
  const t = useTexts()
  const house = useHouse()
  const list = useInfiniteQuery({ queryKey, queryFn: ({ pageParam, signal }) => ask(pageParam, signal), initialPageParam: '', getNextPageParam: (page) => page.next })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  if (list.error) return <ErrorLine>{sentenceOf(list.error, house)}</ErrorLine>
  if (!list.data) return <Loading rows={2} />
  return (
    <>
      {items.length === 0 ? <p className="muted">{none}</p> : <ul className="rows linkrows">{items.map((link) => <LinkLine key={link.id} link={link} named over={over} />)}</ul>}
      {list.hasNextPage && <div className="more"><button type="button" className="btn btn--2" onClick={() => void list.fetchNextPage()}>{t.next}</button></div>}
    </>
  )
}

export function SpaceLinks() {
  const { id = '' } = useParams()
  const t = useTexts()
  useTitle(`${t.title}, ${useSpace(id).name}`)
  return (
    <section className="stack" aria-labelledby="l1">
      <div className="sech"><h2 id="l1">{t.here}</h2><Link to="/compte/liens">{t.mine}</Link></div>
      <p className="muted">{t.hereHelp}</p>
      <Rows queryKey={['GET /spaces/:id/links', id]} ask={(cursor, signal) => sharing.call('GET /spaces/:id/links', { params: { id }, query: cursor ? { cursor } : {} }, { signal })} none={t.noneHere} />
    </section>
  )
}

export function MyLinks() {
  const t = useTexts()
  return (
    <>
      <header className="pagehead"><div><Heading title={t.mine} /><p>{t.mineHelp}</p></div></header>
      <Rows queryKey={['GET /me/links', 'open']} ask={(cursor, signal) => sharing.call('GET /me/links', { query: cursor ? { cursor } : {} }, { signal })} none={t.noneMine} />
      <section className="stack mt" aria-labelledby="over">
        <div className="sech"><h2 id="over">{t.over}</h2></div>
        <Rows over queryKey={['GET /me/links', 'over']} ask={(cursor, signal) => sharing.call('GET /me/links', { query: { over: true, ...(cursor ? { cursor } : {}) } }, { signal })} none={t.noneOver} />
      </section>
    </>
  )
}
