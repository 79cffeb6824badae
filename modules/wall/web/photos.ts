// Photos chosen for a post: each leaves at once, while one writes.
import { useRef, useState } from 'react'
import { newKey } from '#web/data/api.ts'
import { useHouse } from '#web/data/house.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { upload } from '#web/data/upload.ts'
import type { PhotoDraft } from './outgoing.ts'

const most = 20

export type PhotoDraftList = { list: readonly PhotoDraft[]; add: (files: readonly File[]) => boolean; describe: (key: string, alt: string) => void; remove: (key: string) => void; clear: () => void }

export function usePhotoDrafts(): PhotoDraftList {
  const house = useHouse()
  const [list, setList] = useState<readonly PhotoDraft[]>([])
  const count = useRef(0)
  const change = (key: string, part: Partial<PhotoDraft>): void => setList((now) => now.map((photo) => (photo.key === key ? { ...photo, ...part } : photo)))

  const start = (file: File): PhotoDraft => {
    const key = newKey()
    const stopper = new AbortController()
    const done = upload(file, (progress) => change(key, { progress: Math.min(progress, 0.99) }), stopper.signal).then(({ id }) => {
      change(key, { progress: 1 })
      return id
    })
    // Told on the photo itself; the post that waits for it hears of it too.
    done.catch((error: unknown) => change(key, { error: sentenceOf(error, house) }))
    return { key, preview: URL.createObjectURL(file), alt: '', progress: 0, error: null, done, stop: () => stopper.abort() }
  }
  return {
    list,
    add: (files) => {
      const taken = files.slice(0, most - count.current)
      count.current += taken.length
      const started = taken.map(start)
      setList((now) => [...now, ...started])
      return taken.length === files.length
    },
    describe: (key, alt) => change(key, { alt }),
    remove: (key) => {
      list.find((photo) => photo.key === key)?.stop()
      count.current -= 1
      setList((now) => now.filter((photo) => photo.key !== key))
    },
    clear: () => {
      count.current = 0
      setList([])
    },
  }
}
