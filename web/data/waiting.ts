// How many things wait to leave, in a few bytes: what sends them comes only when there is something to send.
import { useSyncExternalStore } from 'react'

const keyOf = (person: string): string => `parvis.outbox.${person}`
const changed = 'parvis-outbox'

export function waitingOf(person: string): number {
  try {
    return Number(localStorage.getItem(keyOf(person)))
  } catch {
    return 0
  }
}
export function markWaiting(person: string, count: number): void {
  try {
    if (count) localStorage.setItem(keyOf(person), String(count))
    else localStorage.removeItem(keyOf(person))
  } catch {
    // Without its mark, what waits leaves when something else is sent.
  }
  dispatchEvent(new Event(changed))
}

function watch(tell: () => void): () => void {
  addEventListener(changed, tell)
  addEventListener('storage', tell)
  return () => {
    removeEventListener(changed, tell)
    removeEventListener('storage', tell)
  }
}
export const useWaiting = (person: string): number => useSyncExternalStore(watch, () => waitingOf(person))
