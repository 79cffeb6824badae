// A field for a text in which one names people: « @ » and the first letters, then the arrows and Enter, or a touch.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject, type TextareaHTMLAttributes } from 'react'
import { useHouse } from '#web/data/house.ts'
import { bodyOf, peopleIn, shownOf } from '#web/data/mentions.ts'
import { speak } from '#web/data/notify.ts'
import { Avatar } from '#web/design/Marks.tsx'
import { completed, nameAt } from './mentions.ts'
import { useTexts } from './texts.ts'
import { wall } from './wall.ts'

type Props = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'onChange' | 'onKeyDown'> & {
  spaceId: string
  /** The text as it is kept and sent. */
  value: string
  onText: (body: string) => void
  /** Keys that choose nobody. */
  onKeys?: (event: KeyboardEvent) => void
  field?: RefObject<HTMLTextAreaElement | null>
}

export function MentionField({ spaceId, value, onText, onKeys, field: outer, ...given }: Props) {
  const t = useTexts()
  const house = useHouse()
  const list = useId()
  const own = useRef<HTMLTextAreaElement>(null)
  const field = outer ?? own
  // Whom was chosen here is remembered, so that a name taken away and brought back is still theirs.
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map())
  const people = new Map([...chosen, ...peopleIn(value)])
  const shown = shownOf(value)
  const [caret, setCaret] = useState<number | null>(null)
  const [closed, setClosed] = useState<number | null>(null)
  const [at, setAt] = useState(0)
  const [behind, setBehind] = useState<{ caret: number } | null>(null)
  // With the name itself, before the next key: a frame later, letters typed meanwhile would stand elsewhere.
  useLayoutEffect(() => {
    if (!behind) return
    field.current?.focus()
    field.current?.setSelectionRange(behind.caret, behind.caret)
  }, [behind, field])
  const typed = caret === null ? null : nameAt(shown, caret, people)
  const q = useLater(typed?.q ?? '')
  const found = useQuery({ ...wall.ask('GET /spaces/:id/mentionable', { params: { id: spaceId }, query: { q } }), enabled: q !== '', placeholderData: keepPreviousData })
  const items = typed === null || q === '' || typed.from === closed ? [] : found.data?.items ?? []
  const open = items.length > 0
  const current = items[Math.min(at, items.length - 1)]
  useEffect(() => {
    if (open) speak(t.mention.found(items.length))
  }, [open, items.length, t])

  const choose = (person: { id: string; name: string }): void => {
    if (!typed || caret === null) return
    const named = new Map([...people, [person.name, person.id]])
    setChosen(named)
    const next = completed(shown, typed.from, caret, person.name)
    onText(bodyOf(next.text, named))
    setCaret(null)
    setAt(0)
    setBehind(next)
  }
  const keys = (event: KeyboardEvent): void => {
    if (!open || event.nativeEvent.isComposing) return onKeys?.(event)
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (move !== undefined) setAt((Math.min(at, items.length - 1) + move + items.length) % items.length)
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && !event.ctrlKey && current) choose(current)
    else if (event.key === 'Escape') setClosed(typed?.from ?? null)
    else return onKeys?.(event)
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="named">
      <textarea
        {...given} ref={field} value={shown} aria-autocomplete="list" aria-haspopup="listbox" aria-controls={open ? list : undefined} aria-activedescendant={open && current ? `${list}${current.id}` : undefined}
        onChange={(event) => { const { value: text, selectionStart } = event.target; setCaret(selectionStart); setAt(0); setClosed(null); onText(bodyOf(text, people)) }}
        onKeyDown={keys} onBlur={() => setCaret(null)} onSelect={(event) => { if (caret !== null) setCaret(event.currentTarget.selectionStart) }}
      />
      {open && (
        <div className="menu named__list" id={list} role="listbox" aria-label={t.mention.label}>
          {items.map((person) => (
            // The field keeps the focus: the list is chosen from, not entered.
            <div key={person.id} id={`${list}${person.id}`} role="option" tabIndex={-1} aria-selected={person.id === current?.id} className={person.id === current?.id ? 'is-active' : undefined} onPointerDown={(event) => event.preventDefault()} onClick={() => choose(person)}>
              <Avatar person={person} size="s" /><span><b>{person.name}</b> <span className="meta">{person.external ? `${person.external} · ${house.external}` : person.headline}</span></span>
            </div>
          ))}
        </div>
      )}
    </div>
  )
}

/** A value once it has stood still for a moment. */
function useLater(value: string): string {
  const [later, setLater] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), value === '' ? 0 : 120)
    return () => clearTimeout(timer)
  }, [value])
  return later
}
