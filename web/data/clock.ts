// The present, ticking by the minute, so that « il y a 12 min » stays true on an open page.
import { useSyncExternalStore } from 'react'

let now = new Date()
const watchers = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

function watch(changed: () => void): () => void {
  watchers.add(changed)
  if (!timer) now = new Date()
  timer ??= setInterval(() => {
    now = new Date()
    watchers.forEach((tell) => tell())
  }, 30_000)
  return () => {
    watchers.delete(changed)
    if (watchers.size) return
    clearInterval(timer)
    timer = undefined
  }
}

/** The present moment; the component draws again twice a minute. */
export const useNow = (): Date => useSyncExternalStore(watch, () => now)
