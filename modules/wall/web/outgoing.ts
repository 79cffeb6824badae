// One's own posts on their way: they appear at once, and are never lost nor sent twice.
import { useState } from 'react'
import { newKey } from '#web/data/api.ts'
import { asProblem } from '#web/data/problem.ts'
import type { Upload } from './uploads.ts'
import { receive, wall } from './wall.ts'

/** What somebody wrote. */
export type Written = { kind: 'post' | 'question'; body: string; photos: readonly Upload[]; files: readonly Upload[] }
/** A submission: its key stays the same for each try. */
export type Outgoing = Written & { key: string; error: unknown }

export type Outbox = {
  list: readonly Outgoing[]
  /** Something is leaving right now. */
  busy: boolean
  send: (written: Written) => void
  retry: (item: Outgoing) => void
  drop: (item: Outgoing) => void
}

export function useOutbox(spaceId: string): Outbox {
  const [list, setList] = useState<readonly Outgoing[]>([])
  const drop = (item: Outgoing): void => setList((now) => now.filter(({ key }) => key !== item.key))

  const leave = async (item: Outgoing): Promise<void> => {
    try {
      const ids = await Promise.all(item.photos.map((photo) => photo.done))
      const files = await Promise.all(item.files.map((file) => file.done))
      const photos = item.photos.map((photo, i) => ({ fileId: ids[i] ?? '', alt: photo.alt.trim() }))
      const body = { body: item.body, ...(item.kind === 'question' ? { kind: item.kind } : {}), ...(photos.length ? { photos } : {}), ...(files.length ? { files } : {}) }
      const post = await wall.call('POST /spaces/:id/posts', { params: { id: spaceId }, body }, { key: item.key })
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
  const send = (written: Written): void => {
    const item: Outgoing = { key: newKey(), ...written, error: null }
    setList((now) => [item, ...now])
    void leave(item)
  }
  return { list, busy: list.some((item) => item.error === null), send, retry, drop }
}
