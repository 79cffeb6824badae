// Whether the browser believes it has a network.
import { useSyncExternalStore } from 'react'

function watch(tell: () => void): () => void {
  addEventListener('online', tell)
  addEventListener('offline', tell)
  return () => {
    removeEventListener('online', tell)
    removeEventListener('offline', tell)
  }
}
export const useOnline = (): boolean => useSyncExternalStore(watch, () => navigator.onLine)
