// Where notices appear: « Publication retirée · Annuler », for ten seconds, longer while one looks at it.
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { currentNotices, currentSpoken, dismiss, watchNotices, type Notice } from '#web/data/notify.ts'
import { useHouse } from '#web/data/house.ts'
import { Cross } from '#web/design/shell-icons.tsx'

export function Notices() {
  const notices = useSyncExternalStore(watchNotices, currentNotices)
  const spoken = useSyncExternalStore(watchNotices, currentSpoken)
  return (
    <>
      <div className="notices" role="status">{notices.map((notice) => <Toast key={notice.id} notice={notice} />)}</div>
      <div className="vh" role="status">{spoken}</div>
    </>
  )
}

function Toast({ notice }: { notice: Notice }) {
  const house = useHouse()
  const [held, setHeld] = useState(false)
  const { id, action } = notice
  const act = useRef(action?.run)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => dismiss(id), 10_000)
    return () => clearTimeout(timer)
  }, [held, id])
  useEffect(() => {
    const undo = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select')
      if (typing || event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || !act.current) return
      event.preventDefault()
      act.current()
      dismiss(id)
    }
    addEventListener('keydown', undo)
    return () => removeEventListener('keydown', undo)
  }, [id])
  return (
    <p className={notice.bad ? 'toast toast--bad' : 'toast'} onMouseEnter={() => setHeld(true)} onMouseLeave={() => setHeld(false)} onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}>
      <span>{notice.text}</span>
      {action && <button type="button" onClick={() => { action.run(); dismiss(id) }}>{action.label}</button>}
      <button type="button" className="toast__x" onClick={() => dismiss(id)}><Cross size="s" /><span className="vh">{house.close}</span></button>
    </p>
  )
}
