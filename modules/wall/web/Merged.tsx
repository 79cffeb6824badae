// Questions that were asked before: the one leads to the other, and what was answered to it is read there, as it was said.
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { plain } from '#lib/markdown/parse.ts'
import { dayOf } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { locale } from '#web/data/texts.ts'
import { Comments } from './Comments.tsx'
import type { Post } from './feed.ts'
import { Merge } from './icons.tsx'
import { postAddress } from './links.ts'
import { useSeparate } from './question-acts.tsx'
import { useTexts } from './texts.ts'
import { wall } from './wall.ts'

type To = NonNullable<NonNullable<Post['question']>['merged']>

export function Joined({ merged }: { merged: To }) {
  const { merged: t } = useTexts().question
  const now = useNow()
  return (
    <div className="banner post__band">
      <Merge />
      <p>{merged.into ? <><b>{t.to}</b> <Link to={postAddress(merged.into)}>{merged.into.title}</Link></> : <b>{t.elsewhere}</b>} {t.by(merged.by, dayOf(new Date(merged.at), now, locale))}</p>
    </div>
  )
}

/** Below the question that stays: those that are joined to it, with their answers. */
export function Gathered({ post }: { post: Post }) {
  const { merged: t } = useTexts().question
  const list = useInfiniteQuery({
    queryKey: ['gathered', post.id, post.question?.gathered], queryFn: ({ pageParam, signal }) => wall.call('GET /posts/:id/merged', { params: { id: post.id }, query: pageParam ? { cursor: pageParam } : {} }, { signal }),
    initialPageParam: '', getNextPageParam: (page) => page.next,
  })
  return (
    <>
      {list.data?.pages.flatMap((page) => page.items).map((one) => <From key={one.id} one={one} />)}
      {list.hasNextPage && <button type="button" className="lk lk--b post__out" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t.more}</button>}
    </>
  )
}

function From({ one }: { one: Post }) {
  const { merged: t } = useTexts().question
  const separate = useSeparate(one)
  const said = plain(one.body.slice(0, 300))
  return (
    <section className="joined" aria-label={t.fromIt(said)}>
      <div className="joined__h">
        <p className="grow"><b>{t.from}</b><br /><Link to={postAddress(one)}>{said}</Link> <span className="meta">{one.author.name}</span></p>
        {one.can.includes('question.merge') && <button type="button" className="btn btn--3" aria-label={t.separateIt(said)} onClick={separate}>{t.separate}</button>}
      </div>
      <Comments post={one} whole />
    </section>
  )
}
