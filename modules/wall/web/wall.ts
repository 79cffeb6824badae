// The wall of a space in the cache: what is shown, what waits to be shown, and how news reach both.
import { client } from '#web/data/api.ts'
import { asProblem } from '#web/data/problem.ts'
import { queries } from '#web/data/queries.ts'
import type { api } from '../api.ts'
import { merge, newestId, replace, within, without, type Feed, type Post } from './feed.ts'

export const wall = client<typeof api>()

export const wallKey = (spaceId: string) => ['wall', spaceId] as const
const waitingKey = (spaceId: string) => ['wall-waiting', spaceId] as const

export const wallQuery = (spaceId: string) => {
  const input = { params: { id: spaceId }, query: {} }
  return {
    queryKey: wallKey(spaceId),
    // As many as are already on screen, so that asking again takes nothing away.
    queryFn: ({ signal }: { signal: AbortSignal }): Promise<Feed> => {
      const shown = shownOf(spaceId).length
      return wall.call('GET /spaces/:id/posts', shown > 20 ? { ...input, query: { limit: Math.min(100, shown) } } : input, { signal })
    },
    initialData: wall.ask('GET /spaces/:id/posts', input).initialData as () => Feed | undefined,
  }
}
/** Posts that came while one was reading further down. */
export const waitingQuery = (spaceId: string) => ({ queryKey: waitingKey(spaceId), queryFn: () => [] as Post[], initialData: [] as Post[], staleTime: Infinity, enabled: false })

/** What hosts pinned above the wall. */
export const pinnedQuery = (spaceId: string) => {
  const { queryFn, initialData } = wall.ask('GET /spaces/:id/pinned', { params: { id: spaceId } })
  return { queryKey: ['pinned', spaceId] as const, queryFn, initialData: initialData as () => Feed | undefined }
}
/** A post on its own page. */
export const postQuery = (id: string) => {
  const { queryFn, initialData } = wall.ask('GET /posts/:id', { params: { id } })
  return { queryKey: postKey(id), queryFn, initialData: initialData as () => Post | undefined }
}
/** How many have read an important post, for its hosts. */
export const readersQuery = (id: string) => ({ queryKey: ['readers', id] as const, queryFn: ({ signal }: { signal: AbortSignal }) => wall.call('GET /posts/:id/readers', { params: { id }, query: { limit: 1 } }, { signal }), staleTime: 30_000 })
const postKey = (id: string) => ['post', id] as const

const shownOf = (spaceId: string): readonly Post[] => queries.getQueryData<Feed>(wallKey(spaceId))?.items ?? []
const waitingOf = (spaceId: string): readonly Post[] => queries.getQueryData<Post[]>(waitingKey(spaceId)) ?? []
const show = (spaceId: string, change: (items: Post[]) => Post[]): void =>
  void queries.setQueryData<Feed>(wallKey(spaceId), (feed) => feed && { ...feed, items: change(feed.items) })
const wait = (spaceId: string, posts: Post[]): void => void queries.setQueryData<Post[]>(waitingKey(spaceId), posts)

/** The next page, further back in time. */
export async function loadEarlier(spaceId: string): Promise<void> {
  const feed = queries.getQueryData<Feed>(wallKey(spaceId))
  if (!feed?.next) return
  const page = await wall.call('GET /spaces/:id/posts', { params: { id: spaceId }, query: { cursor: feed.next } })
  queries.setQueryData<Feed>(wallKey(spaceId), (now) => now && { items: merge(now.items, page.items), next: page.next })
}

/** Posts that have arrived: shown at once when `atOnce` says so of them, else kept for when the person asks. */
export function receive(spaceId: string, posts: readonly Post[], atOnce: (post: Post) => boolean): number {
  const known = new Set([...shownOf(spaceId), ...waitingOf(spaceId)].map((post) => post.id))
  const fresh = posts.filter((post) => !known.has(post.id))
  const now = fresh.filter(atOnce)
  if (now.length) show(spaceId, (items) => merge(items, now))
  if (now.length < fresh.length) wait(spaceId, merge(waitingOf(spaceId), fresh.filter((post) => !now.includes(post))))
  return fresh.length
}

/** How many posts wait to be shown. */
export const waitingCount = (spaceId: string): number => waitingOf(spaceId).length

/** Shows what was waiting. */
export function showWaiting(spaceId: string): void {
  show(spaceId, (items) => merge(items, waitingOf(spaceId)))
  wait(spaceId, [])
}

/** Asks what came since the newest post known, and for `id` itself when that did not bring it (it was committed late). */
export async function catchUp(spaceId: string, id: string | null): Promise<Post[]> {
  const after = newestId(shownOf(spaceId), waitingOf(spaceId))
  const { items } = await wall.call('GET /spaces/:id/posts', { params: { id: spaceId }, query: { limit: 100, ...(after ? { after } : {}) } })
  const known = [...items, ...shownOf(spaceId), ...waitingOf(spaceId)].some((post) => post.id === id)
  if (id === null || known) return items
  const late = await wall.call('GET /posts/:id', { params: { id } }).catch(() => null)
  return late ? [...items, late] : items
}

const everywhere = (spaceId: string): Post[] => [...shownOf(spaceId), ...waitingOf(spaceId), ...(queries.getQueryData<Feed>(['pinned', spaceId])?.items ?? [])]
/** A post as it is known here, wherever it is shown. */
export const known = (spaceId: string, id: string): Post | undefined => everywhere(spaceId).find((post) => post.id === id) ?? queries.getQueryData<Post>(postKey(id))
const changePinned = (spaceId: string, change: (items: readonly Post[]) => Post[]): void =>
  void queries.setQueryData<Feed>(['pinned', spaceId], (feed) => feed && { ...feed, items: change(feed.items) })

/** Puts a post's later word wherever it is shown; nothing comes nor goes. */
export const keepPost = (post: Post): void => {
  show(post.spaceId, (items) => replace(items, post))
  changePinned(post.spaceId, (items) => replace(items, post))
  queries.setQueryData<Post>(postKey(post.id), (was) => was && post)
  if (waitingOf(post.spaceId).length) wait(post.spaceId, replace(waitingOf(post.spaceId), post))
}
/** Changes a post as it stands now, which may be later than what was drawn. */
export function changePost(spaceId: string, id: string, change: (post: Post) => Post): void {
  const post = known(spaceId, id)
  if (post) keepPost(change(post))
}
export const dropPost = (spaceId: string, id: string): void => {
  show(spaceId, (items) => without(items, id))
  changePinned(spaceId, (items) => without(items, id))
  if (waitingOf(spaceId).length) wait(spaceId, without(waitingOf(spaceId), id))
}
/** Puts a post back where it was, as after « Annuler ». */
export function bringBack(post: Post): void {
  if (post.pinnedAt) return putPinned(post)
  const feed = queries.getQueryData<Feed>(wallKey(post.spaceId))
  if (feed && within(feed, post.id)) show(post.spaceId, (items) => merge(items, [post]))
}
/** Moves one's own pinned post above the wall, or back to its place in it. */
export function putPinned(post: Post): void {
  keepPost(post)
  if (post.pinnedAt) {
    changePinned(post.spaceId, (items) => [post, ...without(items, post.id)])
    show(post.spaceId, (items) => without(items, post.id))
  } else {
    changePinned(post.spaceId, (items) => without(items, post.id))
    bringBack(post)
  }
}
/** Somebody else pinned or unpinned: above the wall at once; in the wall nothing goes that may be being read. */
export async function hearPinned(spaceId: string, id: string): Promise<void> {
  await queries.invalidateQueries({ queryKey: ['pinned', spaceId] })
  await refresh(spaceId, id)
  const post = known(spaceId, id) ?? await wall.call('GET /posts/:id', { params: { id } }).catch(() => null)
  if (post && !post.pinnedAt) bringBack(post)
}

const asked = new Map<string, number>()
/** Asks a post again, if it is here; of several answers, the last asked wins. */
export async function refresh(spaceId: string, id: string): Promise<void> {
  if (!known(spaceId, id)) return
  const turn = (asked.get(id) ?? 0) + 1
  asked.set(id, turn)
  try {
    const post = await wall.call('GET /posts/:id', { params: { id } })
    if (asked.get(id) === turn) keepPost(post)
  } catch (error) {
    if (asProblem(error).status === 404) dropPost(spaceId, id)
  }
}

/** Asks again what is on screen, without adding to it: posts not known yet come by their own fact. */
export async function refreshShown(spaceId: string): Promise<void> {
  const { items } = await wall.call('GET /spaces/:id/posts', { params: { id: spaceId }, query: { limit: Math.min(100, Math.max(20, shownOf(spaceId).length)) } })
  items.forEach(keepPost)
}

/** The post under which a comment stands, if it is on screen. */
export const postOfComment = (spaceId: string, commentId: string): string | undefined =>
  everywhere(spaceId).find((post) => post.comments.some((comment) => comment.id === commentId))?.id
