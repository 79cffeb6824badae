// Photos and files chosen for a post: each leaves at once, while one writes.
import { useRef, useState } from 'react'
import { newKey } from '#web/data/api.ts'
import { useHouse } from '#web/data/house.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { upload } from '#web/data/upload.ts'

export type Upload = { key: string; name: string; size: number; preview: string; alt: string; progress: number; error: string | null; done: Promise<string>; stop: () => void }
export type Uploads = { list: readonly Upload[]; add: (files: readonly File[]) => boolean; describe: (key: string, alt: string) => void; remove: (key: string) => void; clear: () => void }

/** As many as `most`; `add` answers whether all were taken. */
export function useUploads(most: number): Uploads {
  const house = useHouse()
  const [list, setList] = useState<readonly Upload[]>([])
  const count = useRef(0)
  const change = (key: string, part: Partial<Upload>): void => setList((now) => now.map((one) => (one.key === key ? { ...one, ...part } : one)))

  const start = (file: File): Upload => {
    const key = newKey()
    const stopper = new AbortController()
    const done = upload(file, (progress) => change(key, { progress: Math.min(progress, 0.99) }), stopper.signal).then(({ id }) => {
      change(key, { progress: 1 })
      return id
    })
    // Told on the photo or file itself; the post that waits for it hears of it too.
    done.catch((error: unknown) => change(key, { error: sentenceOf(error, house) }))
    return { key, name: file.name, size: file.size, preview: URL.createObjectURL(file), alt: '', progress: 0, error: null, done, stop: () => stopper.abort() }
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
      list.find((one) => one.key === key)?.stop()
      count.current -= 1
      setList((now) => now.filter((one) => one.key !== key))
    },
    clear: () => {
      count.current = 0
      setList([])
    },
  }
}
