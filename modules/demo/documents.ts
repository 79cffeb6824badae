// The cupboards of spaces, as rows: small real bytes, each stored once.
import { nameColumns, typeOf } from '#modules/documents/index.ts'
import type { Store } from '#platform/files/store.ts'
import type { Rows } from './copy.ts'
import { cupboards, type Entry, type FileEntry } from './data/documents.ts'
import { french } from './french.ts'
import type { Peopled } from './members.ts'
import { ago, day } from './moments.ts'
import { authorityIds } from './organisation.ts'
import { pdfOf } from './pdf.ts'
import type { Drawn } from './photos.ts'
import { randomFor, timedId } from './random.ts'
import { spaceId } from './spaces-rows.ts'

type Table = 'blob' | 'file' | 'rendition' | 'document' | 'document_version' | 'document_usage' | 'document_mark' | 'content' | 'content_piece'
type Loaded = Record<Table, Rows[number][]>
type Bytes = { hash: string, size: number }

/** What these spaces keep, with who laid it among those who may; photos are over the drawings that walls show. */
export async function documentRows(spaces: readonly Peopled[], drawn: readonly Drawn[], store: Pick<Store, 'put'>, at: Date): Promise<Readonly<Record<Table, Rows>>> {
  const rows: Loaded = { blob: [], file: [], rendition: [], document: [], document_version: [], document_usage: [], document_mark: [], content: [], content_piece: [] }
  const stored = new Map<string, Bytes>()
  const put = async (bytes: Buffer): Promise<Bytes> => {
    const found = await store.put((async function* () { yield bytes })())
    stored.set(found.hash, found)
    return found
  }
  for (const space of spaces) await lay(space, cupboards[space.entry.key] ?? [], null, '', { rows, drawn, put, at })
  const roots = new Map(rows.document.map((row) => [row.id, String(row.root_id)]))
  const used = new Map<string, number>()
  for (const { document_id, size } of rows.document_version) used.set(roots.get(document_id)!, (used.get(roots.get(document_id)!) ?? 0) + Number(size))
  rows.document_usage.push(...[...used].map(([root_id, bytes]) => ({ root_id, used: bytes })))
  rows.blob.push(...[...stored.values()].map(({ hash, size }) => ({ hash, size, created_at: at })))
  return rows
}

type Room = { rows: Loaded, drawn: readonly Drawn[], put(bytes: Buffer): Promise<Bytes>, at: Date }

async function lay(space: Peopled, entries: readonly Entry[], parent_id: string | null, above: string, room: Room): Promise<void> {
  for (const entry of entries) {
    const name = 'folder' in entry ? entry.folder : entry.name
    const path = `${above}/${name}`
    const made = ago(room.at, `${'folder' in entry ? 120 : entry.ago}d 09:20`)
    const id = timedId(made, `document:${space.entry.key}:${path}`)
    const by = writers(space, path, 'folder' in entry ? undefined : entry.by)
    const row = {
      id, authority_id: authorityIds[space.entry.authority ?? 'departement'], scope_id: spaceId(space.entry.key), root_id: spaceId(space.entry.key), parent_id, ...nameColumns(name), created_at: made, created_by: by[0]!,
      description: '', tags: [] as readonly string[], kind: 'folder', type: 'folder', file_id: null as string | null, number: 0, size: 0, mime: '', modified_at: made, modified_by: by[0]!, locked_at: null as Date | null, locked_by: null as string | null, locked_until: null as Date | null,
    }
    if ('folder' in entry) {
      room.rows.document.push(row)
      await lay(space, entry.holds, id, path, room)
    } else room.rows.document.push({ ...row, ...await layFile(space, entry, row, by, room) })
  }
}

/** Its versions, one after the other, each by somebody who may; what of them its row says. */
async function layFile(space: Peopled, entry: FileEntry, row: { id: string, authority_id: string, scope_id: string, created_at: Date }, by: readonly string[], { rows, drawn, put, at }: Room): Promise<Rows[number]> {
  const image = drawn.find((one) => one.name === entry.photo)
  const versions = entry.said ?? [[]]
  const mime = image ? 'image/jpeg' : entry.name.endsWith('.pdf') ? 'application/pdf' : 'application/octet-stream'
  let last = {}
  for (const [n, lines] of versions.entries()) {
    const moment = new Date(row.created_at.getTime() + Math.floor((n * (at.getTime() - row.created_at.getTime())) / versions.length))
    const said = lines.map(french).join('\n')
    const { hash, size } = image?.original ?? await put(mime === 'application/pdf' ? pdfOf(lines.map(french)) : Buffer.from(`${said}\n`))
    // As the worker would read it: the demonstration is searched from its first moment.
    if (!image && !rows.content.some((one) => one['hash'] === hash)) {
      rows.content.push({ hash, state: 'ready', asked_at: at })
      rows.content_piece.push({ hash, nr: 1, page: mime === 'application/pdf' ? 1 : null, text: said, words: '' })
    }
    const [file_id, by_id] = [timedId(moment, `file:${row.id}:${n}`), by[n % by.length]!]
    rows.file.push({ id: file_id, authority_id: row.authority_id, scope_id: row.scope_id, module: 'documents', blob_hash: hash, name: entry.name, mime, width: image?.width ?? null, height: image?.height ?? null, uploaded_by: by_id, created_at: moment })
    if (image) rows.rendition.push({ file_id, variant: 'feed', blob_hash: image.feed.hash, mime: 'image/webp' }, { file_id, variant: 'full', blob_hash: image.full.hash, mime: 'image/jpeg' })
    rows.document_version.push({ document_id: row.id, number: n + 1, file_id, by_id, at: moment, size, hash, note: n === 0 ? '' : french(entry.notes?.[n - 1] ?? '') })
    last = { file_id, number: n + 1, size, modified_at: moment, modified_by: by_id }
  }
  const holder = space.members.find((member) => member.person.key === entry.held)?.person.id
  if (versions.length > 1) for (const person_id of by.slice(0, 2)) rows.document_mark.push({ person_id, document_id: row.id, kind: 'favourite', at: row.created_at })
  return {
    ...last, kind: 'file', type: typeOf(entry.name, mime), mime, description: french(entry.about ?? ''), tags: entry.tags ?? [],
    ...(holder === undefined ? {} : { locked_at: new Date(at.getTime() - day / 24), locked_by: holder, locked_until: new Date(at.getTime() + day / 4) }),
  }
}

/** Who may write there, in an order of this document’s own; the one that is named comes first. */
function writers({ members }: Peopled, path: string, first: string | undefined): string[] {
  const may = members.filter(({ role }) => role !== 'reader').map(({ person }) => person)
  const known = may.filter((person) => person.key !== null)
  const drawn = randomFor(`document:${path}`).some(known.length > 1 ? known : may, 3)
  const named = members.find(({ person }) => person.key === first)?.person
  return [...new Set([...(named ? [named] : []), ...drawn].map((person) => person.id))]
}
