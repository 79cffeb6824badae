// The tasks of a space: as a board or as a list, all of them or those that concern one now.
import './tasks.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { useLive } from '#web/data/live.ts'
import { queries } from '#web/data/queries.ts'
import { useSpace } from '#web/data/spaces.ts'
import { Segments } from '#web/design/Field.tsx'
import { useTitle } from '#web/design/Heading.tsx'
import { CheckCircle, Plus, Users } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { MoreMenu } from '#web/design/MoreMenu.tsx'
import { BoardView } from './BoardView.tsx'
import { ColumnsDialog } from './ColumnsDialog.tsx'
import { Columns } from './icons.tsx'
import { TaskList } from './TaskList.tsx'
import { TaskForm } from './TaskForm.tsx'
import { boardQuery, tasks, type Narrowed } from './tasks.ts'
import { useTexts } from './texts.ts'

type View = 'board' | 'list'
type Open = { what: 'new'; columnId?: string } | { what: 'columns' } | null

export function Tasks() {
  const { id = '' } = useParams()
  const t = useTexts()
  const space = useSpace(id)
  const go = useNavigate()
  const [asked, setAsked] = useSearchParams()
  const [open, setOpen] = useState<Open>(null)
  useTitle(`${t.title}, ${space.name}`)
  const view: View = asked.get('vue') === 'liste' ? 'list' : 'board'
  const shown = asked.get('voir')
  const narrowed: Narrowed = shown === 'miennes' ? { mine: true } : shown === 'bientot' ? { soon: true } : {}
  const { data: board, error } = useQuery(boardQuery(id, narrowed))
  useLive((live) => {
    if (live.type === 'reset' || (live.fact.spaceId === id && /^task/.test(live.fact.fact))) void queries.invalidateQueries({ queryKey: ['tasks'] })
  })
  if (error && !board) throw error
  const set = (name: string, value: string | null): void => setAsked((now) => { if (value === null) now.delete(name); else now.set(name, value); return now }, { replace: true })
  const may = (action: string): boolean => board?.can.includes(action) ?? false
  const tools = [
    { label: t.mine, icon: CheckCircle, run: () => void go('/taches') }, { label: t.team, icon: Users, run: () => void go('/taches/equipe') },
    ...(may('task.arrange') ? [{ label: t.board.columns, icon: Columns, run: () => setOpen({ what: 'columns' }) }] : []),
  ]
  return (
    <>
      <div className="khead">
        <div><h2 className="vh">{t.title}</h2><p className="muted" role="status">{board && t.open(board.open)}</p></div>
        <div className="wrap">{may('task.write') && <button type="button" className="btn" onClick={() => setOpen({ what: 'new' })}><Plus />{t.add}</button>}<MoreMenu label={t.board.tools} items={tools} /></div>
      </div>
      <div className="wrap kfilt">
        <Segments<View> name="taskview" label={t.board.views} value={view} onChange={(to) => set('vue', to === 'list' ? 'liste' : null)} options={[['board', t.board.board], ['list', t.board.list]]} />
        {view === 'board' && <div className="chips" role="group" aria-label={t.board.filters}>{([['miennes', t.board.mine], ['bientot', t.board.soon]] as const).map(([one, label]) => <button key={one} type="button" className="chip" aria-pressed={shown === one} onClick={() => set('voir', shown === one ? null : one)}>{label}</button>)}</div>}
      </div>
      {view === 'list' ? <TaskList listKey={['space', id]} fetch={(query, signal) => tasks.call('GET /spaces/:id/tasks', { params: { id }, query }, { signal })} nothing={t.board.noneHere} nothingDone={t.board.noneHere} />
        : !board ? <Loading /> : board.columns.every(({ count }) => count === 0) && shown === null && !may('task.write') ? <div className="empty"><h3>{t.board.none}</h3></div>
          : <BoardView spaceId={id} narrowed={narrowed} board={board} onAdd={may('task.write') ? (columnId) => setOpen({ what: 'new', columnId }) : null} />}
      {open?.what === 'new' && <TaskForm spaceId={id} {...(open.columnId ? { columnId: open.columnId } : {})} onClose={() => setOpen(null)} />}
      {open?.what === 'columns' && board && <ColumnsDialog spaceId={id} columns={board.columns} onClose={() => setOpen(null)} />}
    </>
  )
}
