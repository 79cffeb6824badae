// Libraries in the browser: their addresses, what is loaded of them, and how a change reaches what is on screen.
import { infiniteQueryOptions, type QueryKey } from '@tanstack/react-query'
import type { Static } from 'typebox'
import { client } from '#web/data/api.ts'
import { asProblem } from '#web/data/problem.ts'
import { queries } from '#web/data/queries.ts'
import type { api, Folder as FolderSchema, Trashed as TrashedSchema, Zip as ZipSchema } from '../api.ts'
import { isNarrow, sinceOf, type Narrow } from './narrow.ts'
import { joined, placed, without, type Doc, type End, type Line, type Order, type Shown, type Sort } from './order.ts'

export type Folder = Static<typeof FolderSchema>
export type Zip = Static<typeof ZipSchema>
export type Trashed = Static<typeof TrashedSchema>
/** Whose tree it is: a space’s, or one’s own. */
export type Root = { kind: 'space' | 'person'; id: string }
/** What is shown of it. `parent`: a folder; null at the root. `from`: which of its ends is loaded. */
export type View = Narrow & { of: 'folder' | 'recent' | 'favourites'; parent: string | null; sort: Sort; order: Order; from: End }
export const documents = client<typeof api>()

export const rootAddress = (root: Root): string => (root.kind === 'space' ? `/espaces/${root.id}/documents` : '/documents')
export const contentAddress = (id: string, number?: number): string => `/api/documents/${id}${number === undefined ? '' : `/versions/${number}`}/content`
/** Where these are received as one ZIP; so many at most. */
export const archiveAddress = (ids: readonly string[]): string => `/api/documents/archive?ids=${ids.join(',')}`
export const mostInZip = 200
/** Where a file is seen over its library; `number`: one of its older versions. */
export const viewAddress = ({ address }: Pick<Line, 'address'>, number?: number): string => `${address}/voir${number === undefined ? '' : `?version=${number}`}`
export const documentQuery = (id: string) => documents.ask('GET /documents/:id', { params: { id } })
export const versionsQuery = (id: string) => infiniteQueryOptions({
  queryKey: ['versions', id] as const,
  queryFn: ({ pageParam, signal }) => documents.call('GET /documents/:id/versions', { params: { id }, query: pageParam ? { cursor: pageParam } : {} }, { signal }),
  initialPageParam: '',
  getNextPageParam: (last) => last.next,
})

const listKey = 'documents'
const foldersKey = 'folders'
export const foldersQuery = (root: Root) => ({
  queryKey: [foldersKey, root.id] as const,
  queryFn: ({ signal }: { signal: AbortSignal }) => (root.kind === 'space' ? documents.call('GET /spaces/:id/folders', { params: { id: root.id } }, { signal }) : documents.call('GET /me/folders', {}, { signal })),
})
/** How full it is. */
export const roomQuery = (root: Root) => ({ queryKey: ['room', root.id] as const, queryFn: ({ signal }: { signal: AbortSignal }) => askRoom(root, undefined, { signal }), staleTime: 60_000 })
/** With `bytes`, refused where so many more do not fit. */
export const askRoom = (root: Root, bytes?: number, options: { signal?: AbortSignal } = {}) => {
  const query = bytes === undefined ? {} : { bytes }
  return root.kind === 'space' ? documents.call('GET /spaces/:id/documents/room', { params: { id: root.id }, query }, options) : documents.call('GET /me/documents/room', { query }, options)
}
/** Archives that one takes out in a space; asked again while the worker is at one. */
export const zipsQuery = (spaceId: string) => ({
  ...documents.ask('GET /spaces/:id/zips', { params: { id: spaceId } }),
  refetchInterval: ({ state: { data } }: { state: { data?: { items: Zip[] } | undefined } }) => (data?.items.some(({ state }) => state === 'looking' || state === 'waiting' || state === 'running') ? 1_000 : false as const),
})
const page = 100
type Ask = { signal?: AbortSignal }

async function askPage(root: Root, view: View, cursor: string | null, options: Ask = {}, limit = page): Promise<Shown> {
  const paged = { limit, ...(cursor === null ? {} : { cursor }) }
  if (view.of === 'recent') return { ...await documents.call('GET /me/documents/recent', { query: paged }, options), from: 'start', total: null }
  if (view.of === 'favourites') return { ...await documents.call('GET /me/documents/favourites', { query: paged }, options), from: 'start', total: null }
  const query = {
    ...paged, sort: view.sort, order: view.order, from: view.from, ...(cursor === null ? { counted: true } : {}), ...(view.parent === null ? {} : { parent: view.parent }),
    ...(view.type === '' ? {} : { type: view.type }), ...(view.q === '' ? {} : { q: view.q }), ...(view.by === '' ? {} : { by: view.by }), ...(view.since === '' ? {} : { since: sinceOf(view.since, Date.now()) }),
  }
  return { ...await (root.kind === 'space' ? documents.call('GET /spaces/:id/documents', { params: { id: root.id }, query }, options) : documents.call('GET /me/documents', { query }, options)), from: view.from }
}

const keyOf = (root: Root, view: View) => [listKey, root.id, view] as const
export const listQuery = (root: Root, view: View) => ({
  queryKey: keyOf(root, view),
  // As many as are already on screen, so that asking again takes nothing away.
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Shown> => {
    const wanted = queries.getQueryData<Shown>(keyOf(root, view))?.items.length ?? 0
    let shown = await askPage(root, view, null, { signal })
    while (shown.next !== null && shown.items.length < wanted) {
      const more = await askPage(root, view, shown.next, { signal })
      shown = { ...shown, items: joined(shown.items, more.items, view.from), next: more.next }
    }
    return shown
  },
})

const loading = new Set<string>()
/** The next page of a list; asked once at a time. */
export async function loadMore(root: Root, view: View): Promise<void> {
  const key = keyOf(root, view)
  const name = JSON.stringify(key)
  const cursor = queries.getQueryData<Shown>(key)?.next ?? null
  if (cursor === null || loading.has(name)) return
  loading.add(name)
  try {
    const more = await askPage(root, view, cursor)
    queries.setQueryData<Shown>(key, (now) => (now?.next === cursor ? { ...now, items: joined(now.items, more.items, now.from), next: more.next } : now))
  } finally {
    loading.delete(name)
  }
}

function changeLists(change: (shown: Shown, view: View, rootId: string) => Shown): void {
  for (const [key, shown] of queries.getQueriesData<Shown>({ queryKey: [listKey] })) {
    if (!shown) continue
    queries.setQueryData<Shown>(key, change(shown, key[2] as View, key[1] as string))
    if (shown.next !== null && shown.total !== null) countAgain(key)
  }
}

const counting = new Set<string>()
/** What came or went beyond what is loaded of a long list is not seen: its length is asked once things are still. */
function countAgain(key: QueryKey): void {
  const name = JSON.stringify(key)
  const query = queries.getQueryCache().find<Shown>({ queryKey: key, exact: true })
  if (counting.has(name) || !query?.isActive()) return
  counting.add(name)
  setTimeout(() => {
    counting.delete(name)
    const [, id, view] = key as ReturnType<typeof keyOf>
    const kind = query.state.data?.items[0]?.place.kind ?? 'space'
    void askPage({ kind, id }, view, null, {}, 1).then(({ total }) => queries.setQueryData<Shown>(key, (now) => (now ? { ...now, total } : now)), () => undefined)
  }, 300)
}

/** Whoever changed something of what was seen of a library: whom one may narrow a list to. */
export function peopleIn(rootId: string): Map<string, string> {
  const lists = queries.getQueriesData<Shown>({ queryKey: [listKey, rootId] })
  return new Map(lists.flatMap(([, shown]) => shown?.items ?? []).map(({ modifiedBy }) => [modifiedBy.id, modifiedBy.name]))
}

/** Puts a document just received where it is shown, and takes it from where it is no more. */
export function keepLine(line: Line): void {
  changeLists((shown, view, rootId) => {
    const known = shown.items.find(({ id }) => id === line.id)
    if (known && known.version > line.version) return shown
    const replaced = { ...shown, items: shown.items.map((one) => (one.id === line.id ? line : one)) }
    if (view.of === 'favourites') return line.favourite ? known ? replaced : { ...shown, items: [line, ...shown.items] } : without(shown, line.id)
    if (view.of === 'recent') return replaced
    if (line.place.id !== rootId || line.parentId !== view.parent) return without(shown, line.id)
    // What the server filters is filtered by it alone.
    return known || !isNarrow(view) ? placed(shown, line, view.sort, view.order) : shown
  })
}
export function keepDocument(doc: Doc): void {
  const before = queries.getQueryData<Doc>(documentQuery(doc.id).queryKey)
  if (before && before.version > doc.version) return
  queries.setQueryData<Doc>(documentQuery(doc.id).queryKey, doc)
  keepLine(doc)
  if (before && before.number !== doc.number) void queries.invalidateQueries({ queryKey: versionsQuery(doc.id).queryKey })
}
export function dropDocument(id: string): void {
  changeLists((shown) => without(shown, id))
  void queries.invalidateQueries({ queryKey: documentQuery(id).queryKey })
}
export const askFoldersAgain = (): void => {
  void queries.invalidateQueries({ queryKey: [foldersKey] })
  void queries.invalidateQueries({ queryKey: ['trash'] })
}
export const askAllAgain = (): void => {
  void queries.invalidateQueries({ queryKey: [listKey] })
  askFoldersAgain()
}
/** What is elsewhere may have changed meanwhile: asked when it is next shown. */
export const forgetFreshness = (): void => {
  for (const queryKey of [[listKey], [foldersKey], ['GET /documents/:id'], ['versions']]) void queries.invalidateQueries({ queryKey, refetchType: 'none' })
}

const asked = new Map<string, number>()
/** Asks a document again; of several answers the last asked wins. */
export async function refreshDocument(id: string): Promise<void> {
  const turn = (asked.get(id) ?? 0) + 1
  asked.set(id, turn)
  try {
    const doc = await documents.call('GET /documents/:id', { params: { id } })
    if (asked.get(id) === turn) keepDocument(doc)
  } catch (error) {
    if (asProblem(error).status === 404) dropDocument(id)
  }
}
