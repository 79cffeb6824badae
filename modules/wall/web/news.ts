// What happens on the wall while one looks at it: in order, never twice, without moving what is being read.
import { useEffect, useRef } from 'react'
import { useLive, type Fact } from '#web/data/live.ts'
import { useMe } from '#web/data/me.ts'
import { speak } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { useTexts } from './texts.ts'
import { catchUp, dropPost, hearPinned, known, postOfComment, receive, refresh, refreshShown, waitingCount, wallKey } from './wall.ts'

/** Listens for news of a space. While `busy` says that one's own post is leaving, new posts wait for it to be in place. */
export function useNews(spaceId: string, busy: boolean): void {
  const t = useTexts()
  const me = useMe()
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const held = useRef<string | null>(null)

  const newPost = (id: string | null): void => {
    queue.current = queue.current.then(async () => {
      const posts = await catchUp(spaceId, id)
      const idle = readingTop()
      const others = posts.filter((post) => post.author.id !== me.id)
      const came = receive(spaceId, posts, (post) => idle || post.author.id === me.id)
      if (came && others.length) speak(t.fresh(waitingCount(spaceId) || others.length))
    }).catch(() => undefined)
  }
  const comment = (fact: Fact): void => {
    const postId = fact.postId ?? postOfComment(spaceId, fact.id)
    // The stream may not say under which post: then the wall is asked as it stands.
    if (!postId) return void refreshShown(spaceId).catch(() => undefined)
    void refresh(spaceId, postId)
    void queries.invalidateQueries({ queryKey: ['comments', postId] })
  }
  const again = (): void => {
    void queries.invalidateQueries({ queryKey: ['pinned', spaceId] })
    void queries.invalidateQueries({ queryKey: wallKey(spaceId) })
  }
  useLive((live) => {
    if (live.type === 'reset') return again()
    const { fact } = live
    if (fact.spaceId !== spaceId) return
    if (fact.noun === 'comment') comment(fact)
    else if (fact.fact === 'post.created' || fact.fact === 'post.restored' || (fact.fact === 'post.shown' && fact.id !== null && !known(spaceId, fact.id))) {
      if (busy) held.current = fact.id
      else newPost(fact.id)
    }
    else if (fact.fact === 'post.trashed') dropPost(spaceId, fact.id)
    else if (fact.fact === 'post.pinned' || fact.fact === 'post.unpinned') void hearPinned(spaceId, fact.id)
    else if (isClosing(fact)) again()
    else if (fact.noun === 'poll') {
      void refresh(spaceId, fact.id)
      void queries.invalidateQueries({ queryKey: ['votes', fact.id] })
    }
    else if (fact.fact === 'post.acknowledged' || fact.fact === 'post.reminded') void queries.invalidateQueries({ queryKey: ['readers', fact.id] })
    else if (fact.noun === 'post' || fact.noun === 'question') {
      void refresh(spaceId, fact.id)
      // Joined to another one, or no longer: that one says how many.
      if (fact.postId && fact.postId !== fact.id) void refresh(spaceId, fact.postId)
    }
  })
  useEffect(() => {
    if (busy || held.current === null) return
    newPost(held.current)
    held.current = null
  })
  // What happens while one is elsewhere is not heard: coming back asks again.
  useEffect(() => () => {
    void queries.invalidateQueries({ queryKey: wallKey(spaceId), refetchType: 'none' })
    void queries.invalidateQueries({ queryKey: ['pinned', spaceId], refetchType: 'none' })
  }, [spaceId])
}

/** The same on the page of one post. */
export function usePostNews(spaceId: string, id: string): void {
  const ask = (): void => {
    void queries.invalidateQueries({ queryKey: ['post', id] })
    void queries.invalidateQueries({ queryKey: ['comments', id] })
  }
  useLive((live) => {
    if (live.type === 'reset') return ask()
    const { fact } = live
    if (fact.id === id) for (const key of ['readers', 'votes']) void queries.invalidateQueries({ queryKey: [key, id] })
    if (fact.spaceId === spaceId && (fact.id === id || fact.postId === id || isClosing(fact))) ask()
  })
  useEffect(() => () => void queries.invalidateQueries({ queryKey: ['post', id], refetchType: 'none' }), [id])
}

/** What may be done with what is read changes with it. */
const isClosing = (fact: Fact): boolean => fact.fact === 'space.closed' || fact.fact === 'space.reopened'

/** At the very top and not writing: a new post disturbs nothing. */
function readingTop(): boolean {
  const writing = document.activeElement instanceof HTMLElement && document.activeElement.matches('textarea, input')
  return scrollY < 24 && !writing && document.visibilityState === 'visible'
}
