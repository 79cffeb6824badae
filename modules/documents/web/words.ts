// What is said of a document beside its name.
import { daysFrom, timeOf, today } from '#lib/when.ts'
import { locale } from '#web/data/texts.ts'
import { kindOf } from '#web/design/Sheet.tsx'
import type fr from '../fr.ts'
import type { Line } from './order.ts'

export type Texts = typeof fr

/** Short enough for a column: « 9 h 05 », « hier », « 12 nov. », « 3 mars 2025 ». */
export function shortDay(at: Date, now: Date, t: Texts): string {
  const day = today(at)
  if (day === today(now)) return timeOf(at, locale)
  if (day === daysFrom(now, -1)) return t.yesterday
  const sameYear = day.slice(0, 4) === today(now).slice(0, 4)
  return new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' as const }) }).format(at)
}

const known: Readonly<Record<string, string>> = { DOCX: 'Word', DOC: 'Word', XLSX: 'Excel', XLS: 'Excel', PPTX: 'PowerPoint', PPT: 'PowerPoint' }
/** « Word », « PDF », « Tableur CSV »: what a file is, to whoever reads. */
export function kindName(line: Pick<Line, 'type' | 'name'>, t: Texts): string {
  const end = kindOf(line.name)
  return known[end] ?? (end === '?' || end === t.kind[line.type] ? t.kind[line.type] : `${t.kind[line.type]} ${end}`)
}
/** The first name of whoever works on it. */
export const firstName = (name: string): string => name.split(' ')[0] ?? name
