import { Fragment } from 'react'
import type { Marked } from './search.ts'

/** A passage with the words that matched. */
export function MarkedText({ of: { text, marks } }: { of: Marked }) {
  return <>{marks.map(([from, to], i) => <Fragment key={from}>{text.slice(marks[i - 1]?.[1] ?? 0, from)}<mark>{text.slice(from, to)}</mark></Fragment>)}{text.slice(marks.at(-1)?.[1] ?? 0)}</>
}
