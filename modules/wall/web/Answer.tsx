// One line to comment or to reply. What leaves is shown at once; what could not leave is kept to be sent again.
import { useId, useState, type FormEvent, type KeyboardEvent } from 'react'
import { newKey } from '#web/data/api.ts'
import { useDraft } from '#web/data/drafts.ts'
import { useHouse } from '#web/data/house.ts'
import { useMe } from '#web/data/me.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { ErrorLine } from '#web/design/Field.tsx'
import { Avatar } from '#web/design/Marks.tsx'
import { Markdown } from '#web/design/Markdown.tsx'
import { commented, type Comment, type Post } from './feed.ts'
import { MentionField } from './MentionField.tsx'
import { shownOf } from './mentions.ts'
import { useTexts } from './texts.ts'
import { changePost, refresh, wall } from './wall.ts'

type Leaving = { key: string; body: string; error: unknown }
/** `to`: the comment that is answered; without it, the post. `onClose` puts the line of a reply away. */
type Props = { post: Post; to?: Comment; onClose?: () => void }

/** Where the draft of a comment or of a reply is kept. */
export const answerPlace = (id: string): string => `answer.${id}`

export function Answer({ post, to, onClose }: Props) {
  const t = useTexts()
  const house = useHouse()
  const me = useMe()
  const id = useId()
  const [text, setText, saved] = useDraft(me.id, answerPlace(to?.id ?? post.id))
  const [leaving, setLeaving] = useState<readonly Leaving[]>([])
  const leave = async (item: Leaving): Promise<void> => {
    setLeaving((now) => [...now.filter(({ key }) => key !== item.key), { ...item, error: null }])
    try {
      const comment = await wall.call('POST /posts/:id/comments', { params: { id: post.id }, body: { body: item.body, ...(to ? { parentId: to.id } : {}) } }, { key: item.key })
      changePost(post.spaceId, post.id, (now) => commented(now, comment))
      await queries.invalidateQueries({ queryKey: ['comments', post.id] })
      setLeaving((now) => now.filter(({ key }) => key !== item.key))
      onClose?.()
      if (post.kind === 'question') void refresh(post.spaceId, post.id)
    } catch (error) {
      setLeaving((now) => now.map((known) => (known.key === item.key ? { ...known, error } : known)))
    }
  }
  const send = (event?: FormEvent): void => {
    event?.preventDefault()
    if (!text.trim()) return
    void leave({ key: newKey(), body: text.trim(), error: null })
    setText('')
  }
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && onClose && text === '') onClose()
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }
  return (
    <>
      {leaving.map((item) => (
        <div key={item.key} className="cmt cmt--out">
          <Avatar person={me} size="s" />
          <div className="cmt__b">
            <p className="who">{me.name}</p>
            <Markdown text={item.body} />
            {item.error === null ? <p className="meta">{t.state.sending}</p> : <><ErrorLine>{t.comment.failed} {sentenceOf(item.error, house)}</ErrorLine><button type="button" className="btn btn--3" onClick={() => void leave(item)}>{house.retry}</button></>}
          </div>
        </div>
      ))}
      {(!to || leaving.length === 0) && (
        <form className="composer answer" onSubmit={send}>
          <Avatar person={me} size="s" />
          <div className="composer__box">
            <label className="vh" htmlFor={id}>{to ? t.comment.replyLabel(to.author.name) : t.comment.label(post.author.name)}</label>
            <MentionField autoFocus={to !== undefined && text === ''} spaceId={post.spaceId} className="inp" id={id} rows={Math.min(8, shownOf(text).split('\n').length)} value={text} maxLength={5_000} placeholder={to ? t.comment.replyHint : t.comment.hint} onText={setText} onKeys={keys} />
            {saved && <p className="meta">{t.composer.draft}</p>}
          </div>
          {text.trim() && <button type="submit" className="btn btn--2">{t.comment.send}</button>}
        </form>
      )}
    </>
  )
}
