// The card of a name (WCAG 1.4.13): it can be pointed at, stays as long as one is there, and goes with Escape.
import './directory.css'
import { createRoot, type Root } from 'react-dom/client'
import { telOf } from '#lib/phone.ts'
import { absenceQuery, type Absence } from '#web/data/absence.ts'
import { queries } from '#web/data/queries.ts'
import { personQuery, type Person } from './directory.ts'
import { absenceWords } from './Absence.tsx'
import { Face } from './Face.tsx'
import { Call, Mail, Pin } from './icons.tsx'
import { load } from './texts.ts'
import { presenceWords, type Texts } from './words.ts'

let box: HTMLElement | null = null
let root: Root | null = null
let shownFor: HTMLElement | null = null
let coming: ReturnType<typeof setTimeout> | undefined
let going: ReturnType<typeof setTimeout> | undefined

type By = 'pointer' | 'keyboard' | 'finger'
/** Shows the card of a name; a pointer that only passes over it calls nothing. */
export function show(name: HTMLElement, by: By): void {
  clearTimeout(going)
  if (shownFor === name) return
  clearTimeout(coming)
  const leave = (): void => clearTimeout(coming)
  if (by === 'pointer') name.addEventListener('pointerleave', leave, { once: true })
  coming = setTimeout(() => void open(name, by), by === 'pointer' ? 350 : 0)
}

/** Before a system opens a menu of its own, where it has one. */
const held = 450

/** A finger is on a name: when it stays there its card is shown, and what follows as it is lifted is no tap. */
export function press(name: HTMLElement): void {
  const over = new AbortController()
  const { signal } = over
  let shown = false
  const timer = setTimeout(() => { shown = true; show(name, 'finger') }, held)
  const lifted = (): void => {
    clearTimeout(timer)
    // A tap that comes of it comes at once.
    setTimeout(() => over.abort(), 100)
  }
  for (const type of ['pointerup', 'pointercancel'] as const) addEventListener(type, lifted, { signal })
  name.addEventListener('contextmenu', (event) => event.preventDefault(), { signal })
  name.addEventListener('click', (event) => { if (shown) { event.preventDefault(); event.stopPropagation() } }, { signal, capture: true })
}

async function open(name: HTMLElement, by: By): Promise<void> {
  const id = name.dataset['person'] ?? ''
  // Whoever may not see the person is shown nothing.
  const [person, absence, t] = await Promise.all([queries.fetchQuery(personQuery(id)).catch(() => null), queries.fetchQuery(absenceQuery(id)).catch(() => null), load()])
  if (!person || !name.isConnected || !(name.matches(':hover') || name.contains(document.activeElement) || by === 'finger')) return
  close()
  if (!box) {
    box = document.createElement('div')
    box.className = 'namecard'
    box.popover = 'manual'
    box.setAttribute('role', 'group')
    document.body.append(box)
    root = createRoot(box)
    box.addEventListener('pointerenter', () => clearTimeout(going))
    box.addEventListener('pointerleave', later)
  }
  shownFor = name
  box.setAttribute('aria-label', person.name)
  root!.render(<Card person={person} absence={absence} t={t} now={new Date()} />)
  box.showPopover({ source: name })
  requestAnimationFrame(() => box && place(box, name))
  // A finger that is lifted leaves; what it called stays until one touches elsewhere.
  if (by !== 'finger') name.addEventListener('pointerleave', later)
  addEventListener('keydown', escape)
  addEventListener('focusin', away)
  addEventListener('pointerdown', away)
  addEventListener('scroll', close, { passive: true, once: true })
}

const later = (): void => {
  clearTimeout(going)
  going = setTimeout(close, 250)
}
const escape = (event: KeyboardEvent): void => { if (event.key === 'Escape') close() }
const away = (event: Event): void => { if (event.target instanceof Node && !box?.contains(event.target) && !shownFor?.contains(event.target)) close() }

function close(): void {
  shownFor?.removeEventListener('pointerleave', later)
  shownFor = null
  removeEventListener('keydown', escape)
  removeEventListener('focusin', away)
  removeEventListener('pointerdown', away)
  if (box?.matches(':popover-open')) box.hidePopover()
}

/** Under the name, or above it where there is no room. */
function place(card: HTMLElement, name: HTMLElement): void {
  const at = name.getBoundingClientRect()
  const { width, height } = card.getBoundingClientRect()
  const below = at.bottom + 4
  card.style.left = `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`
  card.style.top = `${below + height > innerHeight - 8 && at.top - height > 8 ? at.top - height - 4 : below}px`
}

function Card({ person, absence, t, now }: { person: Person; absence: Absence | null; t: Texts; now: Date }) {
  const reach = person.phone ?? person.mobile
  const place = person.positions[0]?.site?.name
  return (
    <>
      <div className="namecard__top">
        <Face person={person} size="l" />
        <div className="grow">
          <p className="t">{person.name}</p>
          <p className="meta">{person.external === null ? person.headline : t.profile.external(person.external || person.headline)}</p>
          {place && <p className="meta pinned"><Pin size="s" />{place}</p>}
          {absence ? <p className="meta">{[absenceWords(absence, now, t), absence.standIn && `${absence.standIn.name} ${t.absence.standsIn}`].filter(Boolean).join(' · ')}</p> : person.presence && <p className="meta">{presenceWords(person.presence, now, t)}</p>}
        </div>
      </div>
      {person.skills.length > 0 && <p className="wrap">{person.skills.slice(0, 3).map((skill) => <span key={skill.id} className="tag">{skill.label}</span>)}</p>}
      {(person.email || reach) && (
        <p className="wrap">
          {person.email && <a className="btn btn--2" href={`mailto:${person.email}`}><Mail />{t.search.write}</a>}
          {reach && <a className="btn btn--2" href={`tel:${telOf(reach)}`}><Call />{t.search.call}</a>}
        </p>
      )}
    </>
  )
}
