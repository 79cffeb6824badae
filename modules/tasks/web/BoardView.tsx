// Columns side by side. A card is moved by the mouse, or taken with Space and moved by arrows; its page moves it by « Déplacer vers… ».
import { useEffect, useRef, useState, type DragEvent, type KeyboardEvent } from 'react'
import { Link } from 'react-router'
import { useHouse } from '#web/data/house.ts'
import { notify, speak } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { Plus } from '#web/design/icons.tsx'
import { CardMarks } from './Marks.tsx'
import { placeOf, stepped, withMoved, type Place } from './place.ts'
import { addressOf, boardQuery, changed, columnName, tasks, type Board, type Card, type Column, type Narrowed } from './tasks.ts'
import { useTexts } from './texts.ts'

type Held = { id: string; from: Place; to: Place; hand: 'keys' | 'mouse' }
type Given = { spaceId: string; narrowed: Narrowed; board: Board; onAdd: ((columnId: string) => void) | null }

export function BoardView({ spaceId, narrowed, board, onAdd }: Given) {
  const t = useTexts()
  const house = useHouse()
  const [held, setHeld] = useState<Held | null>(null)
  const focus = useRef<string | null>(null)
  const columns = held ? withMoved(board.columns, held.id, held.to) : board.columns
  const nameOf = (columnId: string): string => { const column = columns.find(({ id }) => id === columnId); return column ? columnName(column, t.kind) : '' }

  // A card that changes its column is drawn anew: the focus goes with it.
  useEffect(() => {
    if (focus.current === null) return
    document.querySelector<HTMLElement>(`[data-task="${focus.current}"]`)?.focus()
    focus.current = null
  })

  const send = async (id: string, to: Place, from: Place): Promise<void> => {
    const { queryKey } = boardQuery(spaceId, narrowed)
    const before = queries.getQueryData<Board>(queryKey)
    queries.setQueryData<Board>(queryKey, (now) => now && { ...now, columns: withMoved(now.columns, id, to) })
    try {
      await tasks.call('PUT /tasks/:id/place', { params: { id }, body: to })
      if (to.columnId !== from.columnId) notify(t.move.done(nameOf(to.columnId)), { label: house.cancel, run: () => void send(id, from, to) })
    } catch (error) {
      queries.setQueryData(queryKey, before)
      notify(sentenceOf(error, house), undefined, true)
    }
    await changed()
  }
  const drop = (): void => {
    if (!held) return
    setHeld(null)
    if (held.hand === 'keys') { focus.current = held.id; speak(t.move.dropped(nameOf(held.to.columnId))) }
    if (held.to.columnId !== held.from.columnId || held.to.afterId !== held.from.afterId) void send(held.id, held.to, held.from)
  }
  const keys = (event: KeyboardEvent, card: Card): void => {
    const holds = held?.id === card.id && held.hand === 'keys'
    if (event.key === ' ' && card.can.includes('task.move')) {
      event.preventDefault()
      const from = placeOf(board.columns, card.id)
      if (holds) return drop()
      if (from) { setHeld({ id: card.id, from, to: from, hand: 'keys' }); speak(t.move.taken(card.title)) }
    } else if (holds && event.key === 'Escape') {
      event.preventDefault()
      focus.current = card.id
      setHeld(null)
      speak(t.move.cancelled)
    } else if (holds && event.key === 'Enter') {
      event.preventDefault()
      drop()
    } else if (holds && event.key.startsWith('Arrow')) {
      event.preventDefault()
      const to = stepped(columns, card.id, event.key)
      if (!to) return
      focus.current = card.id
      setHeld({ ...held, to })
      const into = withMoved(columns, card.id, to).find(({ id }) => id === to.columnId)!
      speak(t.move.at(columnName(into, t.kind), into.tasks.findIndex(({ id }) => id === card.id) + 1, into.tasks.length))
    }
  }
  const over = (event: DragEvent, to: Place): void => {
    if (held?.hand !== 'mouse') return
    event.preventDefault()
    event.stopPropagation()
    if (to.afterId !== held.id && (to.columnId !== held.to.columnId || to.afterId !== held.to.afterId)) setHeld({ ...held, to })
  }
  const mouse = {
    take: (event: DragEvent, card: Card): void => {
      const from = placeOf(board.columns, card.id)
      if (!from) return
      event.dataTransfer.setData('text/plain', card.title)
      event.dataTransfer.effectAllowed = 'move'
      // Drawn elsewhere at once, the browser would let it go.
      setTimeout(() => setHeld({ id: card.id, from, to: from, hand: 'mouse' }))
    },
    over, end: () => setHeld(null), drop: (event: DragEvent): void => { event.preventDefault(); drop() },
  }
  const { keys: say } = t.board
  return (
    <>
      <div className="kan" role="group" aria-label={t.board.label(columns.length)}>
        {columns.map((column) => (
          <section key={column.id} className={held?.hand === 'mouse' && held.to.columnId === column.id ? 'kcol is-over' : 'kcol'} aria-label={columnName(column, t.kind)} onDragOver={(event) => over(event, { columnId: column.id, afterId: column.tasks.filter(({ id }) => id !== held?.id).at(-1)?.id ?? null })} onDrop={mouse.drop}>
            <ColumnHead column={column} />
            {column.tasks.length > 0 && <ul className="stack-s">{column.tasks.map((card, nth) => <One key={card.id} card={card} held={held?.id === card.id} above={column.tasks.slice(0, nth).findLast(({ id }) => id !== held?.id)?.id ?? null} keys={keys} mouse={mouse} />)}</ul>}
            {column.next && <Below column={column} onMore={(more) => queries.setQueryData<Board>(boardQuery(spaceId, narrowed).queryKey, (now) => now && { ...now, columns: now.columns.map((one) => (one.id === column.id ? { ...one, tasks: [...one.tasks, ...more.items], next: more.next } : one)) })} />}
            {onAdd && column.kind !== 'done' && <button type="button" className="btn btn--3" onClick={() => onAdd(column.id)}><Plus />{t.board.addIn}<span className="vh">, {columnName(column, t.kind)}</span></button>}
          </section>
        ))}
      </div>
      <p className="meta kanhelp"><span className="only-wide">{say.lead} <kbd>{say.take}</kbd> {say.taken} <kbd>{say.leave}</kbd> {say.left}</span><span className="only-phone">{t.board.touch}</span></p>
    </>
  )
}

function ColumnHead({ column }: { column: Column }) {
  const t = useTexts()
  const over = column.most !== null && column.count > column.most
  return (
    <div className="kcol__h">
      <h3>{columnName(column, t.kind)}</h3>
      <span className="meta num">{column.most === null ? column.count : t.board.limit(column.count, column.most)}</span>
      {over && <span className="tag tag--warn">{t.board.over}</span>}
    </div>
  )
}

type Mouse = { take: (event: DragEvent, card: Card) => void; over: (event: DragEvent, to: Place) => void; end: () => void }
/** In the upper half of a card one is above it, in the lower half below. */
function One({ card, held, above, keys, mouse }: { card: Card; held: boolean; above: string | null; keys: (event: KeyboardEvent, card: Card) => void; mouse: Mouse }) {
  const may = card.can.includes('task.move')
  const over = (event: DragEvent<HTMLElement>): void => {
    const { top, height } = event.currentTarget.getBoundingClientRect()
    mouse.over(event, { columnId: card.columnId, afterId: held ? above : event.clientY < top + height / 2 ? above : card.id })
  }
  return (
    <li className={`tcard${card.doneAt ? ' is-done' : ''}${held ? ' is-held' : ''}`} draggable={may} onDragStart={(event) => mouse.take(event, card)} onDragEnd={mouse.end} onDragOver={over}>
      <h4><Link to={addressOf(card)} data-task={card.id} draggable={false} onKeyDown={(event) => keys(event, card)}>{card.title}</Link></h4>
      <CardMarks card={card} />
    </li>
  )
}

function Below({ column, onMore }: { column: Column; onMore: (page: { items: Card[]; next: string | null }) => void }) {
  const t = useTexts()
  const [busy, setBusy] = useState(false)
  const more = async (): Promise<void> => {
    setBusy(true)
    try {
      onMore(await tasks.call('GET /task-columns/:id/tasks', { params: { id: column.id }, query: { limit: 50, ...(column.next ? { cursor: column.next } : {}) } }))
    } finally {
      setBusy(false)
    }
  }
  return <button type="button" className="btn btn--3" aria-busy={busy} onClick={() => void more().catch(() => undefined)}>{t.board.below(column.count - column.tasks.length)}</button>
}
