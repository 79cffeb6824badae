// Who has read and who has not, by unit, for whoever asked: a reminder in one tap, and the list as a file.
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ago, dayOf } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { locale } from '#web/data/texts.ts'
import { Dialog } from '#web/design/Dialog.tsx'
import { ErrorLine, Segments } from '#web/design/Field.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { Avatar } from '#web/design/Marks.tsx'
import { approvals, changed, peopleOf, type Approval } from './approvals.ts'
import { useTexts } from './texts.ts'

type Which = 'waiting' | 'done'

export function FollowUp({ request, onClose }: { request: Approval; onClose: () => void }) {
  const { follow: t } = useTexts()
  const house = useHouse()
  const now = useNow()
  const [which, setWhich] = useState<Which>('waiting')
  const list = useInfiniteQuery(peopleOf(request.id, which))
  const remind = useMutation({
    mutationFn: () => approvals.call('POST /approvals/:id/reminder', { params: { id: request.id } }),
    onSuccess: async () => { notify(t.reminded); await changed() },
    onError: (error) => notify(sentenceOf(error, house), undefined, true),
  })
  const people = list.data?.pages.flatMap((page) => page.items) ?? []
  const [done, count] = [request.done ?? 0, request.count ?? 0]
  return (
    <Dialog title={t.title} onClose={onClose}>
      {list.error && <ErrorLine>{sentenceOf(list.error, house)}</ErrorLine>}
      <Segments<Which> name="followed" label={t.which} value={which} onChange={setWhich} options={[['waiting', `${t.waiting} (${count - done})`], ['done', `${t.done} (${done})`]]} />
      {list.isPending ? <Loading rows={1} /> : people.length === 0 ? <p>{which === 'done' ? t.nobody : t.everybody}</p> : [...Map.groupBy(people, ({ unit }) => unit)].map(([unit, some]) => (
        <section key={unit} aria-label={unit || t.noUnit}>
          <h3 className="appr__unit">{unit || t.noUnit}</h3>
          <ul className="rows">{some.map(({ person, readAt }) => <li key={person.id}><Avatar person={person} size="s" /><div className="grow"><p className="t">{person.name}</p>{readAt && <p className="meta">{dayOf(new Date(readAt), now, locale)}</p>}</div></li>)}</ul>
        </section>
      ))}
      {list.hasNextPage && <button type="button" className="lk lk--b" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t.more}</button>}
      {request.outcome === null && !request.mayRemind && request.remindedAt && <p className="meta">{t.remindedAt(ago(new Date(request.remindedAt), now, locale))}</p>}
      <div className="dialog__acts">
        <a className="btn btn--3" href={`/api/approvals/${request.id}/people.csv`} download>{t.csv}</a>
        {request.mayRemind && <button type="button" className="btn" aria-busy={remind.isPending} onClick={() => remind.mutate()}>{t.remind}</button>}
        <button type="button" className="btn btn--2" onClick={onClose}>{house.close}</button>
      </div>
    </Dialog>
  )
}
