// Photos and files chosen for a post: each leaves at once, while one writes. One that a cut stopped leaves with the post, or when the network is back.
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { newKey } from '#web/data/api.ts'
import { useHouse } from '#web/data/house.ts'
import { useMe } from '#web/data/me.ts'
import { sendPiece, stopPiece } from '#web/data/outbox/pieces.ts'
import { isPassing } from '#web/data/outbox/rules.ts'
import { asProblem } from '#web/data/problem.ts'
import { sentenceOf } from '#web/data/sentences.ts'

export type Upload = {
  key: string; name: string; size: number; bytes: Blob; preview: string; alt: string
  /** Its id once the server has it. */
  fileId: string | null
  /** Why the server does not want it. */
  error: string | null
  /** It could not leave for now. */
  waiting: boolean
}
export type Uploads = { list: readonly Upload[]; add: (files: readonly File[]) => boolean; describe: (key: string, alt: string) => void; remove: (key: string) => void; retry: (one: Upload) => void; clear: () => void }

/** As many as `most`; `add` answers whether all were taken. */
export function useUploads(most: number): Uploads {
  const house = useHouse()
  const me = useMe()
  const [list, setList] = useState<readonly Upload[]>([])
  const count = useRef(0)
  const change = (key: string, part: Partial<Upload>): void => setList((now) => now.map((one) => (one.key === key ? { ...one, ...part } : one)))

  const leave = (one: Upload): void => void sendPiece(one, one.bytes, me.id).then(
    (fileId) => change(one.key, { fileId }),
    (error: unknown) => {
      const problem = asProblem(error)
      if (problem.code !== 'aborted') change(one.key, isPassing(problem) || problem.status === 401 ? { waiting: true } : { error: sentenceOf(problem, house) })
    },
  )
  const retry = (one: Upload): void => {
    change(one.key, { waiting: false, error: null })
    leave(one)
  }
  const back = useEffectEvent(() => list.filter((one) => one.waiting).forEach(retry))
  useEffect(() => {
    const online = (): void => back()
    addEventListener('online', online)
    return () => removeEventListener('online', online)
  }, [])
  const start = (file: File): Upload => {
    const one = { key: newKey(), name: file.name, size: file.size, bytes: file, preview: URL.createObjectURL(file), alt: '', fileId: null, error: null, waiting: false }
    leave(one)
    return one
  }
  return {
    list, retry,
    add: (files) => {
      const taken = files.slice(0, most - count.current)
      count.current += taken.length
      const started = taken.map(start)
      setList((now) => [...now, ...started])
      return taken.length === files.length
    },
    describe: (key, alt) => change(key, { alt }),
    remove: (key) => {
      stopPiece(key)
      count.current -= 1
      setList((now) => now.filter((one) => one.key !== key))
    },
    clear: () => {
      count.current = 0
      setList([])
    },
  }
}
