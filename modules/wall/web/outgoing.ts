// One's own writing on its way: it appears at once, and is never lost nor sent twice.
import { fileOf, letters, type Item } from '#web/data/outbox/item.ts'
import { useItems, useOutbox, useSent, useStateOf } from '#web/data/outbox/use.ts'
import { queries } from '#web/data/queries.ts'
import type { Space } from '#web/data/spaces.ts'
import type { api } from '../api.ts'
import { commented, type Comment, type Post, type Reaction } from './feed.ts'
import type { PhotoDraft } from './photos.ts'
import { useTexts } from './texts.ts'
import { changePost, keepPost, receive, refresh } from './wall.ts'

const letter = letters<typeof api>()
const spaceOf = (spaceId: string): string => `/espaces/${spaceId}`

export type OutgoingPosts = {
  /** Newest first, as they will stand. */
  list: readonly Item[]
  /** Something is leaving, or will: news of it must not come before it is in place. */
  busy: boolean
  send: (body: string, photos: readonly PhotoDraft[]) => void
}

export function useOutgoingPosts(space: Space): OutgoingPosts {
  const t = useTexts()
  const outbox = useOutbox()
  const stateOf = useStateOf()
  const list = useItems().filter((item) => item.kind === 'post' && item.lane === space.id).reverse()
  useSent((item, reply) => {
    if (item.lane !== space.id) return
    if (item.kind === 'post') receive(space.id, [reply as Post], () => true)
    if (item.kind === 'post.edit' || item.kind === 'reaction') keepPost(reply as Post)
    if (item.kind === 'comment') arrived(space.id, reply as Comment)
    if (item.kind === 'comment.edit') changed(space.id, (reply as Comment).postId)
  })
  const send = (body: string, photos: readonly PhotoDraft[]): void => void outbox.put({
    kind: 'post', lane: space.id, text: body, title: t.outgoing.post(space.name), place: spaceOf(space.id),
    letter: letter('POST /spaces/:id/posts', { params: { id: space.id }, body: { body, ...(photos.length ? { photos: photos.map((photo) => ({ fileId: fileOf(photo), alt: photo.alt.trim() })) } : {}) } }),
    pieces: photos.map(({ key, name, bytes, fileId }) => ({ key, name, bytes, fileId })),
  })
  return { list, busy: list.some((item) => stateOf(item) !== 'stopped'), send }
}

const arrived = (spaceId: string, comment: Comment): void => changePost(spaceId, comment.postId, (post) => commented(post, comment))
const changed = (spaceId: string, postId: string): void => {
  void refresh(spaceId, postId)
  void queries.invalidateQueries({ queryKey: ['comments', postId] })
}

/** The comments of a post that are on their way, oldest first. */
export function useOutgoingComments(post: Post): { list: readonly Item[]; send: (body: string) => void } {
  const t = useTexts()
  const outbox = useOutbox()
  const list = useItems().filter((item) => item.kind === 'comment' && item.letter.input.params?.['id'] === post.id)
  const send = (body: string): void => void outbox.put({
    kind: 'comment', lane: post.spaceId, text: body, title: t.outgoing.comment(post.author.name), place: spaceOf(post.spaceId), letter: letter('POST /posts/:id/comments', { params: { id: post.id }, body: { body } }),
  })
  return { list, send }
}

/** Changes of what is there already. Without a network they show at once, and leave later; a refusal is thrown, the text is still with its author. */
export function useChanges(post: Post) {
  const t = useTexts()
  const outbox = useOutbox()
  const about = { lane: post.spaceId, place: spaceOf(post.spaceId) }
  return {
    editPost: async (body: string): Promise<void> => {
      const reply = await outbox.deliver<Post>({ ...about, kind: 'post.edit', text: body, title: t.outgoing.edit, letter: letter('PATCH /posts/:id', { params: { id: post.id }, ifMatch: post.version, body: { body } }) })
      keepPost(reply ?? { ...post, body })
    },
    editComment: async (comment: Comment, body: string): Promise<void> => {
      const reply = await outbox.deliver<Comment>({ ...about, kind: 'comment.edit', text: body, title: t.outgoing.edit, letter: letter('PATCH /comments/:id', { params: { id: comment.id }, ifMatch: comment.version, body: { body } }) })
      if (reply) return changed(post.spaceId, post.id)
      changePost(post.spaceId, post.id, (now) => ({ ...now, comments: now.comments.map((one) => (one.id === comment.id ? { ...one, body } : one)) }))
    },
    react: (kind: Reaction, given: boolean): Promise<Post | null> => outbox.deliver<Post>({
      ...about, kind: 'reaction', text: '', title: t.outgoing.reaction(post.author.name), letter: letter(given ? 'PUT /posts/:id/reactions/:kind' : 'DELETE /posts/:id/reactions/:kind', { params: { id: post.id, kind } }),
    }),
  }
}
