// The palette: one field that goes anywhere and begins anything. The list follows what is typed; the focus never leaves the field.
import './search.css'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { fold } from '#lib/fold.ts'
import { useHouse } from '#web/data/house.ts'
import { useMe } from '#web/data/me.ts'
import { useOnline } from '#web/data/online.ts'
import type { Place, Publish } from '#web/data/seams.ts'
import { useMySpaces } from '#web/data/spaces.ts'
import { Avatar, Arch } from '#web/design/Marks.tsx'
import { Buoy, Blocks, Plus, Search, Sliders } from '#web/design/icons.tsx'
import { Keys } from './Keys.tsx'
import { KindMark } from './KindMark.tsx'
import { finder } from './search.ts'
import { useTexts } from './texts.ts'

type Line = { id: string; mark: ReactNode; title: string; detail?: string; run: () => void }
type Given = { places: readonly Place[]; publish: Publish | undefined; keys: boolean; onClose: () => void }

export function Palette({ keys, onClose, ...given }: Given) {
  const { palette: t, keys: k } = useTexts()
  const [listed, setListed] = useState(keys)
  const ref = useRef<HTMLDialogElement>(null)
  const { pathname } = useLocation()
  const [opened] = useState(pathname)
  // Whoever goes back, or elsewhere, has left it.
  useEffect(() => { if (pathname !== opened) onClose() }, [pathname, opened, onClose])
  useEffect(() => {
    const dialog = ref.current
    const before = document.activeElement
    dialog?.showModal()
    return () => {
      dialog?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <dialog ref={ref} className={listed ? 'dialog' : 'pal'} aria-label={listed ? k.title : t.title} onClose={onClose} onClick={(event) => { if (event.target === ref.current) onClose() }}>
      {listed ? <Keys onClose={onClose} /> : <Finder {...given} onKeys={() => setListed(true)} onClose={onClose} />}
    </dialog>
  )
}

function Finder({ places, publish, onKeys, onClose }: Omit<Given, 'keys'> & { onKeys: () => void }) {
  const { palette: t } = useTexts()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const id = useId()
  const online = useOnline()
  const { going, doing } = useLines({ text, places, publish, onKeys, onClose })
  const lines = [...going, ...doing]
  const active = Math.min(at, lines.length - 1)

  const press = (event: KeyboardEvent): void => {
    const to = { ArrowDown: (active + 1) % lines.length, ArrowUp: (active - 1 + lines.length) % lines.length }[event.key]
    if (to !== undefined) {
      setAt(to)
      document.getElementById(`${id}${to}`)?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) lines[active]?.run()
    else return
    event.preventDefault()
  }
  const group = (title: string, of: readonly Line[], from: number) => of.length > 0 && (
    <div role="group" aria-labelledby={`${id}g${from}`}>
      <p className="pal__h" id={`${id}g${from}`}>{title}</p>
      {of.map((line, i) => (
        <div key={line.id} id={`${id}${from + i}`} role="option" aria-selected={from + i === active} className={from + i === active ? 'is-active' : undefined} onPointerMove={() => setAt(from + i)} onClick={line.run}>
          {line.mark}<span className="grow"><span className="t">{line.title}</span>{line.detail && <span className="meta"> · {line.detail}</span>}</span>{from + i === active && <kbd aria-hidden="true">{t.enter}</kbd>}
        </div>
      ))}
    </div>
  )
  return (
    <>
      <label className="vh" htmlFor={`${id}q`}>{t.label}</label>
      <input className="inp" id={`${id}q`} value={text} placeholder={t.label} maxLength={200} autoComplete="off" spellCheck={false} role="combobox" aria-expanded={lines.length > 0} aria-controls={`${id}l`} aria-autocomplete="list"
        aria-activedescendant={lines.length > 0 ? `${id}${active}` : undefined} onChange={(event) => { setText(event.target.value); setAt(0) }} onKeyDown={press} />
      <div className="menu" id={`${id}l`} role="listbox" aria-label={t.title}>
        {group(text.trim() === '' ? t.recent : t.go, going, 0)}
        {group(t.act, doing, going.length)}
      </div>
      <p className={online ? 'vh' : 'meta pal__note'} role="status">{online ? t.count(lines.length) : t.offline}</p>
    </>
  )
}

/** What is proposed: without a word, one's spaces; then what begins so, the places of the house first. */
function useLines({ text, places, publish, onKeys, onClose }: Omit<Given, 'keys'> & { text: string; onKeys: () => void }): { going: Line[]; doing: Line[] } {
  const { palette: t } = useTexts()
  const house = useHouse()
  const me = useMe()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const mine = useMySpaces() ?? []
  const q = text.trim()
  const asked = useLater(q, 120)
  const { data } = useQuery({ ...finder.ask('GET /search/suggestions', { query: { q: asked } }), enabled: asked !== '', placeholderData: (before) => before })
  // The places know their own names, by their own hooks: always the same, in the same order.
  const named = places.map((place) => ({ ...place, label: place.useLabel() }))
  const go = (to: string) => (): void => {
    onClose()
    void navigate(to)
  }
  const words = fold(q).split(' ').filter(Boolean)
  const says = (label: string): boolean => words.every((word) => ` ${fold(label)}`.includes(` ${word}`))
  const place = ({ to, label, icon: Mark }: (typeof named)[number]): Line => ({ id: to, mark: <span className="app"><Mark /></span>, title: label, detail: t.place, run: go(to) })
  const everywhere = (of: string): Line => ({ id: 'search', mark: <span className="app"><Search /></span>, title: t.everywhere(of), run: go(`/recherche?q=${encodeURIComponent(of)}`) })
  const acts = [
    ...(publish ? [{ id: 'publish', mark: <span className="app"><Plus /></span>, title: t.publish, run: go(publish.to(pathname)) }] : []),
    ...(me.can.includes('space.create') ? [{ id: 'space', mark: <span className="app"><Blocks /></span>, title: t.newSpace, run: go('/espaces/nouveau') }] : []),
    { id: 'account', mark: <span className="app"><Sliders /></span>, title: t.account, run: go('/compte') },
    { id: 'keys', mark: <span className="app"><Sliders /></span>, title: t.keys, run: onKeys },
  ]
  const scout: Line[] = me.modules.includes('scouts') ? [{ id: 'scout', mark: <span className="app"><Buoy /></span>, title: t.scout, run: go('/eclaireurs') }] : []
  if (q === '') return { going: mine.slice(0, 5).map((space) => ({ id: space.id, mark: <Arch kind={space.kind} />, title: space.name, detail: house.kind[space.kind], run: go(`/espaces/${space.id}`) })), doing: [...acts, ...scout] }
  const suggested = (data?.items ?? []).map(({ noun, kind, id, title, detail, address }): Line => ({
    id, title, detail: noun === 'person' ? detail : noun === 'practice' ? t.practice : noun === 'document' ? t.document : t.space, run: go(address),
    mark: noun === 'person' ? <Avatar person={{ id, name: title }} /> : <KindMark kind={kind} noun={noun} />,
  }))
  return { going: [...named.filter(({ label }) => says(label)).map(place), ...suggested], doing: [everywhere(q), ...acts.filter(({ title }) => says(title)), ...scout] }
}

/** The text, once nobody has typed for a moment. */
function useLater(text: string, ms: number): string {
  const [later, setLater] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setLater(text), ms)
    return () => clearTimeout(timer)
  }, [text, ms])
  return later
}
