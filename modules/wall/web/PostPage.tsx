// A post by itself, at the address that one passes on; the comment named by the hash comes into view.
import { useEffect } from 'react'
import { Link, Navigate, useLocation, useParams } from 'react-router'
import { useOne } from '#web/data/one.ts'
import { Problem } from '#web/data/problem.ts'
import { useSpace } from '#web/data/spaces.ts'
import { useTitle } from '#web/design/Heading.tsx'
import { ArrowLeft } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import type { Post } from './feed.ts'
import { postAddress } from './links.ts'
import { usePostNews } from './news.ts'
import { useArrivals } from './outgoing.ts'
import { PostCard } from './PostCard.tsx'
import { useTexts } from './texts.ts'
import { postQuery } from './wall.ts'
import './wall.css'

export function PostPage() {
  const { id = '', postId = '' } = useParams()
  const t = useTexts()
  const { data: post, gone } = useOne(postQuery(postId))
  useArrivals(id)
  usePostNews(id, postId)
  // In another space: as every page that is not.
  if (post && post.spaceId !== id) throw new Problem({ status: 404, code: 'post.not_found' })
  return (
    <>
      <p><Link className="lk back" to={`/espaces/${id}`}><ArrowLeft size="s" />{t.page.wall}</Link></p>
      {gone ? <p className="banner" role="status">{t.page.gone}</p> : post ? <Shown key={postId} post={post} /> : <Loading rows={1} />}
    </>
  )
}

function Shown({ post }: { post: Post }) {
  const t = useTexts()
  const space = useSpace(post.spaceId)
  const { hash, key } = useLocation()
  const wanted = /^#commentaire-([0-9a-f-]{36})$/.exec(hash)?.[1] ?? null
  const into = post.question?.merged?.into ?? null
  useTitle(`${t.page.title(post.author.name)}, ${space.name}`)
  useEffect(() => {
    if (wanted && !into) return seek(`commentaire-${wanted}`)
  }, [wanted, into, key])
  // What was said below a question that is joined to another one is read there.
  if (wanted && into) return <Navigate replace to={`${postAddress(into)}${hash}`} />
  return <div className="feed"><PostCard post={post} whole wanted={wanted} /></div>
}

/** Brings an element into view and the focus to it, once it is drawn. */
function seek(id: string): () => void {
  const find = (): boolean => {
    const element = document.getElementById(id)
    if (!element) return false
    element.scrollIntoView({ block: 'center' })
    element.focus({ preventScroll: true })
    return true
  }
  if (find()) return () => undefined
  const drawn = new MutationObserver(() => { if (find()) drawn.disconnect() })
  drawn.observe(document.body, { childList: true, subtree: true })
  return () => drawn.disconnect()
}
