// One's own writing on its way: it appears at once, and is never lost nor sent twice.
import type { InfiniteData } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { shownOf } from '#web/data/mentions.ts'
import { notify } from '#web/data/notify.ts'
import { fileOf, letters, type Item } from '#web/data/outbox/item.ts'
import { useItems, useOutbox, useSent, useStateOf } from '#web/data/outbox/use.ts'
import { queries } from '#web/data/queries.ts'
import type { Space } from '#web/data/spaces.ts'
import type { api } from '../api.ts'
import { commented, restated, type Comment, type Post, type Reaction } from './feed.ts'
import { plannedOf, whenOf, type Scheduled } from './later.ts'
import { givenOf, type PollDraft } from './poll-draft.ts'
import { useTexts } from './texts.ts'
import type { Upload } from './uploads.ts'
import { changePost, keepPost, known, receive, refresh } from './wall.ts'

const letter = letters<typeof api>()
const spaceOf = (spaceId: string): string => `/espaces/${spaceId}`

/** What somebody wrote. */
export type Written = { kind: 'post' | 'question'; body: string; photos: readonly Upload[]; files: readonly Upload[]; important: boolean; /** `2026-11-25T08:30` as clocks show it where the authorities are; '' for at once. */ later: string; poll: PollDraft | null }

export type OutgoingPosts = {
  /** Newest first, as they will stand. */
  list: readonly Item[]
  /** Something is leaving, or will: news of it must not come before it is in place. */
  busy: boolean
  send: (written: Written) => void
}

export function useOutgoingPosts(space: Space): OutgoingPosts {
  const t = useTexts()
  const outbox = useOutbox()
  const stateOf = useStateOf()
  const list = useItems().filter((item) => (item.kind === 'post' || item.kind === 'question' || item.kind === 'scheduled') && item.lane === space.id).reverse()
  const send = ({ kind, body, photos, files, important, later, poll }: Written): void => {
    const params = { id: space.id }
    const given = {
      body, ...(kind === 'question' ? { kind } : {}), ...(important ? { important } : {}), ...(poll ? { poll: givenOf(poll) } : {}),
      ...(photos.length ? { photos: photos.map((photo) => ({ fileId: fileOf(photo), alt: photo.alt.trim() })) } : {}),
      ...(files.length ? { files: files.map(fileOf) } : {}),
    }
    const [on = '', at = ''] = later.split('T')
    void outbox.put({
      lane: space.id, text: shownOf(body), pieces: [...photos.map((one) => pieceOf(one, true)), ...files.map((one) => pieceOf(one, false))],
      ...(later ? { kind: 'scheduled', title: t.outgoing.scheduled(space.name), place: plannedOf(space.id), letter: letter('POST /spaces/:id/scheduled-posts', { params, body: { ...given, on, at } }) }
        : { kind, title: t.outgoing[kind](space.name), place: spaceOf(space.id), letter: letter('POST /spaces/:id/posts', { params, body: given }) }),
    })
  }
  return { list, busy: list.some((item) => stateOf(item) !== 'stopped'), send }
}
const pieceOf = ({ key, name, bytes, fileId }: Upload, photo: boolean) => ({ key, name, bytes, fileId, photo })

/** Puts what has arrived in its place, while one looks at the space. */
export function useArrivals(spaceId: string): void {
  const { later: t } = useTexts()
  const navigate = useNavigate()
  useSent((item, reply) => {
    if (item.lane !== spaceId) return
    if (item.kind === 'post' || item.kind === 'question') receive(spaceId, [reply as Post], () => true)
    if (item.kind === 'post.edit' || item.kind === 'reaction' || item.kind === 'acknowledgement') keepPost(reply as Post)
    if (item.kind === 'scheduled') {
      void queries.invalidateQueries({ queryKey: ['scheduled'] })
      notify(t.done(whenOf((reply as Scheduled).dueAt)), { label: t.see, run: () => void navigate(plannedOf(spaceId)) })
    }
    if (item.kind === 'thanks') show(spaceId, reply as Comment)
    if (item.kind === 'comment') arrived(spaceId, reply as Comment)
    if (item.kind === 'comment.edit') changed(spaceId, (reply as Comment).postId)
  })
}
function arrived(spaceId: string, comment: Comment): void {
  changePost(spaceId, comment.postId, (post) => commented(post, comment))
  void queries.invalidateQueries({ queryKey: ['comments', comment.postId] })
  const post = known(spaceId, comment.postId)
  // An answer changes where a question stands, a comment who follows: the server says how.
  if (post && (post.kind === 'question' || !post.follows)) void refresh(spaceId, comment.postId)
}
/** Puts a comment where it is shown. */
function show(spaceId: string, comment: Comment): void {
  changePost(spaceId, comment.postId, (post) => restated(post, comment))
  queries.setQueryData<InfiniteData<{ items: Comment[] }>>(['comments', comment.postId], (list) => list && { ...list, pages: list.pages.map((page) => ({ ...page, items: page.items.map((one) => (one.id === comment.id ? comment : one)) })) })
}
const changed = (spaceId: string, postId: string): void => {
  void refresh(spaceId, postId)
  void queries.invalidateQueries({ queryKey: ['comments', postId] })
}

/** The comments and replies of a post that are on their way, oldest first. */
export function useOutgoingComments(post: Post): { list: readonly Item[]; send: (body: string, to?: Comment) => void } {
  const t = useTexts()
  const outbox = useOutbox()
  const list = useItems().filter((item) => item.kind === 'comment' && item.letter.input.params?.['id'] === post.id)
  const send = (body: string, to?: Comment): void => void outbox.put({
    kind: 'comment', lane: post.spaceId, text: shownOf(body), title: to ? t.outgoing.reply(to.author.name) : t.outgoing.comment(post.author.name), place: spaceOf(post.spaceId),
    letter: letter('POST /posts/:id/comments', { params: { id: post.id }, body: { body, ...(to ? { parentId: to.id } : {}) } }),
  })
  return { list, send }
}
/** The comment that a reply on its way answers; null of a comment. */
export const answeredBy = (item: Item): string | null => (item.letter.input.body as { parentId?: string } | undefined)?.parentId ?? null

/** Changes of what is there already. Without a network they show at once, and leave later; a refusal is thrown, the text is still with its author. */
export function useChanges(post: Post) {
  const t = useTexts()
  const outbox = useOutbox()
  const about = { lane: post.spaceId, place: spaceOf(post.spaceId) }
  return {
    editPost: async (body: string): Promise<void> => {
      const reply = await outbox.deliver<Post>({ ...about, kind: 'post.edit', text: shownOf(body), title: t.outgoing.edit, letter: letter('PATCH /posts/:id', { params: { id: post.id }, ifMatch: post.version, body: { body } }) })
      keepPost(reply ?? { ...post, body })
    },
    editComment: async (comment: Comment, body: string): Promise<void> => {
      const reply = await outbox.deliver<Comment>({ ...about, kind: 'comment.edit', text: shownOf(body), title: t.outgoing.edit, letter: letter('PATCH /comments/:id', { params: { id: comment.id }, ifMatch: comment.version, body: { body } }) })
      if (reply) return changed(post.spaceId, post.id)
      changePost(post.spaceId, post.id, (now) => ({ ...now, comments: now.comments.map((one) => (one.id === comment.id ? { ...one, body } : one)) }))
    },
    acknowledge: (given: boolean): Promise<Post | null> => outbox.deliver<Post>({
      ...about, kind: 'acknowledgement', text: '', title: t.outgoing.ack(post.author.name), letter: letter(given ? 'PUT /posts/:id/acknowledgement' : 'DELETE /posts/:id/acknowledgement', { params: { id: post.id } }),
    }),
    show: (comment: Comment): void => show(post.spaceId, comment),
    thank: (comment: Comment, given: boolean): Promise<Comment | null> => outbox.deliver<Comment>({
      ...about, kind: 'thanks', text: '', title: t.outgoing.reaction(comment.author.name), letter: letter(given ? 'PUT /comments/:id/thanks' : 'DELETE /comments/:id/thanks', { params: { id: comment.id } }),
    }),
    react: (kind: Reaction, given: boolean): Promise<Post | null> => outbox.deliver<Post>({
      ...about, kind: 'reaction', text: '', title: t.outgoing.reaction(post.author.name), letter: letter(given ? 'PUT /posts/:id/reactions/:kind' : 'DELETE /posts/:id/reactions/:kind', { params: { id: post.id, kind } }),
    }),
  }
}
