// What a person is writing, kept in this browser until it is sent: by person and by place.
import { useEffect, useRef, useState } from 'react'

const keyOf = (person: string, place: string): string => `parvis.draft.${person}.${place}`

function read(key: string): string {
  try {
    return localStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}
function write(key: string, text: string): void {
  try {
    if (text) localStorage.setItem(key, text)
    else localStorage.removeItem(key)
  } catch {
    // A full or forbidden store loses the draft's copy, never what is on screen.
  }
}

/** Is something unsent kept there? */
export const hasDraft = (person: string, place: string): boolean => read(keyOf(person, place)) !== ''

/** A text that outlives the page: saved 800 ms after the last key, and on leaving. `saved` says that all of it is. */
export function useDraft(person: string, place: string): [text: string, setText: (text: string) => void, saved: boolean] {
  const key = keyOf(person, place)
  const [text, setText] = useState(() => read(key))
  const [stored, setStored] = useState(text)
  const latest = useRef({ key, text })
  useEffect(() => {
    latest.current = { key, text }
    const timer = setTimeout(() => {
      write(key, text)
      setStored(read(key))
    }, 800)
    return () => clearTimeout(timer)
  }, [key, text])
  useEffect(() => {
    const save = (): void => write(latest.current.key, latest.current.text)
    addEventListener('pagehide', save)
    return () => {
      removeEventListener('pagehide', save)
      save()
    }
  }, [])
  useEffect(() => {
    const offered = (event: Event): void => {
      const { place: at, text: more } = (event as CustomEvent<{ place: string; text: string }>).detail
      if (at === key) setText((now) => (now ? `${now}\n\n${more}` : more))
    }
    addEventListener(offer, offered)
    return () => removeEventListener(offer, offered)
  }, [key])
  // Said at once, not after the next drawing: there may be none, when the field goes with its text.
  const change = (next: string): void => {
    latest.current = { key, text: next }
    setText(next)
  }
  return [text, change, text !== '' && stored === text]
}

const offer = 'parvis.offer'
/** Puts words into a text that is on screen, after what is written there. */
export const offerDraft = (person: string, place: string, text: string): void => void dispatchEvent(new CustomEvent(offer, { detail: { place: keyOf(person, place), text } }))

/** Forgets every draft of this browser: whoever signs out leaves nothing behind. */
export function forgetDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith('parvis.draft.')) localStorage.removeItem(key)
}
