// What one keeps for oneself, the latest first.
import './wall.css'
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { Link } from 'react-router'
import { plain } from '#lib/markdown/parse.ts'
import { ago } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { useMySpaces } from '#web/data/spaces.ts'
import { queries } from '#web/data/queries.ts'
import { locale } from '#web/data/texts.ts'
import { Heading } from '#web/design/Heading.tsx'
import { Cross } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { Avatar } from '#web/design/Marks.tsx'
import type { Post } from './feed.ts'
import { postAddress } from './links.ts'
import { useTexts } from './texts.ts'
import { keepPost, wall } from './wall.ts'

export function Kept() {
  const t = useTexts()
  const list = useInfiniteQuery({
    queryKey: ['kept'],
    queryFn: ({ pageParam, signal }) => wall.call('GET /me/kept', { query: pageParam ? { cursor: pageParam } : {} }, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })
  const items = list.data?.pages.flatMap((page) => page.items)
  return (
    <>
      <header className="pagehead"><div><Heading title={t.keptPage.title} /><p>{t.keptPage.help}</p></div></header>
      {!items ? <Loading /> : items.length === 0 ? <div className="empty"><h2>{t.keptPage.none}</h2><p>{t.keptPage.noneHelp}</p></div> : (
        <ul className="rows">{items.map((post) => <Line key={post.id} post={post} />)}</ul>
      )}
      {list.hasNextPage && <div className="more"><button type="button" className="btn btn--2" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t.keptPage.more}</button></div>}
    </>
  )
}

function Line({ post }: { post: Post }) {
  const t = useTexts()
  const house = useHouse()
  const now = useNow()
  const space = useMySpaces()?.find(({ id }) => id === post.spaceId)
  const failed = (error: unknown): void => notify(sentenceOf(error, house), undefined, true)
  const keeping = async (kept: boolean): Promise<void> => {
    keepPost(await wall.call(kept ? 'PUT /posts/:id/keep' : 'DELETE /posts/:id/keep', { params: { id: post.id } }))
    await queries.invalidateQueries({ queryKey: ['kept'] })
  }
  const drop = useMutation({ mutationFn: () => keeping(false), onSuccess: () => notify(t.post.dropped, { label: house.cancel, run: () => void keeping(true).catch(failed) }), onError: failed })
  return (
    <li>
      <Avatar person={post.author} />
      <div className="grow">
        <p className="ell"><Link className="t cover" to={postAddress(post)}>{plain(post.body) || post.photos[0]?.alt || post.files[0]?.name || t.post.photo}</Link></p>
        <p className="meta">{[post.author.name, space?.name, ago(new Date(post.createdAt), now, locale)].filter(Boolean).join(' · ')}</p>
      </div>
      <button type="button" className="btn btn--3 btn--ico over" onClick={() => drop.mutate()}><Cross /><span className="vh">{t.keptPage.letGo(post.author.name)}</span></button>
    </li>
  )
}
