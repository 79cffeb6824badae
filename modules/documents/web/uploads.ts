// Files on their way into a library: three at once, each with its progress and its end. They go on while one looks at another folder; large ones after a cut, and in another page.
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
import { askFoldersAgain, askRoom, documents, foldersQuery, keepDocument, zipsQuery, type Root } from './library.ts'
import { giveUp, sendInPieces } from './pieces.ts'
import { forget, matching, note, unfinished, type Unfinished } from './unfinished.ts'
import type { Texts } from './words.ts'

export type Sending = {
  key: string; file: File; dirs: readonly string[]; root: Root; parent: string | null
  /** `taken`: its name is; one says what becomes of it. `packed`: an archive, to be laid as it is or taken out. `paused`: by hand. */
  state: 'waiting' | 'sending' | 'paused' | 'taken' | 'packed' | 'failed'
  /** What was said of an archive. */
  unpack: boolean | null
  /** Of a large one: where it goes, and whether its line is cut. */
  address: string | null; cut: boolean
  /** From 0 to 1. */
  share: number; error: string | null; fileId: string | null; ifExists: 'refuse' | 'version' | 'rename'
}
const atOnce = 3

let list: readonly Sending[] = []
type Said = { house: House; t: Texts; person: string }
let words: Said | null = null
/** Of those that leave together: how many there were, what they weigh, and what came of them. */
let count = 0
let weight = 0
let gone = 0
let laid: string[] = []
/** The first that stood there already, and how many did. */
let twins: { folder: string; name: string }[] = []
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

export function sendFiles(root: Root, parent: string | null, brought: readonly Brought[], said: Said): void {
  // The same file in the same place goes on where a closed page left it.
  const lost = unfinished(said.person).filter((one) => one.root.id === root.id && one.parent === parent && !list.some(({ key }) => key === one.key))
  start(brought.map(({ file, dirs }) => {
    const one = matching(lost, file)
    return fresh(file, one?.key ?? newKey(), dirs, root, parent, one?.address ?? null)
  }), said)
}
/** Those of a page that was closed, with the same files again. */
export const goOn = (found: readonly { file: File; one: Unfinished }[], said: Said): void => start(found.map(({ file, one }) => fresh(file, one.key, one.dirs, one.root, one.parent, one.address)), said)
/** Nobody goes on with these. */
export function abandon(person: string, lost: readonly Unfinished[]): void {
  forget(person, lost.map(({ key }) => key))
  for (const { address } of lost) void giveUp(address)
}
const fresh = (file: File, key: string, dirs: readonly string[], root: Root, parent: string | null, address: string | null): Sending =>
  ({ key, file, dirs, root, parent, state: 'waiting', share: 0, error: null, fileId: null, ifExists: 'refuse', address, cut: false, unpack: root.kind === 'space' && dirs.length === 0 && /\.zip$/i.test(file.name) ? null : false })
function start(more: readonly Sending[], said: Said): void {
  words = said
  count += more.length
  weight += more.reduce((sum, { file }) => sum + file.size, 0)
  set([...list, ...more])
  next()
}
/** Again after a refusal, or with what becomes of the file that bears its name. */
export function resume(key: string, ifExists: Sending['ifExists'] = 'refuse'): void {
  change(key, { state: 'waiting', error: null, ifExists })
  next()
}
/** An archive is laid as it is, or taken out where it was brought. */
export function settle(key: string, unpack: boolean): void {
  change(key, { state: 'waiting', unpack })
  next()
}
/** Stands still until one says so; what has arrived stays. */
export function pause(key: string): void {
  change(key, { state: 'paused', cut: false })
  stops.get(key)?.abort()
}
export function stop(key: string): void {
  const one = list.find((known) => known.key === key)
  if (!one) return
  stops.get(key)?.abort()
  if (words) forget(words.person, [key])
  if (one.address) void giveUp(one.address)
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
    // Said before a large one is sent for nothing.
    if (one.fileId === null && one.file.size > large) await askRoom(one.root, one.file.size, { signal: stopper.signal })
    const fileId = one.fileId ?? await sendBytes(one.file, one.key, (share) => change(one.key, { share }), stopper.signal, {
      address: one.address, waiting: (cut) => change(one.key, { cut }),
      begun: (address) => {
        change(one.key, { address })
        if (words) note(words.person, { key: one.key, name: one.file.name, size: one.file.size, modified: one.file.lastModified, dirs: one.dirs, root: one.root, parent: one.parent, address, since: Date.now() })
      },
    })
    change(one.key, { fileId, share: 1 })
    if (one.unpack === null) return change(one.key, { state: 'packed' })
    if (one.unpack) {
      await documents.call('POST /spaces/:id/zips', { params: { id: one.root.id }, body: { fileId, parentId: one.parent } }, { key: one.key })
      if (words) forget(words.person, [one.key])
      count -= 1
      weight -= one.file.size
      set(list.filter(({ key }) => key !== one.key))
      return void queries.invalidateQueries({ queryKey: zipsQuery(one.root.id).queryKey })
    }
    const parentId = await folderOf(one.root, one.parent, one.dirs)
    if (stopper.signal.aborted) return
    const doc = await lay(one.root, { kind: 'file', fileId, parentId, ifExists: one.ifExists })
    laid.push(doc.id)
    if (doc.twin) twins.push(doc.twin)
    if (words) forget(words.person, [one.key])
    gone += one.file.size
    keepDocument(doc)
    set(list.filter(({ key }) => key !== one.key))
  } catch (error) {
    const problem = asProblem(error)
    if (list.find(({ key }) => key === one.key)?.state === 'paused') return
    if (problem.code === 'document.name_taken') change(one.key, { state: 'taken', share: 1 })
    else if (words) change(one.key, { state: 'failed', error: problem.code === 'upload.other' ? words.t.otherBytes : sentenceOf(problem, words.house), share: 0, cut: false, ...(problem.code === 'upload.other' ? { address: null } : {}) })
  } finally {
    stops.delete(one.key)
    next()
    ended()
  }
}

/** Above, a file goes in pieces. */
export const large = 4_000_000
type Pieces = { address: string | null; begun: (address: string) => void; waiting: (cut: boolean) => void }
const alone: Pieces = { address: null, begun: () => undefined, waiting: () => undefined }

/** The one place where bytes leave. */
export async function sendBytes(file: File, key: string, progress: (share: number) => void, signal: AbortSignal = new AbortController().signal, pieces = alone): Promise<string> {
  const told = (share: number): void => progress(Math.min(share, 0.99))
  return (await (file.size > large ? sendInPieces(file, { ...pieces, progress: told, signal }) : upload(file, { key, progress: told, signal }))).id
}

type Laid = { kind: 'file'; fileId: string; parentId: string | null; ifExists: Sending['ifExists'] }
const lay = (root: Root, body: Laid) => (root.kind === 'space' ? documents.call('POST /spaces/:id/documents', { params: { id: root.id }, body }) : documents.call('POST /me/documents', { body }))

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
  const [twin] = twins
  const already = twins.length
  laid = []
  twins = []
  gone = 0
  count = left
  weight = list.reduce((sum, { file }) => sum + file.size, 0)
  folders.clear()
  if (!words || ids.length === 0) return
  void queries.invalidateQueries({ queryKey: ['room'] })
  const { house, t } = words
  askFoldersAgain()
  const failed = (error: unknown): void => notify(sentenceOf(error, house), undefined, true)
  const said = left > 0 ? t.laidSome(ids.length, left) : t.laid(ids.length)
  notify(twin ? `${said}. ${t.already([twin.folder, twin.name].filter(Boolean).join(' / '), already)}` : said, { label: house.cancel, run: () => void trashAll(ids).catch(failed) })
}
