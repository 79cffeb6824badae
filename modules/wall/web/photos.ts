// Photos chosen for a post: each leaves at once, while one writes. One that a cut stopped leaves with the post, or when the network is back.
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { newKey } from '#web/data/api.ts'
import { useHouse } from '#web/data/house.ts'
import { useMe } from '#web/data/me.ts'
import { sendPiece, stopPiece } from '#web/data/outbox/pieces.ts'
import { isPassing } from '#web/data/outbox/rules.ts'
import { asProblem } from '#web/data/problem.ts'
import { sentenceOf } from '#web/data/sentences.ts'

export type PhotoDraft = {
  key: string; name: string; bytes: Blob; preview: string; alt: string
  /** Its id once the server has it. */
  fileId: string | null
  /** Why the server does not want it. */
  error: string | null
  /** It could not leave for now. */
  waiting: boolean
}
export type PhotoDraftList = { list: readonly PhotoDraft[]; add: (files: readonly File[]) => boolean; describe: (key: string, alt: string) => void; remove: (key: string) => void; retry: (photo: PhotoDraft) => void; clear: () => void }

const most = 20

export function usePhotoDrafts(): PhotoDraftList {
  const house = useHouse()
  const me = useMe()
  const [list, setList] = useState<readonly PhotoDraft[]>([])
  const count = useRef(0)
  const change = (key: string, part: Partial<PhotoDraft>): void => setList((now) => now.map((photo) => (photo.key === key ? { ...photo, ...part } : photo)))

  const leave = (photo: PhotoDraft): void => void sendPiece(photo, photo.bytes, me.id).then(
    (fileId) => change(photo.key, { fileId }),
    (error: unknown) => {
      const problem = asProblem(error)
      if (problem.code !== 'aborted') change(photo.key, isPassing(problem) || problem.status === 401 ? { waiting: true } : { error: sentenceOf(problem, house) })
    },
  )
  const retry = (photo: PhotoDraft): void => {
    change(photo.key, { waiting: false, error: null })
    leave(photo)
  }
  const back = useEffectEvent(() => list.filter((photo) => photo.waiting).forEach(retry))
  useEffect(() => {
    const online = (): void => back()
    addEventListener('online', online)
    return () => removeEventListener('online', online)
  }, [])
  const start = (file: File): PhotoDraft => {
    const photo = { key: newKey(), name: file.name, bytes: file, preview: URL.createObjectURL(file), alt: '', fileId: null, error: null, waiting: false }
    leave(photo)
    return photo
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
      setList((now) => now.filter((photo) => photo.key !== key))
    },
    clear: () => {
      count.current = 0
      setList([])
    },
  }
}
