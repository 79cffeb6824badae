// One line to comment or to reply. What is sent is with the outbox, and shown at once.
import { useId, type FormEvent, type KeyboardEvent } from 'react'
import { useDraft } from '#web/data/drafts.ts'
import { useMe } from '#web/data/me.ts'
import { shownOf } from '#web/data/mentions.ts'
import { Avatar } from '#web/design/Marks.tsx'
import type { Comment, Post } from './feed.ts'
import { MentionField } from './MentionField.tsx'
import { useOutgoingComments } from './outgoing.ts'
import { useTexts } from './texts.ts'

/** `to`: the comment that is answered; without it, the post. `onClose` puts the line of a reply away. */
type Props = { post: Post; to?: Comment; onClose?: () => void }

/** Where the draft of a comment or of a reply is kept. */
export const answerPlace = (id: string): string => `answer.${id}`

export function Answer({ post, to, onClose }: Props) {
  const t = useTexts()
  const me = useMe()
  const id = useId()
  const [text, setText, saved] = useDraft(me.id, answerPlace(to?.id ?? post.id))
  const outgoing = useOutgoingComments(post)
  const send = (event?: FormEvent): void => {
    event?.preventDefault()
    if (!text.trim()) return
    outgoing.send(text.trim(), to)
    setText('')
    onClose?.()
  }
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && onClose && text === '') onClose()
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }
  return (
    <form className="composer answer" onSubmit={send}>
      <Avatar person={me} size="s" />
      <div className="composer__box">
        <label className="vh" htmlFor={id}>{to ? t.comment.replyLabel(to.author.name) : t.comment.label(post.author.name)}</label>
        <MentionField autoFocus={to !== undefined && text === ''} spaceId={post.spaceId} className="inp" id={id} rows={Math.min(8, shownOf(text).split('\n').length)} value={text} maxLength={5_000} placeholder={to ? t.comment.replyHint : t.comment.hint} onText={setText} onKeys={keys} />
        {saved && <p className="meta">{t.composer.draft}</p>}
      </div>
      {text.trim() && <button type="submit" className="btn btn--2">{t.comment.send}</button>}
    </form>
  )
}
