// The comments of a post: the latest three, the others on demand; replies one level below; a line to answer.
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Answer } from './Answer.tsx'
import { CommentLine } from './CommentLine.tsx'
import { mergeComments, threads, type Comment, type Post } from './feed.ts'
import { answeredBy, useOutgoingComments } from './outgoing.ts'
import { OutgoingComment } from './OutgoingComment.tsx'
import { useTexts } from './texts.ts'
import { wall } from './wall.ts'

type Props = {
  post: Post
  /** On the post's own page: all of them from the start. */
  whole?: boolean
  /** The comment that is looked for: earlier ones are asked until it is there. */
  wanted?: string | null
}

export function Comments({ post, whole = false, wanted = null }: Props) {
  const t = useTexts()
  const [all, setAll] = useState(whole)
  const list = useInfiniteQuery({
    queryKey: ['comments', post.id],
    queryFn: ({ pageParam, signal }) => wall.call('GET /posts/:id/comments', { params: { id: post.id }, query: { ...(whole ? { limit: 100 } : {}), ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    enabled: all,
  })
  const known = list.data?.pages.flatMap((page) => page.items)
  const shown = all && known ? mergeComments(known, post.comments) : post.comments
  const { hasNextPage, isFetching, fetchNextPage } = list
  // Ids are in the order of time: what is older than the oldest one here is further back.
  const further = wanted !== null && known !== undefined && hasNextPage && wanted < (known[0]?.id ?? '')
  useEffect(() => {
    if (further && !isFetching) void fetchNextPage()
  }, [further, isFetching, fetchNextPage])

  const outgoing = useOutgoingComments(post).list
  const may = post.can.includes('comment.write')
  const accepted = post.question?.answer ?? null
  const official = post.question?.official?.comment ?? null
  // What answers it stands above, the official answer first, with what was said to it.
  const tops = [...(official ? [official] : []), ...(accepted && accepted.id !== official?.id ? [accepted] : [])]
  const isTop = ({ id }: Comment): boolean => tops.some((top) => top.id === id)
  const lines = threads(mergeComments(tops, shown))
  // A reply on its way stands below its comment; where that is not here, at the end.
  const here = new Set([...tops, ...shown].filter(({ trashedAt }) => trashedAt === null).map(({ id }) => id))
  const last = outgoing.filter((item) => !here.has(answeredBy(item) ?? ''))
  if (!may && shown.length === 0 && tops.length === 0) return null
  const hidden = post.commentCount - shown.length
  const reply = (comment: Comment) => <CommentLine key={comment.id} comment={comment} post={post} below onHold={() => setAll(true)} />
  return (
    <div className="comments">
      {(shown.length > 0 || tops.length > 0) && <h3 className="vh">{t.comment.title}</h3>}
      {tops.map((top) => {
        const replies = lines.find(({ comment }) => comment.id === top.id)?.replies.filter((one) => !isTop(one)) ?? []
        return (
          <div key={top.id} className="best">
            <CommentLine comment={top} post={post} accepted={top.id === accepted?.id} onHold={() => setAll(true)} />
            {replies.length > 0 && <div className="replies">{replies.map(reply)}</div>}
          </div>
        )
      })}
      {!all && hidden > 0 && <button type="button" className="lk lk--b" onClick={() => setAll(true)}>{t.comment.all(post.commentCount)}</button>}
      {all && hasNextPage && <button type="button" className="lk lk--b" aria-busy={list.isFetchingNextPage} onClick={() => void fetchNextPage()}>{t.comment.earlier}</button>}
      {lines.filter(({ comment }) => !isTop(comment)).map(({ comment, replies }) => (
        <div key={comment.id} className="thread">
          <CommentLine comment={comment} post={post} onHold={() => setAll(true)} />
          {replies.some((one) => !isTop(one)) && <div className="replies">{replies.filter((one) => !isTop(one)).map(reply)}</div>}
        </div>
      ))}
      {last.map((item) => <OutgoingComment key={item.key} item={item} />)}
      {may && <Answer post={post} />}
    </div>
  )
}
