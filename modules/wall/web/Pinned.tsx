// What hosts pinned above the wall: short, with the way to the whole.
import { useQuery } from '@tanstack/react-query'
import { useLayoutEffect, useRef, type RefObject } from 'react'
import { Link } from 'react-router'
import { Markdown } from '#web/design/Markdown.tsx'
import { MoreMenu } from '#web/design/MoreMenu.tsx'
import type { Post } from './feed.ts'
import { Pin } from './icons.tsx'
import { postAddress } from './links.ts'
import { usePostActs, usePostMenu } from './post-acts.tsx'
import { useTexts } from './texts.ts'
import { pinnedQuery } from './wall.ts'

export function Pinned({ spaceId }: { spaceId: string }) {
  const { data } = useQuery(pinnedQuery(spaceId))
  const box = useRef<HTMLDivElement>(null)
  useStillness(box, data?.items.map(({ id }) => id).join())
  return <div className="stack pins" ref={box}>{data?.items.map((post) => <Note key={post.id} post={post} />)}</div>
}

/** What comes or goes above does not move what is being read further down, in browsers that would let it. */
function useStillness(box: RefObject<HTMLDivElement | null>, shown: string | undefined): void {
  const before = useRef<number | null>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const tall = element.childElementCount === 0 ? 0 : element.offsetHeight + Number.parseFloat(getComputedStyle(element.parentElement ?? element).rowGap)
    const was = before.current
    before.current = tall
    if (was !== null && was !== tall && element.getBoundingClientRect().top + was < 0) scrollBy(0, tall - was)
  }, [box, shown])
}

function Note({ post }: { post: Post }) {
  const t = useTexts()
  const items = usePostMenu(post, usePostActs(post))
  const label = post.pinnedBy ? t.post.pinnedBy(post.pinnedBy) : t.post.pinnedAlone
  return (
    <section className="pin" aria-label={label}>
      <div className="pin__h"><Pin size="s" /><h2 className="grow">{label}</h2><MoreMenu quiet label={t.post.more(post.author.name)} items={items} /></div>
      <div className="pin__b"><Markdown text={post.body} /></div>
      <p><Link className="lk" to={postAddress(post)}>{post.commentCount > 0 ? t.post.seeAll(post.commentCount) : t.post.see}</Link></p>
    </section>
  )
}
