// The comments of a post: the latest three, the others on demand, and a line to answer.
import { useInfiniteQuery } from '@tanstack/react-query'
import { useId, useState, type FormEvent, type KeyboardEvent } from 'react'
import { useMe } from '#web/data/me.ts'
import { Avatar } from '#web/design/Marks.tsx'
import { Asked, StateWords } from '#web/design/outbox/Asked.tsx'
import { CommentLine } from './CommentLine.tsx'
import { mergeComments, type Post } from './feed.ts'
import { useOutgoingComments } from './outgoing.ts'
import { useTexts } from './texts.ts'
import { wall } from './wall.ts'

export function Comments({ post }: { post: Post }) {
  const t = useTexts()
  const [all, setAll] = useState(false)
  const list = useInfiniteQuery({
    queryKey: ['comments', post.id],
    queryFn: ({ pageParam, signal }) => wall.call('GET /posts/:id/comments', { params: { id: post.id }, query: pageParam ? { cursor: pageParam } : {} }, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    enabled: all,
  })
  const pages = list.data?.pages ?? []
  const shown = all && list.data ? mergeComments(...pages.map((page) => page.items), post.comments) : post.comments
  const may = post.can.includes('comment.write')
  if (!may && shown.length === 0) return null
  return (
    <div className="comments">
      {shown.length > 0 && <h3 className="vh">{t.comment.title}</h3>}
      {!all && post.commentCount > shown.length && <button type="button" className="lk lk--b" onClick={() => setAll(true)}>{t.comment.all(post.commentCount)}</button>}
      {all && list.hasNextPage && <button type="button" className="lk lk--b" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t.comment.earlier}</button>}
      {shown.map((comment) => <CommentLine key={comment.id} comment={comment} post={post} />)}
      {may && <Answer post={post} />}
    </div>
  )
}

/** One line to answer. What leaves is shown at once; what could not leave is kept to be sent again. */
function Answer({ post }: { post: Post }) {
  const t = useTexts()
  const me = useMe()
  const id = useId()
  const [text, setText] = useState('')
  const outgoing = useOutgoingComments(post)
  const send = (event?: FormEvent): void => {
    event?.preventDefault()
    if (!text.trim()) return
    outgoing.send(text.trim())
    setText('')
  }
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault()
      send()
    }
  }
  return (
    <>
      {outgoing.list.map((item) => (
        <div key={item.key} className="cmt cmt--out">
          <Avatar person={me} size="s" />
          <div className="cmt__b grow">
            <p className="who">{me.name}</p>
            <p>{item.text}</p>
            <p className="meta"><StateWords item={item} /></p>
            <Asked item={item} />
          </div>
        </div>
      ))}
      <form className="composer answer" onSubmit={send}>
        <Avatar person={me} size="s" />
        <div className="composer__box">
          <label className="vh" htmlFor={id}>{t.comment.label(post.author.name)}</label>
          <textarea className="inp" id={id} rows={Math.min(8, text.split('\n').length)} value={text} maxLength={5_000} placeholder={t.comment.hint} onChange={(event) => setText(event.target.value)} onKeyDown={keys} />
        </div>
        {text.trim() && <button type="submit" className="btn btn--2">{t.comment.send}</button>}
      </form>
    </>
  )
}
