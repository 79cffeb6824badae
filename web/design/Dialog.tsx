// A dialog, for what others are affected by or what cannot be restored. The browser holds the focus and the Escape key.
import { useEffect, useId, useRef, type ReactNode } from 'react'

export function Dialog({ title, onClose, children, wide }: { title: string; onClose: () => void; children: ReactNode; wide?: boolean }) {
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const dialog = ref.current
    const before = document.activeElement
    dialog?.showModal()
    return () => {
      dialog?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog ref={ref} className={wide ? 'dialog dialog--wide' : 'dialog'} aria-labelledby={id} onClose={onClose} onClick={(event) => { if (event.target === ref.current) onClose() }}>
      <div className="dialog__in">
        <h2 id={id}>{title}</h2>
        {children}
      </div>
    </dialog>
  )
}
