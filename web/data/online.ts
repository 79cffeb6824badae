// Whether the browser believes it has a network; and when what is on screen was seen, if it is a copy.
import { useSyncExternalStore } from 'react'

const changed = 'parvis-seen'
let seen: string | null = null

/** Each reply says it: a copy has its moment, a fresh one none. */
export function noteSeen(at: string | null): void {
  if (seen === at) return
  seen = at
  dispatchEvent(new Event(changed))
}

function watch(tell: () => void): () => void {
  const events = ['online', 'offline', changed]
  events.forEach((name) => addEventListener(name, tell))
  return () => events.forEach((name) => removeEventListener(name, tell))
}
export const useOnline = (): boolean => useSyncExternalStore(watch, () => navigator.onLine)
/** The moment (ISO) of the last copy read, null once the server has spoken again. */
export const useSeen = (): string | null => useSyncExternalStore(watch, () => seen)
