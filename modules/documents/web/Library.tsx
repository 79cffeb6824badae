// The documents of a space, and one’s own: folders, the list, and beside it the file that is open.
import './documents.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore, type DragEvent, type ReactNode } from 'react'
import { Link, Navigate, useLocation, useNavigate, useParams, useSearchParams } from 'react-router'
import { counted } from '#lib/count.ts'
import { useHouse } from '#web/data/house.ts'
import { useMe } from '#web/data/me.ts'
import { useOne } from '#web/data/one.ts'
import { asProblem } from '#web/data/problem.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { useSpace, type Space } from '#web/data/spaces.ts'
import { locale } from '#web/data/texts.ts'
import { ErrorLine } from '#web/design/Field.tsx'
import { Heading, useTitle } from '#web/design/Heading.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { part } from '#web/design/part.tsx'
import { useDocumentActs, type DocumentActs } from './acts.ts'
import { Acts, Crumbs, Filter, type Layout } from './Bar.tsx'
import { droppedFiles, most, type Brought } from './brought.ts'
import { Dialogs } from './Dialogs.tsx'
import { draggedIds, isFiles } from './drag.ts'
import { Gallery } from './Gallery.tsx'
import { documentQuery, listQuery, loadMore, peopleIn, rootAddress, viewAddress, zipsQuery, type Root, type View } from './library.ts'
import { Ends } from './Ends.tsx'
import { Gauge } from './Gauge.tsx'
import { Interrupted } from './Interrupted.tsx'
import { Lines, type Listed } from './Lines.tsx'
import { useLineMenu, type Asking } from './menu.tsx'
import { everything, isNarrow, useNarrow } from './narrow.ts'
import { Narrowed } from './Narrowed.tsx'
import { useNews } from './news.ts'
import type { Doc, End, Sort } from './order.ts'
import { Panel } from './Panel.tsx'
import { useSelection } from './selection.ts'
import { SelectionBar } from './SelectionBar.tsx'
import { useTexts } from './texts.ts'
import { Tree } from './Tree.tsx'
import { Uploads } from './Uploads.tsx'
import { sendFiles } from './uploads.ts'

const Zips = part(async () => (await import('./zips/come.ts')).come())
const Viewer = part(async () => (await import('./view/come.ts')).come())

export function SpaceLibrary() {
  const { id = '' } = useParams()
  const t = useTexts()
  const space = useSpace(id)
  return <Library key={id} root={{ kind: 'space', id }} title={t.title} place={space.name} may={space.can.includes('document.write')} space={space} />
}

export function OwnLibrary() {
  const t = useTexts()
  const house = useHouse()
  const me = useMe()
  const [asked] = useSearchParams()
  const { documentId } = useParams()
  const seen = documentId === undefined ? asked.get('voir') : null
  const of = seen === 'recents' ? 'recent' : seen === 'favoris' ? 'favourites' : 'folder'
  const tab = (view: View['of'], to: string, label: string): ReactNode => <Link className="chip" to={to} aria-current={of === view ? 'page' : undefined}>{label}</Link>
  return (
    <>
      <header className="pagehead"><div><Heading title={house.nav.myDocuments} /><p>{t.mineHelp}</p></div></header>
      <nav className="chips dviews" aria-label={t.views}>{tab('folder', '/documents', t.allMine)}{tab('recent', '/documents?voir=recents', t.recent)}{tab('favourites', '/documents?voir=favoris', t.favourites)}</nav>
      <Library key={of} root={{ kind: 'person', id: me.id }} title={house.nav.myDocuments} of={of} may />
    </>
  )
}

type Given = { root: Root; title: string; place?: string; of?: View['of']; may: boolean; space?: Space }

function Library({ root, title, place, of = 'folder', may, space }: Given) {
  const t = useTexts()
  const house = useHouse()
  const me = useMe()
  const { documentId } = useParams()
  const { hash, search, pathname, state } = useLocation()
  const viewing = documentId !== undefined && pathname.endsWith('/voir')
  const one = useOne({ ...documentQuery(documentId ?? ''), enabled: documentId !== undefined })
  const doc = documentId === undefined || one.data?.id !== documentId ? undefined : one.data
  const folder = useFolder(documentId, doc)
  const parent = folder?.id ?? null
  useTitle([doc?.name ?? folder?.name, title, place].filter(Boolean).join(', '))
  useNews(root.id, documentId)
  const [order, setOrder] = useState<Pick<View, 'sort' | 'order'>>({ sort: 'name', order: 'asc' })
  const { narrow, search: kept, change: changeNarrow } = useNarrow(parent, documentId === undefined || documentId === parent)
  const [layout, setLayout] = useLayout()
  const [filtering, setFiltering] = useState(false)
  const range = { of, parent, ...order, ...(of === 'folder' ? narrow : everything) }
  const [jump, setJump] = useState({ n: 0, range: '', to: 'start' as End })
  const view: View = { ...range, from: jump.range === JSON.stringify(range) ? jump.to : 'start' }
  const list = useQuery({ ...listQuery(root, view), placeholderData: keepPreviousData })
  const selection = useSelection(list.data?.items ?? [], parent)
  const navigate = useNavigate()
  const done = useDocumentActs()
  const back = (folder ? folder.address : rootAddress(root)) + kept
  const people = peopleIn(root.id)
  const acts: DocumentActs = {
    ...done,
    // Of what goes into the trash nothing stays open.
    trash: async (lines) => {
      await done.trash(lines)
      selection.clear()
      if (lines.some(({ id }) => id === documentId)) void navigate(back, { preventScrollReset: true })
    },
  }
  const [asking, setAsking] = useState<Asking | null>(null)
  const wide = useWide()
  const menu = useLineMenu({ acts, ask: setAsking, select: ({ id }) => selection.toggle(id), ...(space ? { space } : {}) })
  const mayAdd = may && of === 'folder'
  // Into the folder that was asked for, also while the one before is still shown.
  const bring = async (brought: readonly Brought[]): Promise<void> => {
    const into = documentId === undefined ? null : doc ? folder : folderOf(await queries.fetchQuery({ ...documentQuery(documentId), staleTime: 30_000 }))
    sendFiles(root, into?.id ?? null, brought, { house, t, person: me.id })
  }

  if (doc && doc.place.id !== root.id) return <Navigate to={{ pathname: viewing ? viewAddress(doc) : doc.address, hash, search }} replace />
  if (doc?.kind === 'folder' && viewing) return <Navigate to={doc.address} replace />
  const drop = (to: { id: string | null; name: string }): void => {
    const lines = draggedIds().flatMap((id) => list.data?.items.find((line) => line.id === id) ?? [])
    const moved = lines.filter((line) => line.id !== to.id && line.parentId !== to.id && line.can.includes('document.edit'))
    if (moved.length > 0) void acts.move(moved, { rootId: root.id, parentId: to.id, name: to.name }).then(selection.clear)
  }
  const listed: Omit<Listed, 'shown'> = {
    view, caption: t.caption(folder?.name ?? title), open: doc?.kind === 'file' ? doc.id : undefined, selection, menu, drop, trash: (lines) => void acts.trash(lines),
    more: () => void loadMore(root, view).catch(() => undefined), jumped: jump.n,
    leap: (to) => {
      if (of !== 'folder' || !list.data || list.data.next === null || list.data.from === to) return false
      setJump({ n: jump.n + 1, range: JSON.stringify(range), to })
      return true
    },
    sort: (by: Sort) => setOrder((was) => ({ sort: by, order: was.sort === by ? (was.order === 'asc' ? 'desc' : 'asc') : by === 'name' ? 'asc' : 'desc' })),
  }
  const Shape = layout === 'gallery' ? Gallery : Lines
  const open = documentId !== undefined && (doc ? doc.kind === 'file' && !viewing : one.gone)
  // To the list that one came from, else to what is said of it.
  const closeView = (): void => {
    const fromList = (state as { from?: string } | null)?.from === 'list'
    void navigate(fromList ? back : doc?.address ?? back, { preventScrollReset: true })
  }
  return (
    <div className={open ? 'docs docs--open' : 'docs'}>
      <div className="docbar">
        {(folder !== null || space) && <Crumbs root={root} title={title} path={folder ? [...folder.path, folder] : []} drop={drop} />}
        <Acts may={mayAdd} view={view} layout={layout} filtering={filtering} choose={(files) => void bring(files.map((file) => ({ file, dirs: [] })))} onFolder={() => setAsking({ of: 'folder' })} onFilter={() => setFiltering(!filtering)} />
        {of === 'folder' && <Narrowed narrow={narrow} people={people} open={filtering} change={changeNarrow} />}
        {filtering && <Filter key={parent} view={view} layout={layout} setLayout={setLayout} people={people} me={me.id} narrow={changeNarrow} sort={(sort, way) => setOrder({ sort, order: way })} />}
      </div>
      {of === 'folder' && <Tree wide={wide} root={root} parent={parent} drop={drop} />}
      <DropArea off={!mayAdd} bring={(brought) => void bring(brought)}>
        {of === 'folder' && <Gauge root={root} asked={filtering} />}
        {mayAdd && <Interrupted root={root} />}
        <Uploads />
        {space && mayAdd && <Unpacking spaceId={space.id} />}
        {selection.on && <SelectionBar selection={selection} acts={acts} ask={setAsking} />}
        {list.data ? list.data.items.length > 0 ? <><Ends shown={list.data} leap={listed.leap} more={listed.more} /><Shape shown={list.data} {...listed} /><p className="meta docnote">{list.data.next === null && counted(list.data.items.length, t.item, t.items, locale)}{list.data.next === null && mayAdd && ' · '}{mayAdd && t.dropAnywhere}</p></> : <Empty of={isNarrow(view) ? 'filter' : of} may={mayAdd} />
          : list.error && asProblem(list.error).status !== 404 ? <ErrorLine>{sentenceOf(list.error, house)}</ErrorLine> : <Loading />}
      </DropArea>
      {open && (doc ? <Panel key={doc.id} doc={doc} back={back} acts={acts} ask={setAsking} {...(space ? { space } : {})} /> : <aside className="docs__prev"><p className="banner" role="status">{t.gone}</p></aside>)}
      {viewing && doc?.kind === 'file' && <Viewer doc={doc} items={list.data?.items ?? []} more={listed.more} onClose={closeView} />}
      {asking && <Dialogs asking={asking} root={root} parent={parent} acts={acts} onClose={() => setAsking(null)} onDone={selection.clear} />}
    </div>
  )
}

type Here = { id: string; name: string; address: string; path: { id: string; name: string }[] }
/** The folder that is shown: the one asked for, or the one of the file asked for. While that comes, the one before stays. */
function useFolder(documentId: string | undefined, doc: Doc | undefined): Here | null {
  const [last, setLast] = useState<Here | null>(null)
  const now = documentId === undefined ? null : doc ? folderOf(doc) : last
  if (now?.id !== last?.id || now?.name !== last?.name) setLast(now)
  return now
}
function folderOf(doc: Doc): Here | null {
  if (doc.kind === 'folder') return { id: doc.id, name: doc.name, address: doc.address, path: doc.path }
  const above = doc.path.at(-1)
  return above ? { ...above, address: doc.address.replace(doc.id, above.id), path: doc.path.slice(0, -1) } : null
}

function DropArea({ off, bring, children }: { off: boolean; bring: (brought: readonly Brought[]) => void; children: ReactNode }) {
  const t = useTexts()
  const [over, setOver] = useState(false)
  const ours = (event: DragEvent): boolean => !off && isFiles(event)
  // Files let go beside the list would take the browser to them, away from what one does here.
  useEffect(() => {
    const keep = (event: globalThis.DragEvent): void => { if (event.dataTransfer?.types.includes('Files')) event.preventDefault() }
    addEventListener('dragover', keep)
    addEventListener('drop', keep)
    return () => {
      removeEventListener('dragover', keep)
      removeEventListener('drop', keep)
    }
  }, [])
  return (
    <div className={over ? 'docs__list is-drop' : 'docs__list'}
      onDragOver={(event) => { if (ours(event)) { event.preventDefault(); setOver(true) } }}
      onDragLeave={(event) => { if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false) }}
      onDrop={(event) => {
        setOver(false)
        if (!ours(event)) return
        event.preventDefault()
        void droppedFiles(event.dataTransfer).then((brought) => { if (brought.length > 0) bring(brought.slice(0, most)) })
      }}>
      {over && <p className="dropnote" aria-hidden="true">{t.dropHere}</p>}
      {children}
    </div>
  )
}

/** Archives that one takes out here, if any. */
function Unpacking({ spaceId }: { spaceId: string }) {
  const zips = useQuery(zipsQuery(spaceId)).data?.items ?? []
  return zips.length > 0 && <Zips spaceId={spaceId} zips={zips} />
}

function Empty({ of, may }: { of: View['of'] | 'filter'; may: boolean }) {
  const t = useTexts()
  if (of === 'filter') return <div className="empty"><p>{t.nothingLike}</p></div>
  if (of !== 'folder') return <div className="empty"><h2>{of === 'recent' ? t.noRecent : t.noFavourites}</h2><p>{of === 'recent' ? t.noRecentHelp : t.noFavouritesHelp}</p></div>
  return <div className="empty"><h2>{t.empty}</h2>{may && <p>{t.emptyHelp}</p>}</div>
}

const layoutName = 'parvis.library.layout'
function useLayout(): [Layout, (layout: Layout) => void] {
  const [layout, setLayout] = useState<Layout>(() => {
    try { return localStorage.getItem(layoutName) === 'gallery' ? 'gallery' : 'list' } catch { return 'list' }
  })
  return [layout, (chosen) => {
    setLayout(chosen)
    // A browser that keeps nothing forgets it with the page.
    try { localStorage.setItem(layoutName, chosen) } catch { /* nothing is lost that one did not see */ }
  }]
}

const wideEnough = matchMedia('(min-width: 1200px)')
const useWide = (): boolean => useSyncExternalStore((tell) => { wideEnough.addEventListener('change', tell); return () => wideEnough.removeEventListener('change', tell) }, () => wideEnough.matches)
