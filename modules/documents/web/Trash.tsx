// What was put in the trash, for thirty days: each line comes back whole.
import './documents.css'
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { figure } from '#lib/count.ts'
import { dayOf } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { useLive } from '#web/data/live.ts'
import { useMe } from '#web/data/me.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { useSpace } from '#web/data/spaces.ts'
import { locale } from '#web/data/texts.ts'
import { Heading, useTitle } from '#web/design/Heading.tsx'
import { ArrowLeft } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { restoreOne } from './acts.ts'
import { Undo } from './icons.tsx'
import { askFoldersAgain, documents, rootAddress, type Root, type Trashed } from './library.ts'
import { Sign } from './Sign.tsx'
import { useTexts } from './texts.ts'

export function SpaceTrash() {
  const { id = '' } = useParams()
  const t = useTexts()
  const space = useSpace(id)
  useTitle(`${t.trashCan}, ${space.name}`)
  return <Trash root={{ kind: 'space', id }} back={t.backToDocuments} heading={<h2>{t.trashCan}</h2>} />
}
export function OwnTrash() {
  const t = useTexts()
  const house = useHouse()
  return <Trash root={{ kind: 'person', id: useMe().id }} back={house.nav.myDocuments} heading={<Heading title={t.trashCan} />} />
}

function Trash({ root, back, heading }: { root: Root; back: string; heading: ReactNode }) {
  const t = useTexts()
  const house = useHouse()
  const list = useInfiniteQuery({
    queryKey: ['trash', root.id],
    queryFn: ({ pageParam, signal }) => {
      const query = pageParam ? { cursor: pageParam } : {}
      return root.kind === 'space' ? documents.call('GET /spaces/:id/documents/trash', { params: { id: root.id }, query }, { signal }) : documents.call('GET /me/documents/trash', { query }, { signal })
    },
    initialPageParam: '', getNextPageParam: (page) => page.next,
  })
  useLive((live) => {
    if (live.type === 'reset' || (live.fact.spaceId === root.id && live.fact.noun === 'document')) void queries.invalidateQueries({ queryKey: ['trash', root.id] })
  })
  const items = list.data?.pages.flatMap((page) => page.items)
  return (
    <div className="stack dtrash">
      <p><Link className="lk" to={rootAddress(root)}><ArrowLeft size="s" />{back}</Link></p>
      <div>{heading}<p className="muted">{t.trashHelp}</p></div>
      {list.error ? <p className="banner banner--bad" role="alert">{sentenceOf(list.error, house)}</p> : !items ? <Loading /> : items.length === 0 ? <div className="empty"><h2>{t.trashEmpty}</h2><p>{t.trashEmptyHelp}</p></div>
        : <ul className="rows">{items.map((one) => <Line key={one.id} one={one} />)}</ul>}
      {list.hasNextPage && <div className="more"><button type="button" className="btn btn--2" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t.more}</button></div>}
    </div>
  )
}

function Line({ one }: { one: Trashed }) {
  const t = useTexts()
  const house = useHouse()
  const now = useNow()
  const navigate = useNavigate()
  const day = (at: string): string => dayOf(new Date(at), now, locale)
  const failed = (error: unknown): void => notify(sentenceOf(error, house), undefined, true)
  const restore = useMutation({
    mutationFn: () => restoreOne(one.id),
    onSuccess: (doc) => {
      askFoldersAgain()
      notify(t.restored(doc.name), { label: t.see, run: () => void navigate(doc.address) })
    },
    onError: failed,
  })
  const inside = one.count - 1
  return (
    <li>
      <Sign of={one} />
      <div className="grow">
        <p className="t">{one.name}</p>
        <p className="meta">{[one.kind === 'folder' ? t.inFolder(inside, figure(inside, locale)) : '', one.from && t.wasIn(one.from), t.trashedBy(one.trashedBy.name, day(one.trashedAt)), t.until(day(one.purgedOn))].filter(Boolean).join(' · ')}</p>
      </div>
      {one.can.includes('document.restore') && <button type="button" className="btn btn--2" aria-busy={restore.isPending} onClick={() => restore.mutate()}><Undo />{t.restore}<span className="vh"> : {one.name}</span></button>}
    </li>
  )
}
