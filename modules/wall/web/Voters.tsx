// Who chose an answer of a named poll.
import { useInfiniteQuery } from '@tanstack/react-query'
import { useHouse } from '#web/data/house.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { Dialog } from '#web/design/Dialog.tsx'
import { ErrorLine } from '#web/design/Field.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { Avatar } from '#web/design/Marks.tsx'
import { useTexts } from './texts.ts'
import { wall } from './wall.ts'

export function Voters({ postId, choice, onClose }: { postId: string; choice: { choice: number; text: string }; onClose: () => void }) {
  const { poll: t } = useTexts()
  const house = useHouse()
  const list = useInfiniteQuery({
    queryKey: ['votes', postId, choice.choice],
    queryFn: ({ pageParam, signal }) => wall.call('GET /posts/:id/votes', { params: { id: postId }, query: { choice: choice.choice, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })
  const people = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Dialog title={t.who(choice.text)} onClose={onClose}>
      {list.error && <ErrorLine>{sentenceOf(list.error, house)}</ErrorLine>}
      {list.isPending ? <Loading rows={1} /> : people.length === 0 ? <p>{t.nobody}</p> : (
        <ul className="rows">{people.map((person) => <li key={person.id}><Avatar person={person} /><div className="grow"><p className="t">{person.name}</p><p className="meta">{person.external ? <>{person.external} · <b>{house.external}</b></> : person.headline}</p></div></li>)}</ul>
      )}
      {list.hasNextPage && <button type="button" className="lk lk--b" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t.more}</button>}
      <div className="dialog__acts"><button type="button" className="btn btn--2" onClick={onClose}>{house.close}</button></div>
    </Dialog>
  )
}
