// Files on their way into a library: three at once, each with its progress and its end. They go on while one looks at another folder.
import { useSyncExternalStore } from 'react'
import { filenameKey } from '#lib/filename.ts'
import { newKey } from '#web/data/api.ts'
import type { House } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { asProblem } from '#web/data/problem.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { upload } from '#web/data/upload.ts'
import { makeFolder, trashAll } from './acts.ts'
import type { Brought } from './brought.ts'
import { askFoldersAgain, documents, foldersQuery, keepDocument, type Root } from './library.ts'
import type { Doc } from './order.ts'
import type { Texts } from './words.ts'

export type Sending = {
  key: string; file: File; dirs: readonly string[]; root: Root; parent: string | null
  /** `taken`: its name is; one says what becomes of it. */
  state: 'waiting' | 'sending' | 'taken' | 'failed'
  /** From 0 to 1. */
  share: number; error: string | null; fileId: string | null; ifExists: 'refuse' | 'version' | 'rename'
}
const atOnce = 3

let list: readonly Sending[] = []
let words: { house: House; t: Texts } | null = null
/** Of those that leave together: how many there were, what they weigh, and what came of them. */
let count = 0
let weight = 0
let gone = 0
let laid: string[] = []
const stops = new Map<string, AbortController>()
const folders = new Map<string, Promise<string | null>>()
const watchers = new Set<() => void>()
const set = (next: readonly Sending[]): void => {
  list = next
  watchers.forEach((tell) => tell())
}
const change = (key: string, part: Partial<Sending>): void => set(list.map((one) => (one.key === key ? { ...one, ...part } : one)))

export const useSendings = (): readonly Sending[] => useSyncExternalStore((tell) => { watchers.add(tell); return () => void watchers.delete(tell) }, () => list)
/** How far all of them are. */
export const totals = () => ({ count, done: laid.length, weight, gone: gone + list.reduce((sum, one) => sum + one.file.size * one.share, 0) })

export function sendFiles(root: Root, parent: string | null, brought: readonly Brought[], said: { house: House; t: Texts }): void {
  words = said
  count += brought.length
  weight += brought.reduce((sum, { file }) => sum + file.size, 0)
  set([...list, ...brought.map(({ file, dirs }): Sending => ({ key: newKey(), file, dirs, root, parent, state: 'waiting', share: 0, error: null, fileId: null, ifExists: 'refuse' }))])
  next()
}
/** Again after a refusal, or with what becomes of the file that bears its name. */
export function resume(key: string, ifExists: Sending['ifExists'] = 'refuse'): void {
  change(key, { state: 'waiting', error: null, ifExists })
  next()
}
export function stop(key: string): void {
  const one = list.find((known) => known.key === key)
  if (!one) return
  stops.get(key)?.abort()
  count -= 1
  weight -= one.file.size
  set(list.filter((known) => known.key !== key))
  ended()
}
export const stopAll = (): void => list.forEach(({ key }) => stop(key))

function next(): void {
  const free = atOnce - list.filter(({ state }) => state === 'sending').length
  for (const one of list.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, free))) void send(one)
}

async function send(one: Sending): Promise<void> {
  change(one.key, { state: 'sending' })
  const stopper = new AbortController()
  stops.set(one.key, stopper)
  try {
    const fileId = one.fileId ?? await sendBytes(one.file, one.key, (share) => change(one.key, { share }), stopper.signal)
    change(one.key, { fileId, share: 1 })
    const parentId = await folderOf(one.root, one.parent, one.dirs)
    if (stopper.signal.aborted) return
    const doc = await lay(one.root, { kind: 'file', fileId, parentId, ifExists: one.ifExists })
    laid.push(doc.id)
    gone += one.file.size
    keepDocument(doc)
    set(list.filter(({ key }) => key !== one.key))
  } catch (error) {
    const problem = asProblem(error)
    if (problem.code === 'document.name_taken') change(one.key, { state: 'taken', share: 1 })
    else if (words) change(one.key, { state: 'failed', error: sentenceOf(problem, words.house), share: 0 })
  } finally {
    stops.delete(one.key)
    next()
    ended()
  }
}

/** The one place where bytes leave: they are sent whole. */
export const sendBytes = async (file: File, key: string, progress: (share: number) => void, signal?: AbortSignal): Promise<string> =>
  (await upload(file, { key, progress: (share) => progress(Math.min(share, 0.99)), ...(signal ? { signal } : {}) })).id

type Laid = { kind: 'file'; fileId: string; parentId: string | null; ifExists: Sending['ifExists'] }
const lay = (root: Root, body: Laid): Promise<Doc> => (root.kind === 'space' ? documents.call('POST /spaces/:id/documents', { params: { id: root.id }, body }) : documents.call('POST /me/documents', { body }))

/** The folder that a file goes into: made, or found where it is already. Asked once for all the files in it. */
function folderOf(root: Root, parent: string | null, dirs: readonly string[]): Promise<string | null> {
  const name = dirs.at(-1)
  if (name === undefined) return Promise.resolve(parent)
  const path = [root.id, parent, ...dirs].join('/')
  const known = folders.get(path)
  if (known) return known
  const made = folderOf(root, parent, dirs.slice(0, -1)).then(async (above) => {
    try {
      return (await makeFolder(root, above, name)).id
    } catch (error) {
      if (asProblem(error).code !== 'document.name_taken') throw error
      const { items } = await queries.fetchQuery({ ...foldersQuery(root), staleTime: 0 })
      const there = items.find((folder) => folder.parentId === above && filenameKey(folder.name) === filenameKey(name))
      if (!there) throw error
      return there.id
    }
  })
  folders.set(path, made)
  made.catch(() => folders.delete(path))
  return made
}

/** Once nothing leaves any more: says what came of it, and forgets. What waits for an answer stays. */
function ended(): void {
  if (list.some(({ state }) => state === 'waiting' || state === 'sending')) return
  const ids = laid
  const left = list.length
  laid = []
  gone = 0
  count = left
  weight = list.reduce((sum, { file }) => sum + file.size, 0)
  folders.clear()
  if (!words || ids.length === 0) return
  const { house, t } = words
  askFoldersAgain()
  const failed = (error: unknown): void => notify(sentenceOf(error, house), undefined, true)
  notify(left > 0 ? t.laidSome(ids.length, left) : t.laid(ids.length), { label: house.cancel, run: () => void trashAll(ids).catch(failed) })
}
