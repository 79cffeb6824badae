// Tasks as a list, in the order of their days; what is done, the latest first.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { today } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { Segments } from '#web/design/Field.tsx'
import { Check } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { Ticked } from './icons.tsx'
import { DueDay } from './Marks.tsx'
import { addressOf, useFinish, type Card } from './tasks.ts'
import { useTexts } from './texts.ts'
import { groupOf, groups } from './when.ts'

type State = 'open' | 'done'
type Query = { state: State; limit: number; cursor?: string }
type Given = { listKey: readonly string[]; fetch: (query: Query, signal: AbortSignal) => Promise<{ items: Card[]; next: string | null }>; nothing: string; nothingDone: string; grouped?: true; spaces?: true }

export function TaskList({ listKey, fetch, nothing, nothingDone, grouped, spaces }: Given) {
  const t = useTexts()
  const now = useNow()
  const [asked, setAsked] = useSearchParams()
  const state: State = asked.get('etat') === 'terminees' ? 'done' : 'open'
  const list = useInfiniteQuery({
    queryKey: ['tasks', 'list', ...listKey, state], placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) => fetch({ state, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    initialPageParam: '', getNextPageParam: (page) => page.next,
  })
  const items = list.data?.pages.flatMap((page) => page.items)
  const by = Map.groupBy(items ?? [], ({ dueOn }) => groupOf(dueOn, today(now)))
  const lines = (some: readonly Card[]) => <ul className="rows">{some.map((task) => <Line key={task.id} task={task} spaces={spaces ?? false} />)}</ul>
  return (
    <div className="stack">
      <div><Segments<State> name="taskstate" label={t.board.which} value={state} onChange={(to) => setAsked((old) => { if (to === 'done') old.set('etat', 'terminees'); else old.delete('etat'); return old }, { replace: true })} options={[['open', t.board.openList], ['done', t.board.doneList]]} /></div>
      {!items ? <Loading /> : items.length === 0 ? <div className="empty"><p>{state === 'done' ? nothingDone : nothing}</p></div>
        : grouped && state === 'open' ? groups.filter((group) => by.has(group)).map((group) => <section key={group} className="stack-s" aria-labelledby={`g-${group}`}><h2 id={`g-${group}`}>{t.mineList.when[group]}</h2>{lines(by.get(group)!)}</section>)
          : lines(items)}
      {list.hasNextPage && <div className="more"><button type="button" className="btn btn--2" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t.more}</button></div>}
    </div>
  )
}

function Line({ task, spaces }: { task: Card; spaces: boolean }) {
  const t = useTexts()
  const finish = useFinish()
  const done = task.doneAt !== null
  return (
    <li className="tline">
      {task.can.includes('task.finish') && <button type="button" className="tick" aria-pressed={done} aria-label={(done ? t.mineList.reopen : t.mineList.finish)(task.title)} onClick={() => { if (!finish.isPending) finish.mutate({ task, done: !done }) }}><span>{done && <Check size="s" />}</span></button>}
      <div className="grow">
        <Link className="t" to={addressOf(task)}>{task.title}</Link>
        <p className="meta tmeta"><DueDay {...task} />{spaces ? <span>{task.space ?? t.own}</span> : <span>{task.responsible?.name ?? t.nobody}</span>}{task.checks.of > 0 && <span><Ticked size="s" />{t.checks(task.checks.done, task.checks.of)}<span className="vh"> {t.checksHelp}</span></span>}</p>
      </div>
      {!done && task.priority === 1 && <span className="tag tag--warn">{t.priority[1]}</span>}
      {!done && task.kind !== 'todo' && <span className="tag">{t.kind[task.kind]}</span>}
    </li>
  )
}
