// A file by its name: its sign, its kind, its weight.
import './sheet.css'
import { weightOf } from '#lib/weight.ts'
import { locale } from '#web/data/texts.ts'

/** A document is a sheet; it says its kind in a few letters. */
export const Sheet = ({ name }: { name: string }) => <span className="sheet" aria-hidden="true">{kindOf(name).slice(0, 4)}</span>

/** « PDF », « ODS »: the end of the name; what the file really is, nothing here relies on. */
export const kindOf = (name: string): string => /\.([\p{L}\p{N}]{1,5})$/u.exec(name)?.[1]?.toLocaleUpperCase() ?? '?'

/** « 24 ko », « 1,2 Mo ». */
export const weight = (bytes: number): string => weightOf(bytes, locale)
