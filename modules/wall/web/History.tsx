// What a post or a comment said before: whoever reads it may read that too.
import { useInfiniteQuery } from '@tanstack/react-query'
import { exact, head } from '#lib/when.ts'
import { useHouse } from '#web/data/house.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { locale } from '#web/data/texts.ts'
import { Dialog } from '#web/design/Dialog.tsx'
import { ErrorLine } from '#web/design/Field.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { Markdown } from '#web/design/Markdown.tsx'
import { useTexts } from './texts.ts'
import { wall } from './wall.ts'

type Props = { of: 'posts' | 'comments'; now: { id: string; body: string; createdAt: string; editedAt: string | null; version: number }; onClose: () => void }

export function History({ of, now, onClose }: Props) {
  const t = useTexts()
  const house = useHouse()
  const list = useInfiniteQuery({
    queryKey: ['versions', now.id, now.version],
    queryFn: ({ pageParam, signal }) => wall.call(`GET /${of}/:id/versions`, { params: { id: now.id }, query: pageParam ? { cursor: pageParam } : {} }, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Dialog wide title={t.history.title} onClose={onClose}>
      <ol className="versions" reversed>
        <Version title={t.history.now} body={now.body} at={now.editedAt ?? now.createdAt} />
        {items.map((version) => <Version key={version.version} body={version.body} at={version.at} />)}
      </ol>
      {list.isPending && <Loading rows={1} />}
      {list.error && <ErrorLine>{sentenceOf(list.error, house)}</ErrorLine>}
      {list.hasNextPage && <button type="button" className="lk lk--b" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t.history.more}</button>}
      <div className="dialog__acts"><button type="button" className="btn btn--2" onClick={onClose}>{house.close}</button></div>
    </Dialog>
  )
}

function Version({ title, body, at }: { title?: string; body: string; at: string }) {
  return <li><p className="meta">{title && <><b>{title}</b> · </>}<time dateTime={at}>{head(exact(new Date(at), locale))}</time></p><Markdown text={body} /></li>
}
