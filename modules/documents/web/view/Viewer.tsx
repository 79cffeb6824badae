// One document over its library: what is in it, the one before and the one after. Escape and « Retour » lead back.
import './view.css'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { figure } from '#lib/count.ts'
import { locale } from '#web/data/texts.ts'
import { ArrowLeft } from '#web/design/icons.tsx'
import { MoreMenu, type MenuItem } from '#web/design/MoreMenu.tsx'
import { ChevronLeft, ChevronRight, Down, Info } from '../icons.tsx'
import { contentAddress, viewAddress } from '../library.ts'
import type { Doc, Line } from '../order.ts'
import { useTexts as useRoomTexts } from '../texts.ts'
import { Shown } from './Shown.tsx'
import { useTexts } from './texts.ts'

type Given = { doc: Doc; /** What stands in the list that it is over. */ items: readonly Line[]; more: () => void; onClose: () => void }

export function Viewer({ doc, items, more, onClose }: Given) {
  const t = useTexts()
  const room = useRoomTexts()
  const navigate = useNavigate()
  const [asked] = useSearchParams()
  const version = /^[1-9]\d{0,8}$/.exec(asked.get('version') ?? '')?.[0]
  const number = version === undefined || Number(version) === doc.number ? undefined : Number(version)
  const files = items.filter(({ kind }) => kind === 'file')
  const at = files.findIndex(({ id }) => id === doc.id)
  const [before, after] = number === undefined && at >= 0 ? [files[at - 1], files[at + 1]] : []
  useEffect(() => { if (at >= files.length - 2) more() }, [at, files.length, more])
  const dialog = useDialog(doc.id)
  const go = (line: Line | undefined): void => { if (line) void navigate(viewAddress(line), { replace: true, preventScrollReset: true, state: { from: 'list' } }) }
  const keys = (event: KeyboardEvent): void => {
    const to = event.key === 'ArrowLeft' ? before : event.key === 'ArrowRight' ? after : undefined
    if (!to || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || takesArrows(event.target)) return
    event.preventDefault()
    go(to)
  }
  const address = contentAddress(doc.id, number)
  const details: MenuItem = { label: t.details, icon: Info, run: () => void navigate(doc.address, { preventScrollReset: true, state: { from: 'list' } }) }
  const step = (line: Line | undefined, label: string, Icon: typeof ChevronLeft) => <button type="button" className="btn btn--3 btn--ico" aria-disabled={!line} onClick={() => go(line)}><Icon /><span className="vh">{label}</span></button>
  return (
    <dialog ref={dialog} className="viewer" aria-labelledby="viewed" onCancel={(event) => { if (event.target === dialog.current) { event.preventDefault(); onClose() } }} onKeyDown={keys}>
      <header className="viewer__head">
        <button type="button" className="btn btn--3 viewer__back" onClick={onClose}><ArrowLeft /><span>{t.back}</span></button>
        <h2 id="viewed">{doc.name}{number !== undefined && <> <span className="tag">{t.version(number)}</span></>}</h2>
        {number === undefined && files.length > 1 && <span className="viewer__steps">{step(before, t.previous, ChevronLeft)}<span className="meta">{t.place(figure(at + 1, locale), figure(files.length, locale))}</span>{step(after, t.next, ChevronRight)}</span>}
        <a className="btn btn--2 viewer__down" href={address} download={doc.name}><Down /><span>{room.download}</span></a>
        <MoreMenu quiet label={room.actionsOn(doc.name)} items={[details]} />
      </header>
      <Shown key={`${doc.fileId}:${number}`} doc={doc} number={number} address={address} />
      {number !== undefined && <p className="viewer__foot meta"><Link className="lk" to={viewAddress(doc)} replace>{room.current}</Link></p>}
    </dialog>
  )
}

/** The browser holds the focus; afterwards it is on the line of what was seen last, or on what is said of it. */
function useDialog(id: string) {
  const ref = useRef<HTMLDialogElement>(null)
  const seen = useRef(id)
  useEffect(() => { seen.current = id }, [id])
  useEffect(() => {
    const dialog = ref.current
    dialog?.showModal()
    return () => {
      dialog?.close()
      // After the page’s own heading, which takes the focus when the address changes.
      requestAnimationFrame(() => requestAnimationFrame(() => (document.querySelector<HTMLElement>('.docs__prev h2') ?? document.querySelector<HTMLElement>(`[data-id="${seen.current}"] .t`))?.focus({ preventScroll: true })))
    }
  }, [])
  return ref
}

/** Where the arrows mean something of their own. */
function takesArrows(target: EventTarget): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest('input, textarea, select, video, audio, [role=menu]')) return true
  const scroller = target.closest('.viewer__in, .pdf__pages')
  return scroller !== null && scroller.scrollWidth > scroller.clientWidth + 1
}
