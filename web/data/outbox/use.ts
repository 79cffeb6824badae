// The outbox on a screen.
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import { useMe } from '#web/data/me.ts'
import { useOnline } from '#web/data/online.ts'
import type { Item } from './item.ts'
import { outboxOf, type Outbox } from './outbox.ts'
import { stateOf, type State } from './rules.ts'

export const useOutbox = (): Outbox => outboxOf(useMe().id)

/** What waits, oldest first. */
export function useItems(): readonly Item[] {
  const outbox = useOutbox()
  return useSyncExternalStore(outbox.watch, outbox.items)
}
export function useStateOf(): (item: Item) => State {
  const items = useItems()
  const online = useOnline()
  return (item) => stateOf(item, items, online)
}

/** Hears what has arrived, while the component is on screen. */
export function useSent(hear: (item: Item, reply: unknown) => void): void {
  const outbox = useOutbox()
  const latest = useEffectEvent(hear)
  useEffect(() => outbox.listen(({ item, reply }) => latest(item, reply)), [outbox])
}

/** What a file that waits looks like; null until it is read. */
export function usePreview(key: string): string | null {
  const outbox = useOutbox()
  const [src, setSrc] = useState<string | null>(null)
  useEffect(() => {
    let made: string | undefined
    let gone = false
    void outbox.bytes(key).then((bytes) => {
      if (!bytes || gone) return
      made = URL.createObjectURL(bytes)
      setSrc(made)
    })
    return () => {
      gone = true
      if (made) URL.revokeObjectURL(made)
    }
  }, [outbox, key])
  return src
}
