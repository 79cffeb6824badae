// What a list is narrowed to, each with its end, so that nobody takes a part for the whole.
import { Cross } from '#web/design/icons.tsx'
import { isNarrow, everything, type Narrow } from './narrow.ts'
import { useTexts } from './texts.ts'

/** `open`: its words stand in the field already. */
export function Narrowed({ narrow, people, open, change }: { narrow: Narrow; people: ReadonlyMap<string, string>; open: boolean; change: (part: Partial<Narrow>) => void }) {
  const t = useTexts()
  const said: Partial<Record<keyof Narrow, string>> = {
    ...(narrow.q === '' || open ? {} : { q: t.quoted(narrow.q) }), ...(narrow.type === '' ? {} : { type: t.kind[narrow.type] }),
    ...(narrow.by === '' ? {} : { by: people.get(narrow.by) ?? t.somebody }), ...(narrow.since === '' ? {} : { since: t.since[narrow.since] }),
  }
  const parts = (['q', 'type', 'by', 'since'] as const).filter((part) => said[part] !== undefined)
  if (!isNarrow(narrow) || parts.length === 0) return null
  // The button goes with what it said: the next thing to do is where one narrows.
  const widen = (part: keyof Narrow, button: HTMLElement): void => {
    button.closest('.docbar')?.querySelector<HTMLElement>('.dfilt')?.focus()
    change({ [part]: everything[part] })
  }
  return (
    <ul className="chips dnarrow" aria-label={t.narrowed}>
      {parts.map((part) => <li key={part}><button type="button" className="chip" aria-label={t.widen(said[part]!)} onClick={(event) => widen(part, event.currentTarget)}>{said[part]}<Cross size="s" /></button></li>)}
    </ul>
  )
}
