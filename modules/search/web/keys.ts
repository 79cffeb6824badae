// Shortcuts of a single key. They act on what is on screen: a link of the navigation, the field of the page, the next item of a list.
import { singleKeys } from '#web/data/keys.ts'
import type { Publish } from '#web/data/seams.ts'

/** G, then one of these. */
const places: Readonly<Record<string, string>> = { a: '/', e: '/espaces', t: '/taches', m: '/messages', n: '/annuaire' }
/** Milliseconds within which the second key follows. */
const patience = 1_200
let going = -Infinity

const types = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.closest('[role=tree],[role=menu],[role=listbox],[role=grid]') !== null)

/** `open` shows the palette, or with `true` the list of keys. */
export function press(event: KeyboardEvent, open: (keys?: boolean) => void, publish: Publish | undefined): void {
  if (types(event.target) || singleKeys() === 'off') return
  const key = event.key.toLowerCase()
  if (performance.now() - going < patience) {
    going = -Infinity
    const to = places[key]
    if (to !== undefined) return follow(to)
  }
  if (key === 'g') going = performance.now()
  else if (key === '?') open(true)
  else if (key === '/') find(open)
  else if (key === 'n' && publish) write(publish)
  else if (key === 'j' || key === 'k') step(key === 'j' ? 1 : -1)
}

/** By the link that is there: whoever has no such place goes nowhere. */
const follow = (to: string): void => document.querySelector<HTMLAnchorElement>(`nav a[href="${to}"], .brand[href="${to}"]`)?.click()

function find(open: () => void): void {
  const field = document.querySelector<HTMLInputElement>('main input[type=search]')
  if (!field) return open()
  field.focus()
  field.select()
}

/** The field that is here, else the tab bar's own link, which knows the way. */
function write(publish: Publish): void {
  const here = document.querySelector<HTMLElement>('main .composer textarea')
  if (here) here.focus()
  else document.querySelector<HTMLAnchorElement>(`a[href="${publish.to(location.pathname)}"]`)?.click()
}

/** The focus goes to the next post, or to the next line of a list. */
function step(by: 1 | -1): void {
  const items = [...document.querySelectorAll<HTMLElement>('main article, main .rows > li')].filter((item) => item.offsetParent !== null && !item.parentElement?.closest('article, .rows > li'))
  const at = items.findIndex((item) => item.contains(document.activeElement))
  const item = items[at < 0 ? (by > 0 ? 0 : items.length - 1) : at + by]
  if (!item) return
  const target = item.querySelector<HTMLElement>('a.cover, a.t') ?? item
  if (target === item) item.tabIndex = -1
  target.focus()
  item.scrollIntoView({ block: 'nearest' })
}
