// A comment: who, what, when; « … » for its author or a host.
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { Pencil, Trash } from '#web/design/icons.tsx'
import { Avatar } from '#web/design/Marks.tsx'
import { Markdown } from '#web/design/Markdown.tsx'
import { MoreMenu, type MenuItem } from '#web/design/MoreMenu.tsx'
import { Byline } from './Byline.tsx'
import { EditText } from './EditText.tsx'
import type { Comment, Post } from './feed.ts'
import { useChanges } from './outgoing.ts'
import { useTexts } from './texts.ts'
import { refresh, wall } from './wall.ts'

export function CommentLine({ comment, post }: { comment: Comment; post: Post }) {
  const t = useTexts()
  const house = useHouse()
  const [editing, setEditing] = useState(false)
  const params = { id: comment.id }
  const again = async (): Promise<void> => {
    await Promise.all([refresh(post.spaceId, post.id), queries.invalidateQueries({ queryKey: ['comments', post.id] })])
  }
  const failed = (error: unknown): void => notify(sentenceOf(error, house), undefined, true)
  const trash = useMutation({
    mutationFn: () => wall.call('DELETE /comments/:id', { params }),
    onSuccess: async () => {
      notify(t.comment.removed, { label: house.cancel, run: () => void wall.call('PUT /comments/:id/restoration', { params }).then(again, failed) })
      await again()
    },
    onError: failed,
  })
  const { editComment } = useChanges(post)
  const items: MenuItem[] = [
    ...(comment.can.includes('comment.edit') ? [{ label: t.post.edit, icon: Pencil, run: () => setEditing(true) }] : []),
    ...(comment.can.includes('comment.trash') ? [{ label: t.post.remove, icon: Trash, bad: true, run: () => trash.mutate() }] : []),
  ]
  return (
    <div className="cmt">
      <Avatar person={comment.author} size="s" />
      <div className="cmt__b grow">
        <p className="who"><Link className="name" to={`/annuaire/${comment.author.id}`} data-person={comment.author.id}>{comment.author.name}</Link>{comment.author.external && <span className="meta"> · {house.external}</span>}</p>
        {editing ? <EditText label={t.comment.text} text={comment.body} most={5_000} onSave={(body) => editComment(comment, body)} onClose={() => setEditing(false)} /> : <Markdown text={comment.body} />}
        <Byline at={comment.createdAt} edited={comment.editedAt} />
      </div>
      <MoreMenu quiet label={t.comment.more(comment.author.name)} items={items} />
    </div>
  )
}
