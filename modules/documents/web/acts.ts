// What one may do with documents, one or many, each with its undo.
import { useState } from 'react'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { asProblem } from '#web/data/problem.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { archiveAddress, askFoldersAgain, contentAddress, documents, dropDocument, keepDocument, refreshDocument, versionsQuery } from './library.ts'
import type { Doc, Line } from './order.ts'
import { useTexts } from './texts.ts'

/** Where to: a library by its id, and a folder in it. */
export type Target = { rootId: string; parentId: string | null; name: string }
type Change = { name?: string; description?: string; tags?: string[]; parentId?: string | null; rootId?: string }
type Undo = () => Promise<unknown>

const change = async (line: Pick<Line, 'id' | 'version'>, body: Change): Promise<Doc> => {
  const doc = await documents.call('PATCH /documents/:id', { params: { id: line.id }, body, ifMatch: line.version })
  keepDocument(doc)
  return doc
}
const trashOne = async (id: string): Promise<void> => {
  await documents.call('DELETE /documents/:id', { params: { id } })
  dropDocument(id)
}
export const restoreOne = async (id: string): Promise<Doc> => {
  const doc = await documents.call('POST /documents/:id/restoration', { params: { id } })
  keepDocument(doc)
  return doc
}
/** Takes back what was just laid. */
export const trashAll = async (ids: readonly string[]): Promise<void> => {
  for (const id of ids) await trashOne(id)
  askFoldersAgain()
}

export function useDocumentActs() {
  const t = useTexts()
  const house = useHouse()
  const [busy, setBusy] = useState(false)
  const failed = (error: unknown): void => notify(sentenceOf(error, house), undefined, true)
  const undo = (run: Undo) => ({ label: house.cancel, run: () => void run().then(askFoldersAgain, failed) })

  /** One after the other; what is refused is said with its reason, the rest is done. */
  const each = async (lines: readonly Line[], one: (line: Line) => Promise<Undo>, said: (first: Line, n: number) => string): Promise<void> => {
    setBusy(true)
    const undos: Undo[] = []
    let refused: unknown = null
    for (const line of lines) await one(line).then((back) => undos.push(back), (error: unknown) => { refused = error; return stale(error, line) })
    setBusy(false)
    askFoldersAgain()
    if (refused !== null) notify(lines.length > 1 ? t.someRefused(undos.length, lines.length, sentenceOf(refused, house)) : sentenceOf(refused, house), undefined, true)
    if (undos.length > 0) notify(said(lines[0]!, undos.length), undo(async () => { for (const back of undos.toReversed()) await back() }))
  }
  const mark = async (line: Line, favourite: boolean): Promise<void> => keepDocument(await documents.call(favourite ? 'PUT /documents/:id/favourite' : 'DELETE /documents/:id/favourite', { params: { id: line.id } }))
  const hold = async (line: Line, held: boolean, others = false): Promise<void> => keepDocument(held
    ? await documents.call('PUT /documents/:id/lock', { params: { id: line.id }, body: {} })
    : await documents.call('DELETE /documents/:id/lock', { params: { id: line.id }, query: others ? { break: true } : {} }))
  const backTo = async (id: string, number: number): Promise<void> => {
    keepDocument(await documents.call('POST /documents/:id/versions/:number/restoration', { params: { id, number: String(number) } }))
    await queries.invalidateQueries({ queryKey: versionsQuery(id).queryKey })
  }

  return {
    busy,
    /** Throws what the server refuses: the form keeps what was typed. */
    rename: async (line: Line, name: string): Promise<void> => {
      const doc = await change(line, { name })
      askFoldersAgain()
      if (doc.name !== line.name) notify(t.renamed(doc.name), undo(() => change(doc, { name: line.name })))
    },
    describe: async (line: Line, words: { description: string; tags: string[] }): Promise<void> => {
      const doc = await change(line, words)
      notify(t.described, undo(() => change(doc, { description: line.description, tags: line.tags })))
    },
    move: (lines: readonly Line[], to: Target) => each(lines, async (line) => {
      const doc = await change(line, { rootId: to.rootId, parentId: to.parentId })
      return () => change(doc, { rootId: line.place.id, parentId: line.parentId })
    }, (first, n) => t.moved(first.name, n, to.name)),
    copy: (lines: readonly Line[], to: Target) => each(lines, async (line) => {
      const doc = await documents.call('POST /documents/:id/copies', { params: { id: line.id }, body: { rootId: to.rootId, parentId: to.parentId } })
      keepDocument(doc)
      return () => trashOne(doc.id)
    }, (first, n) => t.copied(first.name, n, to.name)),
    trash: (lines: readonly Line[]) => each(lines, async (line) => {
      await trashOne(line.id)
      return () => restoreOne(line.id)
    }, (first, n) => t.trashed(first.name, n)),
    favourite: (line: Line) => void mark(line, !line.favourite).then(() => notify(line.favourite ? t.unmarked(line.name) : t.marked(line.name), undo(() => mark(line, line.favourite))), failed),
    lock: (line: Line) => void hold(line, true).then(() => notify(t.locked(line.name), undo(() => hold(line, false))), failed),
    unlock: (line: Line) => void hold(line, false).then(() => notify(t.unlocked(line.name), undo(() => hold(line, true))), failed),
    // What somebody else held is not held again for them.
    breakLock: (line: Line) => void hold(line, false, true).then(() => notify(t.unlocked(line.name)), failed),
    /** The present version stays in the list: one comes back to it in the same way. */
    backTo: (line: Line, number: number) => void backTo(line.id, number).then(() => notify(t.backTo(number), undo(() => backTo(line.id, line.number))), failed),
  }
}
export type DocumentActs = ReturnType<typeof useDocumentActs>

/** Somebody changed it meanwhile: it is shown as it is. */
async function stale(error: unknown, { id }: Line): Promise<void> {
  if ([404, 412, 423].includes(asProblem(error).status)) await refreshDocument(id)
}

/** Hands a file to the browser as it is, anything else as one ZIP: as if it had been asked for by hand. */
export function download(lines: readonly Line[]): void {
  const [only] = lines
  const file = lines.length === 1 && only?.kind === 'file' ? only : null
  const link = Object.assign(document.createElement('a'), { href: file ? contentAddress(file.id) : archiveAddress(lines.map(({ id }) => id)), download: file?.name ?? '' })
  document.body.append(link)
  link.click()
  link.remove()
}

/** Makes a folder; throws what the server refuses. */
export async function makeFolder(root: { kind: 'space' | 'person'; id: string }, parentId: string | null, name: string): Promise<Doc> {
  const body = { kind: 'folder' as const, name, parentId }
  const doc = root.kind === 'space' ? await documents.call('POST /spaces/:id/documents', { params: { id: root.id }, body }) : await documents.call('POST /me/documents', { body })
  keepDocument(doc)
  askFoldersAgain()
  return doc
}
