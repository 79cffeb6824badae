// What a link shows: a file, or the files that stand in a folder itself; as its sharer reads them at this moment, and as somebody who did not bring them.
import { Readable } from 'node:stream'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db } from '#platform/db/database.ts'
import { readContents } from '#platform/contents/contents.ts'
import { contentHeld } from '#platform/files/files.ts'
import type { Content } from '#platform/files/signed.ts'
import type { Store } from '#platform/files/store.ts'
import { Problem } from '#platform/problem.ts'
import { visible } from '#modules/documents/index.ts'
import type { Link } from './opening.ts'

const perPage = 50
/** Pieces of a text that are shown: some pages. */
const pieces = 8

const files = (db: Db, link: Link) => visible(db, link.sharer).select(['document.id', 'document.name', 'document.sort_key', 'document.size', 'document.type', 'document.file_id'])
  .where('document.kind', '=', 'file').where('document.trashed_at', 'is', null).where('document.hidden_at', 'is', null)
export type Shown = { id: string, name: string, size: number, type: string, fileId: string }
type Row = Awaited<ReturnType<ReturnType<typeof files>['execute']>>[number]
const shown = (row: Row): Shown => ({ id: row.id, name: row.name, size: Number(row.size), type: row.type, fileId: row.file_id ?? '' })

/** The file itself, or one of the folder; null when it is none of them. */
export async function fileOf(db: Db, link: Link, id: string): Promise<Shown | null> {
  if (link.role === 'box') return null
  const row = await files(db, link).where('document.id', '=', id).where(link.kind === 'file' ? 'document.id' : 'document.parent_id', '=', link.document_id).executeTakeFirst()
  return row ? shown(row) : null
}

/** Null where the place to go on from is none of ours. */
export async function filesOf(db: Db, link: Link, cursor: string | undefined) {
  const after = cursor === undefined ? undefined : placeIn(cursor)
  if (after === null) return null
  const rows = await files(db, link).where('document.parent_id', '=', link.document_id).where('document.root_id', '=', link.root_id)
    .$if(after !== undefined, (q) => q.where((eb) => eb(eb.refTuple('document.sort_key', 'document.id'), '>', eb.tuple(after![0]!, after![1]!)))).orderBy('document.sort_key').orderBy('document.id').limit(perPage + 1).execute()
  return pageOf(rows, perPage, shown, (row) => cursorOf(row.sort_key, row.id))
}

/** What is refused on the way is not there, for somebody outside. */
const orNone = (error: unknown): null => {
  if (error instanceof Problem) return null
  throw error
}

function placeIn(cursor: string): string[] | null {
  try {
    const place = readCursor(cursor, 2)
    return place !== null && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(place[1]!) && !place[0]!.includes('\u0000') ? place : null
  } catch (error) {
    return orNone(error)
  }
}

/** Its bytes, for somebody who never is whoever brought them: a photo without its place and device. Null when they carry something. */
export const bytesOf = (db: Db, link: Link, file: Shown): Promise<Content | null> => contentHeld(db, { personId: link.id }, file.fileId, file.name).catch(orNone)

/** Bytes that are sent before it is asked again whether the link still opens. */
const step = 8 << 20
/** The store as somebody reads it who may be stopped on the way: what was ended is not gone on with, however long it takes. */
export const whileOpen = (store: Store, opens: () => Promise<boolean>): Store => ({ ...store, read: (hash, range) => Readable.from(asking(store.read(hash, range), opens), { objectMode: false }) })

async function* asking(bytes: Readable, opens: () => Promise<boolean>): AsyncGenerator<Uint8Array> {
  let sent = 0
  for await (const chunk of bytes as AsyncIterable<Uint8Array>) {
    if (sent >= step) {
      if (!(await opens())) throw new Error('the link ended on the way')
      sent = 0
    }
    sent += chunk.length
    yield chunk
  }
}

/** The picture that is drawn of it, the large one where there is one; null when there is none: never the bytes themselves. */
export async function pictureOf(db: Db, link: Link, file: Shown): Promise<Content | null> {
  for (const variant of ['full', 'feed'] as const) {
    const found = await contentHeld(db, { personId: link.id }, file.fileId, file.name, variant).catch(orNone)
    if (found?.photo) return found
  }
  return null
}

/** How it begins, in words; empty when it has none, or they have not been read yet. */
export const wordsOf = async (db: Db, file: Shown): Promise<string> => (await readContents(db, file.fileId, 0, pieces)).pieces.map((piece) => piece.text).join('\n')
