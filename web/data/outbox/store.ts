// Where things wait: in this browser's database, one for each person; in memory where the browser has none to give.
import type { Item } from './item.ts'

export type Fresh = Omit<Item, 'seq'>
export type Store = {
  /** All that waits, in the order in which it was written. */
  items(): Promise<Item[]>
  /** Keeps an item and the bytes of its files; all or nothing. */
  add(item: Fresh, bytes: ReadonlyMap<string, Blob>): Promise<Item>
  /** Changes an item as it stands now; one that has gone stays gone. */
  change(seq: number, change: (item: Item) => Item): Promise<void>
  remove(seq: number): Promise<void>
  bytes(key: string): Promise<Blob | null>
}
const nameOf = (person: string): string => `parvis-outbox-${person}`

/** The store of a person. A thing that the disk refuses (it is full, or forbidden) is kept as long as the page is open. */
export async function openStore(person: string): Promise<Store> {
  const memory = inMemory()
  const disk = await openDatabase(nameOf(person)).then(onDisk, () => null)
  if (!disk) return memory
  // Numbers of the memory begin far above those of the disk: both are one order.
  const of = (seq: number): Store => (seq >= memoryFrom ? memory : disk)
  return {
    items: async () => [...await disk.items(), ...await memory.items()],
    add: (item, bytes) => disk.add(item, bytes).catch(() => memory.add(item, bytes)),
    change: (seq, change) => of(seq).change(seq, change),
    remove: (seq) => of(seq).remove(seq),
    bytes: async (key) => await memory.bytes(key) ?? disk.bytes(key),
  }
}

/** Leaves nothing of a person behind. */
export const forgetStore = (person: string): Promise<unknown> => new Promise((resolve) => {
  const asked = indexedDB.deleteDatabase(nameOf(person))
  // Another tab that still holds it lets go when it hears of it; nobody waits for it here.
  asked.onsuccess = asked.onerror = asked.onblocked = resolve
})

const memoryFrom = 2 ** 40
function inMemory(): Store {
  let items: Item[] = []
  let seq = memoryFrom
  const held = new Map<string, Blob>()
  return {
    items: async () => items,
    add: async (fresh, bytes) => {
      const item = { ...fresh, seq: seq++ }
      items = [...items, item]
      for (const [key, blob] of bytes) held.set(key, blob)
      return item
    },
    change: async (of, change) => { items = items.map((item) => (item.seq === of ? change(item) : item)) },
    remove: async (of) => {
      for (const item of items) if (item.seq === of) for (const piece of item.pieces) held.delete(piece.key)
      items = items.filter((item) => item.seq !== of)
    },
    bytes: async (key) => held.get(key) ?? null,
  }
}

function onDisk(database: IDBDatabase): Store {
  /** One transaction over both shelves; its promise is kept when the browser has written. */
  const within = <T>(mode: IDBTransactionMode, work: (items: IDBObjectStore, blobs: IDBObjectStore, give: (value: T) => void) => void): Promise<T> => new Promise((resolve, reject) => {
    const tx = database.transaction(['items', 'blobs'], mode, { durability: 'strict' })
    let given: { value: T } | null = null
    tx.oncomplete = () => (given ? resolve(given.value) : reject(new Error('nothing given')))
    tx.onabort = tx.onerror = () => reject(tx.error ?? new Error('aborted'))
    work(tx.objectStore('items'), tx.objectStore('blobs'), (value) => { given = { value } })
  })
  return {
    items: () => within<Item[]>('readonly', (items, _, give) => {
      const asked: IDBRequest<Item[]> = items.getAll()
      asked.onsuccess = () => give(asked.result)
    }),
    add: (fresh, bytes) => within<Item>('readwrite', (items, blobs, give) => {
      const asked = items.add(fresh)
      asked.onsuccess = () => give({ ...fresh, seq: Number(asked.result) })
      for (const [key, blob] of bytes) blobs.put(blob, key)
    }),
    change: (seq, change) => within<void>('readwrite', (items, _, give) => {
      const asked: IDBRequest<Item | undefined> = items.get(seq)
      asked.onsuccess = () => {
        give()
        if (asked.result) items.put(change(asked.result))
      }
    }),
    remove: (seq) => within<void>('readwrite', (items, blobs, give) => {
      const asked: IDBRequest<Item | undefined> = items.get(seq)
      asked.onsuccess = () => {
        give()
        for (const piece of asked.result?.pieces ?? []) blobs.delete(piece.key)
        items.delete(seq)
      }
    }),
    bytes: (key) => within<Blob | null>('readonly', (_, blobs, give) => {
      const asked: IDBRequest<Blob | undefined> = blobs.get(key)
      asked.onsuccess = () => give(asked.result ?? null)
    }),
  }
}

const openDatabase = (name: string): Promise<IDBDatabase> => new Promise((resolve, reject) => {
  const asked = indexedDB.open(name, 1)
  asked.onupgradeneeded = () => {
    asked.result.createObjectStore('items', { keyPath: 'seq', autoIncrement: true })
    asked.result.createObjectStore('blobs')
  }
  asked.onerror = asked.onblocked = () => reject(asked.error ?? new Error('blocked'))
  asked.onsuccess = () => {
    asked.result.onversionchange = () => asked.result.close()
    resolve(asked.result)
  }
})
