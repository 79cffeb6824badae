// Files on their way, one by one, each with its own key: what has arrived is not sent again, a cut costs one file.
import { useSyncExternalStore } from 'react'
import { upload } from '#web/data/upload.ts'

type Running = { done: Promise<string>; stop: () => void; share: number }
const running = new Map<string, Running>()
const watchers = new Set<() => void>()
let version = 0
const tell = (): void => {
  version++
  watchers.forEach((watch) => watch())
}

/** Sends one file and answers its id. One that is leaving from this page, or has left, is not sent twice. */
export function sendPiece(piece: { key: string; name: string }, bytes: Blob, person: string): Promise<string> {
  const known = running.get(piece.key)
  if (known) return known.done
  const stopper = new AbortController()
  const progress = (share: number): void => {
    one.share = Math.min(share, 0.99)
    tell()
  }
  const done = upload(new File([bytes], piece.name, { type: bytes.type }), { progress, signal: stopper.signal, key: piece.key, person })
    .then(({ id }) => id)
  const failed = (): void => {
    running.delete(piece.key)
    tell()
  }
  done.then(tell, failed)
  const one: Running = { done, stop: () => stopper.abort(), share: 0 }
  running.set(piece.key, one)
  tell()
  return done
}
export const stopPiece = (key: string): void => running.get(key)?.stop()

/** How far a file has gone, from 0 to 1; null while it is not leaving from this page. */
export function useShares(): (key: string) => number | null {
  useSyncExternalStore(watch, () => version)
  return (key) => running.get(key)?.share ?? null
}
function watch(told: () => void): () => void {
  watchers.add(told)
  return () => void watchers.delete(told)
}
