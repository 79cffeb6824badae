// A post: who, what, when; reactions in words; the latest comments.
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { Link } from 'react-router'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { Award, Bulb, Eye, Heart, Pencil, Trash, type Icon } from '#web/design/icons.tsx'
import { Avatar } from '#web/design/Marks.tsx'
import { Markdown } from '#web/design/Markdown.tsx'
import { MoreMenu, type MenuItem } from '#web/design/MoreMenu.tsx'
import { Byline } from './Byline.tsx'
import { Comments } from './Comments.tsx'
import { EditText } from './EditText.tsx'
import { reacted, type Post, type Reaction } from './feed.ts'
import { useChanges } from './outgoing.ts'
import { Photos } from './Photos.tsx'
import { useTexts } from './texts.ts'
import { dropPost, keepPost, receive, refresh, wall } from './wall.ts'

const kinds: readonly (readonly [Reaction, Icon])[] = [['thanks', Heart], ['useful', Bulb], ['seen', Eye], ['bravo', Award]]

export function PostCard({ post }: { post: Post }) {
  const t = useTexts()
  const id = useId()
  const [editing, setEditing] = useState(false)
  const trash = useTrash(post)
  const items: MenuItem[] = [
    ...(post.can.includes('post.edit') ? [{ label: t.post.edit, icon: Pencil, run: () => setEditing(true) }] : []),
    ...(post.can.includes('post.trash') ? [{ label: t.post.remove, icon: Trash, bad: true, run: () => trash.mutate() }] : []),
  ]
  const { editPost } = useChanges(post)
  return (
    <article className="post" aria-labelledby={id} tabIndex={-1}>
      <div className="post__head">
        <Avatar person={post.author} />
        <div className="who grow"><h2 className="pname" id={id}><Link className="name" to={`/annuaire/${post.author.id}`} data-person={post.author.id}>{post.author.name}</Link></h2><Byline author={post.author} at={post.createdAt} edited={post.editedAt} /></div>
        <MoreMenu quiet label={t.post.more(post.author.name)} items={items} />
      </div>
      {editing ? <div className="post__body"><EditText label={t.post.text} text={post.body} most={20_000} onSave={editPost} onClose={() => setEditing(false)} /></div>
        : post.body && <div className="post__body"><Markdown text={post.body} /></div>}
      <Photos photos={post.photos} />
      <Reactions post={post} />
      <Comments post={post} />
    </article>
  )
}

function useTrash(post: Post) {
  const t = useTexts()
  const house = useHouse()
  const failed = (error: unknown): void => notify(sentenceOf(error, house), undefined, true)
  const restore = (): Promise<void> => wall.call('PUT /posts/:id/restoration', { params: { id: post.id } }).then((back) => void receive(post.spaceId, [back], () => true), failed)
  return useMutation({
    mutationFn: () => wall.call('DELETE /posts/:id', { params: { id: post.id } }),
    onSuccess: () => {
      dropPost(post.spaceId, post.id)
      notify(t.post.removed, { label: house.cancel, run: () => void restore() })
    },
    onError: failed,
  })
}

function Reactions({ post }: { post: Post }) {
  const t = useTexts()
  const house = useHouse()
  const changes = useChanges(post)
  const react = useMutation({
    mutationFn: ({ kind, given }: { kind: Reaction; given: boolean }) => changes.react(kind, given),
    onMutate: ({ kind, given }) => keepPost(reacted(post, kind, given)),
    onSuccess: (reply) => { if (reply) keepPost(reply) },
    retry: false,
    onError: (error) => {
      notify(sentenceOf(error, house), undefined, true)
      void refresh(post.spaceId, post.id)
    },
  })
  const may = post.can.includes('post.react')
  const shown = kinds.filter(([kind]) => may || post.reactions[kind] > 0)
  if (shown.length === 0) return null
  return (
    <div className="post__bar" role="group" aria-label={t.post.reactions}>
      {shown.map(([kind, Mark]) => {
        const given = post.mine.includes(kind)
        const words = <><Mark />{t.reaction[kind]}{post.reactions[kind] > 0 && <b className="num">{post.reactions[kind]}</b>}</>
        return may ? <button key={kind} type="button" className="react" aria-pressed={given} onClick={() => react.mutate({ kind, given: !given })}>{words}</button> : <span key={kind} className="react">{words}</span>
      })}
    </div>
  )
}
