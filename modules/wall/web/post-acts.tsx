// What one may do with a post beside reading it: the acts, with their undo, and the « … » that offers them.
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { useActs } from '#web/data/acts.ts'
import { useHouse } from '#web/data/house.ts'
import { useMe } from '#web/data/me.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { whoSees } from '#web/data/spaces.ts'
import { Bell, Bookmark, Copy, Eye, Pencil, Trash } from '#web/design/icons.tsx'
import type { MenuItem } from '#web/design/MoreMenu.tsx'
import type { Post } from './feed.ts'
import { Pin } from './icons.tsx'
import { copyLink, postAddress } from './links.ts'
import { useChanges } from './outgoing.ts'
import { useTexts } from './texts.ts'
import { bringBack, dropPost, keepPost, putPinned, wall } from './wall.ts'

export function usePostActs(post: Post) {
  const t = useTexts()
  const house = useHouse()
  const { editPost: save } = useChanges(post)
  const params = { id: post.id }
  const failed = (error: unknown): void => notify(sentenceOf(error, house), undefined, true)
  const undo = (run: () => Promise<void>) => ({ label: house.cancel, run: () => void run().catch(failed) })

  const pinning = async (pinned: boolean): Promise<void> => putPinned(await wall.call(pinned ? 'PUT /posts/:id/pin' : 'DELETE /posts/:id/pin', { params }))
  const keeping = async (kept: boolean): Promise<void> => {
    keepPost(await wall.call(kept ? 'PUT /posts/:id/keep' : 'DELETE /posts/:id/keep', { params }))
    await queries.invalidateQueries({ queryKey: ['kept'] })
  }
  const following = async (follows: boolean): Promise<void> => {
    keepPost(await wall.call(follows ? 'PUT /posts/:id/follow' : 'DELETE /posts/:id/follow', { params }))
    await queries.invalidateQueries({ queryKey: ['GET /me/silences'] })
  }
  const restoring = async (): Promise<void> => {
    bringBack(await wall.call('PUT /posts/:id/restoration', { params }))
    await queries.invalidateQueries({ queryKey: ['post', post.id] })
  }
  const trash = useMutation({
    mutationFn: () => wall.call('DELETE /posts/:id', { params }),
    onSuccess: () => {
      dropPost(post.spaceId, post.id)
      void queries.invalidateQueries({ queryKey: ['post', post.id] })
      notify(t.post.removed, undo(restoring))
    },
    onError: failed,
  })
  const pin = useMutation({ mutationFn: pinning, onSuccess: (_, pinned) => notify(pinned ? t.post.pinned : t.post.unpinned, undo(() => pinning(!pinned))), onError: failed })
  const keep = useMutation({ mutationFn: keeping, onSuccess: (_, kept) => notify(kept ? t.post.kept : t.post.dropped, undo(() => keeping(!kept))), onError: failed })
  const follow = useMutation({ mutationFn: following, onSuccess: (_, follows) => notify(follows ? t.post.followed : t.post.unfollowed, undo(() => following(!follows))), onError: failed })
  return { trash, pin, keep, follow, save }
}

/** The lines of a post's « … ». Without `onEdit`, where it is not changed in its place; `more`: what its kind adds. */
export function usePostMenu(post: Post, acts: ReturnType<typeof usePostActs>, onEdit?: () => void, more: readonly MenuItem[] = []): MenuItem[] {
  const t = useTexts()
  const navigate = useNavigate()
  const made = useActs({ noun: 'post', id: post.id, spaceId: post.spaceId, own: post.author.id === useMe().id, hidden: post.hidden !== null })
  const may = (action: string): boolean => post.can.includes(action)
  return [
    ...(may('post.edit') && onEdit ? [{ label: t.post.edit, icon: Pencil, run: onEdit }] : []),
    { label: t.post.copy, icon: Copy, often: true, run: () => copyLink(postAddress(post), t.post.copied) },
    { label: t.post.who, icon: Eye, run: () => void navigate(whoSees, { preventScrollReset: true }) },
    { label: post.kept ? t.post.letGo : t.post.keepIt, icon: Bookmark, often: true, run: () => acts.keep.mutate(!post.kept) },
    { label: post.follows ? t.post.unfollow : t.post.follow, icon: Bell, run: () => acts.follow.mutate(!post.follows) },
    ...made,
    ...more,
    ...(may('post.pin') ? [{ label: post.pinnedAt ? t.post.unpin : t.post.pin, icon: Pin, run: () => acts.pin.mutate(!post.pinnedAt) }] : []),
    ...(may('post.trash') ? [{ label: t.post.remove, icon: Trash, bad: true, run: () => acts.trash.mutate() }] : []),
  ]
}
