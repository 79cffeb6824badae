// « … »: the rare actions. A menu on a computer, a sheet from the bottom on a phone. For whoever wants all at once, those done now and then stand beside it.
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { useComplete } from '#web/data/me.ts'
import { Dots, type Icon } from '#web/design/icons.tsx'

/** `often`: some do it every day. */
export type MenuItem = { label: string; icon: Icon; run: () => void; bad?: boolean; often?: boolean }

type Props = { label: string; items: readonly MenuItem[]; quiet?: boolean }

/** Draws nothing when there is nothing to do. */
export function MoreMenu({ items, ...given }: Props) {
  const beside = useComplete() ? items.filter((item) => item.often) : []
  return (
    <>
      {beside.map((item) => <button key={item.label} type="button" className="btn btn--3 often" onClick={item.run}><item.icon /><span>{item.label}</span></button>)}
      <Menu {...given} items={items.filter((item) => !beside.includes(item))} />
    </>
  )
}

function Menu({ label, items, quiet }: Props) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLDivElement>(null)
  const entries = (): HTMLElement[] => [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
  const close = (back: boolean): void => {
    setOpen(false)
    if (back) button.current?.focus()
  }
  useEffect(() => {
    if (!open) return
    entries()[0]?.focus()
    const away = (event: PointerEvent): void => {
      if (event.target instanceof Node && !menu.current?.contains(event.target) && !button.current?.contains(event.target)) setOpen(false)
    }
    addEventListener('pointerdown', away)
    return () => removeEventListener('pointerdown', away)
  }, [open])
  if (items.length === 0) return null

  const keys = (event: KeyboardEvent): void => {
    const list = entries()
    const at = list.indexOf(document.activeElement as HTMLElement)
    const to = { ArrowDown: (at + 1) % list.length, ArrowUp: (at - 1 + list.length) % list.length, Home: 0, End: list.length - 1 }[event.key]
    if (event.key === 'Escape') close(true)
    else if (event.key === 'Tab') setOpen(false)
    else if (to !== undefined) list[to]?.focus()
    else return
    if (event.key !== 'Tab') event.preventDefault()
  }
  return (
    <div className="dd">
      <button ref={button} type="button" className={`btn btn--ico ${quiet ? 'btn--3' : 'btn--2'}`} aria-haspopup="menu" aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)}>
        <Dots /><span className="vh">{label}</span>
      </button>
      {open && (
        <>
          <div className="dd__scrim" />
          <div ref={menu} id={id} className="menu" role="menu" aria-label={label} onKeyDown={keys}>
            {items.map((item) => (
              <button key={item.label} type="button" role="menuitem" tabIndex={-1} className={item.bad ? 'danger' : undefined} onClick={() => { close(true); item.run() }}>
                <item.icon />{item.label}
              </button>
            ))}
          </div>
        </>
      )}
    </div>
  )
}
