// A file by its name: its sign, its kind, its weight.
import './sheet.css'
import { locale } from '#web/data/texts.ts'

/** A document is a sheet; it says its kind in a few letters. */
export const Sheet = ({ name }: { name: string }) => <span className="sheet" aria-hidden="true">{kindOf(name).slice(0, 4)}</span>

/** « PDF », « ODS »: the end of the name; what the file really is, nothing here relies on. */
export const kindOf = (name: string): string => /\.([\p{L}\p{N}]{1,5})$/u.exec(name)?.[1]?.toLocaleUpperCase() ?? '?'

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const
/** « 24 ko », « 1,2 Mo ». */
export function weight(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  return new Intl.NumberFormat(locale, { style: 'unit', unit: units[step] ?? 'byte', unitDisplay: 'short', maximumFractionDigits: step < 2 ? 0 : 1 }).format(bytes / 1000 ** step)
}
