// One file: beside its folder on a wide screen, alone on a phone.
import { useEffect, useRef, useState } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import { dayOf, timeOf, today } from '#lib/when.ts'
import { useActs } from '#web/data/acts.ts'
import { useNow } from '#web/data/clock.ts'
import { useMe } from '#web/data/me.ts'
import type { Space } from '#web/data/spaces.ts'
import { locale } from '#web/data/texts.ts'
import { Beneath } from '#web/design/Beneath.tsx'
import { HiddenBy } from '#web/design/HiddenBy.tsx'
import { ArrowLeft, Cross, Lock } from '#web/design/icons.tsx'
import { MoreMenu, type MenuItem } from '#web/design/MoreMenu.tsx'
import { weight } from '#web/design/Sheet.tsx'
import type { DocumentActs } from './acts.ts'
import { Down, Up } from './icons.tsx'
import { contentAddress } from './library.ts'
import { useLineMenu, type Asking } from './menu.tsx'
import { NewVersion } from './NewVersion.tsx'
import type { Doc } from './order.ts'
import { Preview } from './Preview.tsx'
import { useTexts } from './texts.ts'
import { Versions } from './Versions.tsx'
import { WhoSees } from './WhoSees.tsx'
import { firstName, kindName, shortDay } from './words.ts'
import { Words } from './Words.tsx'

type Given = { doc: Doc; back: string; acts: DocumentActs; ask: (asking: Asking) => void; space?: Space }

export function Panel({ doc, back, acts, ask, space }: Given) {
  const t = useTexts()
  const navigate = useNavigate()
  const menu = useLineMenu({ acts, ask, here: true, ...(space ? { space } : {}) })
  const heading = useFocus()
  const [bringing, setBringing] = useState(false)
  const close = (): void => {
    void Promise.resolve(navigate(back, { preventScrollReset: true })).then(() => requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-id="${doc.id}"] .t`)?.focus({ preventScroll: true }))))
  }
  return (
    <aside className="docs__prev" aria-label={t.preview} onKeyDown={(event) => { if (event.key === 'Escape' && !event.defaultPrevented && !(event.target instanceof Element && event.target.closest('dialog, form'))) close() }}>
      <p className="docs__back"><Link className="lk" to={back}><ArrowLeft size="s" />{t.backToFolder}</Link></p>
      <div className="between">
        <h2 ref={heading} tabIndex={-1}>{doc.name}</h2>
        <span className="row">{space ? <SpaceMenu doc={doc} space={space} items={menu(doc)} /> : <MoreMenu quiet label={t.actionsOn(doc.name)} items={menu(doc)} />}<button type="button" className="btn btn--3 btn--ico docs__x" onClick={close}><Cross /><span className="vh">{t.closePreview}</span></button></span>
      </div>
      <p className="meta">{kindName(doc, t)} · {weight(doc.size)}</p>
      <Hidden doc={doc} />
      <Holding doc={doc} />
      <Preview doc={doc} />
      <div className="prevacts">
        <a className="btn" href={contentAddress(doc.id)} download={doc.name}><Down />{t.download}</a>
        {doc.can.includes('document.version') && !bringing && <button type="button" className="btn btn--2" onClick={() => setBringing(true)}><Up />{t.newVersion}</button>}
      </div>
      {bringing && <NewVersion doc={doc} acts={acts} onClose={() => setBringing(false)} />}
      <Beneath about={{ noun: 'document', id: doc.id, spaceId: space?.id ?? null }} />
      <Versions doc={doc} acts={acts} />
      <Words doc={doc} acts={acts} />
      <WhoSees id={doc.id} listed={doc.listId !== null} {...(space ? { space } : {})} />
    </aside>
  )
}

/** In a space, what other modules offer to do about it stands below. */
function SpaceMenu({ doc, space, items }: { doc: Doc; space: Space; items: readonly MenuItem[] }) {
  const t = useTexts()
  const made = useActs({ noun: 'document', id: doc.id, spaceId: space.id, own: useMe().id === doc.createdBy.id, hidden: doc.hidden !== null })
  return <MoreMenu quiet label={t.actionsOn(doc.name)} items={[...items, ...made]} />
}

function Hidden({ doc: { hidden } }: { doc: Doc }) {
  const t = useTexts()
  const now = useNow()
  return hidden && <HiddenBy by={t.hidden.by(hidden.by, dayOf(new Date(hidden.at), now, locale))} reason={hidden.reason} who={t.hidden.who} />
}

/** Who works on it, since when. */
function Holding({ doc }: { doc: Doc }) {
  const t = useTexts()
  const now = useNow()
  const me = useMe()
  if (!doc.lock) return null
  const at = new Date(doc.lock.at)
  const since = today(at) === today(now) ? timeOf(at, locale) : `${shortDay(at, now, t)}, ${timeOf(at, locale)}`
  return <p className="holding"><Lock size="s" /><span>{doc.lock.by.id === me.id ? t.heldSince(since) : t.worksSince(firstName(doc.lock.by.name), since)}{doc.lock.note && <> · {doc.lock.note}</>}</span></p>
}

/** One who opened it from the list goes on in it; on a phone it begins at its top. */
function useFocus() {
  const ref = useRef<HTMLHeadingElement>(null)
  const { state } = useLocation()
  const [fromList] = useState((state as { from?: string } | null)?.from === 'list')
  useEffect(() => {
    if (!fromList) return
    if (matchMedia('(max-width: 1039px)').matches) scrollTo({ top: 0 })
    // After the page’s own heading, which takes the focus when the address changes.
    let frame = requestAnimationFrame(() => { frame = requestAnimationFrame(() => ref.current?.focus({ preventScroll: true })) })
    return () => cancelAnimationFrame(frame)
  }, [fromList])
  return ref
}
