// Sendings that outlive their page: what of each is needed to go on with it once the same file is given again. Kept in this browser for a week, gone when one signs out.
import { useSyncExternalStore } from 'react'
import type { Root } from './library.ts'

export type Unfinished = { key: string; name: string; size: number; modified: number; dirs: readonly string[]; root: Root; parent: string | null; address: string; since: number }
const week = 7 * 86_400_000
const changed = 'parvis-unfinished'
// A draft like another: `forgetDrafts` takes it along.
const keyOf = (person: string): string => `parvis.draft.sendings.${person}`

const texts = new Map<string, { text: string; list: readonly Unfinished[] }>()
/** The same array as long as nothing changed. */
export function unfinished(person: string): readonly Unfinished[] {
  let text = ''
  try {
    text = localStorage.getItem(keyOf(person)) ?? ''
  } catch { /* a browser that keeps nothing has none */ }
  const known = texts.get(person)
  if (known?.text === text) return known.list
  const list = text === '' ? [] : (JSON.parse(text) as Unfinished[]).filter(({ since }) => since > Date.now() - week)
  texts.set(person, { text, list })
  return list
}
function keep(person: string, list: readonly Unfinished[]): void {
  try {
    if (list.length > 0) localStorage.setItem(keyOf(person), JSON.stringify(list.slice(-200)))
    else localStorage.removeItem(keyOf(person))
  } catch { /* it goes on as long as the page is open */ }
  dispatchEvent(new Event(changed))
}
export const note = (person: string, one: Unfinished): void => keep(person, [...unfinished(person).filter(({ key }) => key !== one.key), one])
export const forget = (person: string, keys: readonly string[]): void => {
  if (unfinished(person).some(({ key }) => keys.includes(key))) keep(person, unfinished(person).filter(({ key }) => !keys.includes(key)))
}
/** What this very file was of. */
export const matching = (list: readonly Unfinished[], { name, size, lastModified }: File): Unfinished | undefined => list.find((one) => one.name === name && one.size === size && one.modified === lastModified)

const watch = (tell: () => void): (() => void) => {
  for (const name of [changed, 'storage']) addEventListener(name, tell)
  return () => { for (const name of [changed, 'storage']) removeEventListener(name, tell) }
}
export const useUnfinished = (person: string): readonly Unfinished[] => useSyncExternalStore(watch, () => unfinished(person))
