// What is said of a task.
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useRef, useState, type FormEvent } from 'react'
import { ago } from '#lib/when.ts'
import { newKey } from '#web/data/api.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { locale } from '#web/data/texts.ts'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { Trash } from '#web/design/icons.tsx'
import { Avatar } from '#web/design/Marks.tsx'
import { changed, tasks, type Task } from './tasks.ts'
import { useTexts } from './texts.ts'

export function Talk({ task }: { task: Task }) {
  const { talk: t } = useTexts()
  const house = useHouse()
  const now = useNow()
  const [body, setBody] = useState('')
  const key = useRef(newKey())
  const list = useInfiniteQuery({
    queryKey: ['tasks', 'comments', task.id],
    queryFn: ({ pageParam, signal }) => tasks.call('GET /tasks/:id/comments', { params: { id: task.id }, query: pageParam ? { cursor: pageParam } : {} }, { signal }),
    initialPageParam: '', getNextPageParam: (page) => page.next,
  })
  const items = (list.data?.pages ?? []).toReversed().flatMap((page) => page.items)
  const send = useMutation({
    mutationFn: () => tasks.call('POST /tasks/:id/comments', { params: { id: task.id }, body: { body } }, { key: key.current }),
    onSuccess: async () => { setBody(''); await changed() },
    onSettled: () => { key.current = newKey() },
  })
  const remove = useMutation({
    mutationFn: (id: string) => tasks.call('DELETE /task-comments/:id', { params: { id } }),
    onSuccess: async () => { notify(t.removed); await changed() }, onError: (error) => notify(sentenceOf(error, house), undefined, true),
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!send.isPending && body.trim() !== '') send.mutate()
  }
  return (
    <section className="stack-s" aria-labelledby="talkh">
      <h3 id="talkh">{t.title}</h3>
      {list.hasNextPage && <button type="button" className="btn btn--3" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t.earlier}</button>}
      {list.data && items.length === 0 && <p className="muted">{t.none}</p>}
      {items.length > 0 && (
        <ul className="rows">
          {items.map((one) => (
            <li key={one.id}>
              <Avatar person={one.author} size="s" />
              <div className="grow"><p className="meta"><b>{one.author.name}</b>{one.author.external && <> · {one.author.external} · <b>{house.external}</b></>} · {ago(new Date(one.createdAt), now, locale)}</p><p className="talk__b">{one.body}</p></div>
              {one.can.includes('task.uncomment') && <button type="button" className="btn btn--3 btn--ico" onClick={() => remove.mutate(one.id)}><Trash size="s" /><span className="vh">{t.remove}</span></button>}
            </li>
          ))}
        </ul>
      )}
      {task.can.includes('task.comment') && (
        <form className="stack-s" onSubmit={submit}>
          <Field label={t.field}>{(its) => <textarea {...its} className="inp" rows={2} maxLength={10_000} value={body} onChange={({ target }) => setBody(target.value)} />}</Field>
          {send.error && <ErrorLine>{sentenceOf(send.error, house)}</ErrorLine>}
          <p><button type="submit" className="btn btn--2" aria-busy={send.isPending}>{t.send}</button></p>
        </form>
      )}
    </section>
  )
}
