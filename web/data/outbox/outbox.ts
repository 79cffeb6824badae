// The outbox of a person in this browser. Every tab shows it, one at a time sends; whichever tab is left goes on.
import { newKey } from '#web/data/api.ts'
import { markWaiting } from '#web/data/waiting.ts'
import { attempt, type Sent } from './attempt.ts'
import { withoutFile, type Entry, type Item } from './item.ts'
import { follow, nextDue, problemOf, ready, stateOf } from './rules.ts'
import { forgetStore, openStore, type Store } from './store.ts'

type Listener = (sent: Sent) => void
type Told = { type: 'changed' } | { type: 'sent'; sent: Sent } | { type: 'forgotten' }

export type Outbox = {
  /** What waits, oldest first; the same list until something changes. */
  items(): readonly Item[]
  watch(tell: () => void): () => void
  /** Keeps it and sends it as soon as it may leave; answers once it is kept. */
  put(entry: Entry, key?: string): Promise<Item>
  /** Keeps it, and waits for the first try: the reply; null while it waits; what the server refuses is thrown and not kept. */
  deliver<T>(entry: Entry): Promise<T | null>
  /** Tries again now, with what `change` makes of it. */
  retry(seq: number, change?: (item: Item) => Item): Promise<void>
  /** Holds it back while its author changes it. */
  hold(seq: number): Promise<void>
  removePiece(seq: number, key: string): Promise<void>
  /** Gives it up; what is answered takes it back. */
  drop(seq: number): Promise<() => Promise<void>>
  bytes(key: string): Promise<Blob | null>
  /** Hears what has arrived, from whichever tab sent it. */
  listen(listener: Listener): () => void
  /** Leaves nothing of it in this browser, for whoever comes next. */
  forget(): Promise<void>
}
/** What nobody waits for: a database that goes with its person takes along what was still to be noted in it. */
const quietly = (work: Promise<unknown>): void => void work.catch(() => undefined)

const opened = new Map<string, Outbox>()

export function outboxOf(person: string): Outbox {
  const known = opened.get(person)
  if (known) return known
  const outbox = open(person)
  opened.set(person, outbox)
  return outbox
}

function open(person: string): Outbox {
  const name = `parvis-outbox-${person}`
  const channel = new BroadcastChannel(name)
  const watchers = new Set<() => void>()
  const listeners = new Set<Listener>()
  let list: readonly Item[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let poke = (): void => undefined
  const store: Promise<Store> = openStore(person)

  const read = async (): Promise<void> => {
    list = await (await store).items()
    markWaiting(person, list.length)
    watchers.forEach((tell) => tell())
  }
  const changed = async (): Promise<void> => {
    await read()
    channel.postMessage({ type: 'changed' } satisfies Told)
  }
  const tell = (sent: Sent): void => listeners.forEach((listen) => listen(sent))

  /** Asks for the turn to send, at once or when the next thing is due. */
  const arm = (): void => {
    clearTimeout(timer)
    const due = nextDue(list)
    if (due === null || !navigator.onLine) return
    const wait = due - Date.now()
    if (wait > 0) timer = setTimeout(arm, wait)
    else turn()
  }
  let asked = false
  const turn = (): void => {
    if (asked) return poke()
    asked = true
    const over = (): void => {
      asked = false
      arm()
    }
    const run = async (): Promise<void> => drain(await store)
    // A database that cannot be read for now is not asked again and again.
    const broken = (): void => {
      asked = false
      timer = setTimeout(arm, 5_000)
    }
    void ('locks' in navigator ? navigator.locks.request(name, run) : run()).then(over, broken)
  }

  /** Sends what is due, lane beside lane, until nothing is. Only the tab that holds the lock does. */
  async function drain(kept: Store): Promise<void> {
    const leaving = new Map<string, Promise<void>>()
    for (;;) {
      const poked = new Promise<void>((resolve) => { poke = resolve })
      const due = navigator.onLine ? ready(await kept.items(), Date.now()) : []
      for (const item of due) {
        if (leaving.has(item.lane)) continue
        const going = leave(kept, item).finally(() => leaving.delete(item.lane))
        // The loop hears of the first that breaks; of the others nobody needs to.
        going.catch(() => undefined)
        leaving.set(item.lane, going)
      }
      if (leaving.size === 0) return
      await Promise.race([...leaving.values(), poked])
    }
  }
  async function leave(kept: Store, found: Item): Promise<void> {
    const sent = await attempt(found, kept, person, () => quietly(changed()))
    if (!sent) return changed()
    const { letter } = sent.item
    const version = (sent.reply as { version?: unknown } | undefined)?.version
    if (typeof version === 'number') for (const item of await kept.items()) if (item.seq !== found.seq) await kept.change(item.seq, (now) => follow(now, letter, version))
    const now = (await kept.items()).find((item) => item.seq === found.seq)
    // Changed by its author while it was leaving: what they made of it is still to be settled.
    if (now && now.revision === found.revision) await kept.remove(found.seq)
    tell(sent)
    channel.postMessage({ type: 'sent', sent } satisfies Told)
    await changed()
  }

  channel.onmessage = ({ data }: MessageEvent<Told>) => {
    if (data.type === 'forgotten') return location.reload()
    if (data.type === 'sent') tell(data.sent)
    quietly(read().then(arm))
  }
  const again = async (when: (item: Item) => boolean, change: (item: Item) => Item): Promise<void> => {
    const kept = await store
    for (const item of await kept.items()) if (when(item)) await kept.change(item.seq, change)
    await changed()
    arm()
  }
  addEventListener('online', () => quietly(again((item) => item.refusal === null, (item) => ({ ...item, due: 0 }))))
  // Whoever is here has signed in: what waited for that may leave.
  quietly(again((item) => item.refusal?.status === 401, (item) => ({ ...item, refusal: null, due: 0 })))

  const change = async (seq: number, make: (item: Item) => Item): Promise<void> => {
    await (await store).change(seq, (item) => ({ ...make(item), revision: item.revision + 1 }))
    await changed()
    arm()
  }
  const put: Outbox['put'] = async ({ pieces = [], ...entry }, key = newKey()) => {
    const now = Date.now()
    const bytes = new Map(pieces.map((piece) => [piece.key, piece.bytes]))
    const item = await (await store).add({
      ...entry, key, at: now, due: 0, tries: 0, revision: 0, refusal: null, pieces: pieces.map((piece) => ({ key: piece.key, round: 0, name: piece.name, photo: piece.photo, fileId: piece.fileId, refusal: null })),
    }, bytes)
    await changed()
    arm()
    return item
  }
  const drop: Outbox['drop'] = async (seq) => {
    const kept = await store
    const item = (await kept.items()).find((one) => one.seq === seq)
    const bytes = new Map<string, Blob>()
    for (const { key } of item?.pieces ?? []) {
      const blob = await kept.bytes(key)
      if (blob) bytes.set(key, blob)
    }
    await kept.remove(seq)
    await changed()
    arm()
    return async () => {
      if (!item) return
      const { seq: _, ...fresh } = item
      await kept.add(fresh, bytes)
      await changed()
      arm()
    }
  }
  return {
    items: () => list,
    watch: (watcher) => {
      watchers.add(watcher)
      return () => void watchers.delete(watcher)
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    put, drop,
    forget: async () => {
      await forgetStore(person)
      list = []
      markWaiting(person, 0)
      channel.postMessage({ type: 'forgotten' } satisfies Told)
    },
    bytes: async (key) => (await store).bytes(key),
    retry: (seq, make = (item) => item) => change(seq, (item) => ({ ...make(item), refusal: null, due: 0 })),
    hold: (seq) => change(seq, (item) => ({ ...item, refusal: { status: 0, code: 'outbox.held', sentence: null, fields: [] } })),
    removePiece: (seq, key) => change(seq, (item) => ({
      ...item, refusal: null, due: 0, pieces: item.pieces.filter((piece) => piece.key !== key), letter: { ...item.letter, input: { ...item.letter.input, body: withoutFile(item.letter.input.body, key) } },
    })),
    deliver: async <T>(entry: Entry): Promise<T | null> => {
      const outcome = Promise.withResolvers<T | null>()
      const item = await put(entry)
      const look = (): void => {
        const now = list.find(({ seq }) => seq === item.seq)
        if (!now || now.refusal?.status === 401 || stateOf(now, list, navigator.onLine) === 'waiting') return outcome.resolve(null)
        if (now.refusal === null) return
        void drop(item.seq)
        outcome.reject(problemOf(now.refusal))
      }
      const hear = ({ item: gone, reply }: Sent): void => { if (gone.seq === item.seq) outcome.resolve(reply as T) }
      listeners.add(hear)
      watchers.add(look)
      look()
      return outcome.promise.finally(() => {
        listeners.delete(hear)
        watchers.delete(look)
      })
    },
  }
}
