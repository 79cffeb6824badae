// Who has read an important post and who has not yet, for hosts, who may remind the latter once a day.
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { figure } from '#lib/count.ts'
import { ago } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { locale } from '#web/data/texts.ts'
import { Dialog } from '#web/design/Dialog.tsx'
import { ErrorLine, Segments } from '#web/design/Field.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { Avatar } from '#web/design/Marks.tsx'
import type { Post } from './feed.ts'
import { useTexts } from './texts.ts'
import { wall } from './wall.ts'

type State = 'unread' | 'read'

export function Readers({ post, onClose }: { post: Post; onClose: () => void }) {
  const { important: t } = useTexts()
  const house = useHouse()
  const now = useNow()
  const [state, setState] = useState<State>('unread')
  const params = { id: post.id }
  const list = useInfiniteQuery({
    queryKey: ['readers', post.id, 'list', state],
    queryFn: ({ pageParam, signal }) => wall.call('GET /posts/:id/readers', { params, query: { state, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })
  const remind = useMutation({
    mutationFn: () => wall.call('POST /posts/:id/reminder', { params }),
    onSuccess: () => {
      notify(t.reminded)
      void queries.invalidateQueries({ queryKey: ['readers', post.id] })
    },
    onError: (error) => notify(sentenceOf(error, house), undefined, true),
  })
  const last = list.data?.pages.at(-1)
  const people = list.data?.pages.flatMap((page) => page.items) ?? []
  const left = last ? last.peopleCount - last.readCount : 0
  return (
    <Dialog title={t.title} onClose={onClose}>
      {list.error && <ErrorLine>{sentenceOf(list.error, house)}</ErrorLine>}
      <Segments<State> name="readers" label={t.which} value={state} onChange={setState} options={[['unread', t.unread(last ? figure(left, locale) : '…')], ['read', t.readers(last ? figure(last.readCount, locale) : '…')]]} />
      {list.isPending ? <Loading rows={1} /> : people.length === 0 ? <p>{state === 'read' ? t.nobodyRead : t.allRead}</p> : (
        <ul className="rows">
          {people.map(({ person, readAt }) => (
            <li key={person.id}>
              <Avatar person={person} />
              <div className="grow"><p className="t">{person.name}</p><p className="meta">{person.external ? <>{person.external} · <b>{house.external}</b></> : person.headline}{readAt && <> · {ago(new Date(readAt), now, locale)}</>}</p></div>
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage && <button type="button" className="lk lk--b" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t.more}</button>}
      {last && left > 0 && !last.mayRemind && last.remindedAt && <p className="meta">{t.remindedAt(ago(new Date(last.remindedAt), now, locale))}</p>}
      <div className="dialog__acts">
        {last?.mayRemind && left > 0 && <button type="button" className="btn" aria-busy={remind.isPending} onClick={() => remind.mutate()}>{left === 1 ? t.remindOne : t.remindMany(figure(left, locale))}</button>}
        <button type="button" className="btn btn--2" onClick={onClose}>{house.close}</button>
      </div>
    </Dialog>
  )
}
