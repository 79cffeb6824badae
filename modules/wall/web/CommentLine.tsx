// A comment: who, what, when; « Répondre », and « … » for its link, its author or a host.
import { useState } from 'react'
import { Link } from 'react-router'
import { figure } from '#lib/count.ts'
import { useActs } from '#web/data/acts.ts'
import { hasDraft } from '#web/data/drafts.ts'
import { useHouse } from '#web/data/house.ts'
import { useMe } from '#web/data/me.ts'
import { locale } from '#web/data/texts.ts'
import { CheckCircle, Copy, Heart, Pencil, Trash } from '#web/design/icons.tsx'
import { Avatar } from '#web/design/Marks.tsx'
import { Markdown } from '#web/design/Markdown.tsx'
import { MoreMenu, type MenuItem } from '#web/design/MoreMenu.tsx'
import { Answer, answerPlace } from './Answer.tsx'
import { Byline } from './Byline.tsx'
import { useCommentActs } from './comment-acts.ts'
import { editPlace, EditText } from './EditText.tsx'
import type { Comment, Post } from './feed.ts'
import { History } from './History.tsx'
import { Reply, Seal } from './icons.tsx'
import { commentAddress, copyLink } from './links.ts'
import { answeredBy, useOutgoingComments } from './outgoing.ts'
import { Official } from './Official.tsx'
import { OutgoingComment } from './OutgoingComment.tsx'
import { Struck } from './Struck.tsx'
import { useTexts } from './texts.ts'

/** `below`: it stands below the comment that it answers. `onHold`: something is being written here, so that it must not leave the screen by itself. */
type Props = { comment: Comment; post: Post; accepted?: boolean; below?: boolean; onHold: () => void }

export function CommentLine({ comment, post, accepted = false, below = false, onHold }: Props) {
  const t = useTexts()
  const house = useHouse()
  const me = useMe()
  const acts = useCommentActs(comment, post)
  const made = useActs({ noun: 'comment', id: comment.id, spaceId: post.spaceId, own: comment.author.id === me.id, hidden: comment.hidden !== null })
  const replies = useOutgoingComments(post).list.filter((item) => answeredBy(item) === comment.id)
  const [editing, setEditing] = useState(() => comment.can.includes('comment.edit') && hasDraft(me.id, editPlace(comment.id)))
  const [replying, setReplying] = useState(() => post.can.includes('comment.write') && hasDraft(me.id, answerPlace(comment.id)))
  const [history, setHistory] = useState(false)
  const id = `commentaire-${comment.id}`
  if (comment.trashedAt !== null) return <p className="cmt cmt--gone meta" id={id} tabIndex={-1}>{t.comment.gone}</p>
  // Who asked chooses at once; a host, who does so rarely, by « … ».
  const asker = post.author.id === me.id
  const official = post.question?.official?.comment.id === comment.id ? post.question.official : null
  const answers = accepted || official !== null
  const mayAccept = !accepted && comment.hidden === null && post.can.includes('answer.accept')
  const items: MenuItem[] = [
    { label: t.post.copy, icon: Copy, run: () => copyLink(commentAddress(post, comment.id), t.post.copied) },
    ...made.filter((act) => !answers || act.rare),
    ...(mayAccept && !asker ? [{ label: t.question.accept, icon: CheckCircle, run: () => acts.accept.mutate() }] : []),
    ...(accepted && post.can.includes('answer.accept') ? [{ label: t.question.reopen, icon: CheckCircle, run: () => acts.reopen.mutate() }] : []),
    ...(official ? post.can.includes('answer.unofficial') ? [{ label: t.question.official.undo, icon: Seal, run: () => acts.unname.mutate() }] : []
      : comment.hidden === null && post.can.includes('answer.official') ? [{ label: t.question.official.mark, icon: Seal, run: () => acts.name.mutate() }] : []),
    ...(comment.can.includes('comment.edit') ? [{ label: t.post.edit, icon: Pencil, run: () => { onHold(); setEditing(true) } }] : []),
    ...(comment.can.includes('comment.trash') ? [{ label: t.post.remove, icon: Trash, bad: true, run: () => acts.trash.mutate() }] : []),
  ]
  return (
    <div className="cmt" id={id} tabIndex={-1}>
      <Avatar person={comment.author} size="s" />
      <div className="cmt__b grow">
        {official && <Official {...official} />}
        <p className="who"><Link className="name" to={`/annuaire/${comment.author.id}`} data-person={comment.author.id}>{comment.author.name}</Link>{comment.author.external && <span className="meta"> · {house.external}</span>}</p>
        {editing ? <EditText id={comment.id} spaceId={post.spaceId} label={t.comment.text} text={comment.body} most={5_000} onSave={acts.save} onClose={() => setEditing(false)} /> : <Struck hidden={comment.hidden}><Markdown text={comment.body} /></Struck>}
        <div className="cmt__foot">
          <Byline at={comment.createdAt} edited={comment.editedAt} onHistory={() => setHistory(true)}>
            {comment.replyTo && !below && <> · {t.comment.inReply(comment.replyTo)}</>}
            {accepted && <> · {post.question?.acceptedBy ? t.question.chosenBy(post.question.acceptedBy) : t.question.best}</>}
          </Byline>
          {post.can.includes('comment.write') && comment.hidden === null && !replying && <button type="button" className="lk lk--b" aria-label={t.comment.replyTo(comment.author.name)} onClick={() => { onHold(); setReplying(true) }}><Reply size="s" />{t.comment.reply}</button>}
          {post.question && comment.can.includes('comment.thank') && <button type="button" className="lk lk--b" aria-label={t.question.thanksTo(comment.author.name)} aria-pressed={comment.thanked} onClick={() => acts.thank.mutate(!comment.thanked)}><Heart size="s" />{t.question.thanks}</button>}
          {mayAccept && asker && <button type="button" className="lk lk--b" aria-label={t.question.acceptOf(comment.author.name)} aria-busy={acts.accept.isPending} onClick={() => acts.accept.mutate()}><CheckCircle size="s" />{t.question.accept}</button>}
          {answers && made.filter((act) => !act.rare).map((act) => <button key={act.label} type="button" className="lk lk--b" onClick={act.run}><act.icon size="s" />{act.label}</button>)}
        </div>
        {comment.thanks > 0 && <p className="meta">{t.question.useful(comment.thanks, figure(comment.thanks, locale))}</p>}
        {replies.map((item) => <OutgoingComment key={item.key} item={item} />)}
        {replying && <Answer post={post} to={comment} onClose={() => setReplying(false)} />}
      </div>
      <MoreMenu quiet label={t.comment.more(comment.author.name)} items={items} />
      {history && <History of="comments" now={comment} onClose={() => setHistory(false)} />}
    </div>
  )
}
