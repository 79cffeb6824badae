// One's own posts on their way: they appear at once, and are never lost nor sent twice.
import { useState } from 'react'
import { newKey } from '#web/data/api.ts'
import { asProblem } from '#web/data/problem.ts'
import { receive, wall } from './wall.ts'

export type PhotoDraft = { key: string; preview: string; alt: string; progress: number; error: string | null; done: Promise<string>; stop: () => void }
/** A submission: its key stays the same for each try. */
export type Outgoing = { key: string; body: string; photos: readonly PhotoDraft[]; error: unknown }

export type Outbox = {
  list: readonly Outgoing[]
  /** Something is leaving right now. */
  busy: boolean
  send: (body: string, photos: readonly PhotoDraft[]) => void
  retry: (item: Outgoing) => void
  drop: (item: Outgoing) => void
}

export function useOutbox(spaceId: string): Outbox {
  const [list, setList] = useState<readonly Outgoing[]>([])
  const drop = (item: Outgoing): void => setList((now) => now.filter(({ key }) => key !== item.key))

  const leave = async (item: Outgoing): Promise<void> => {
    try {
      const ids = await Promise.all(item.photos.map((photo) => photo.done))
      const photos = item.photos.map((photo, i) => ({ fileId: ids[i] ?? '', alt: photo.alt.trim() }))
      const post = await wall.call('POST /spaces/:id/posts', { params: { id: spaceId }, body: { body: item.body, ...(photos.length ? { photos } : {}) } }, { key: item.key })
      receive(spaceId, [post], () => true)
      drop(item)
    } catch (error) {
      setList((now) => now.map((known) => (known.key === item.key ? { ...known, error } : known)))
      if (asProblem(error).code === 'network') addEventListener('online', () => retry(item), { once: true })
    }
  }
  const retry = (item: Outgoing): void => {
    setList((now) => now.map((known) => (known.key === item.key ? { ...known, error: null } : known)))
    void leave(item)
  }
  const send = (body: string, photos: readonly PhotoDraft[]): void => {
    const item: Outgoing = { key: newKey(), body, photos, error: null }
    setList((now) => [item, ...now])
    void leave(item)
  }
  return { list, busy: list.some((item) => item.error === null), send, retry, drop }
}
