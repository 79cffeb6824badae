// What is text: as it is written, with its lists and links when it says that it is Markdown, or as a table.
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { figure } from '#lib/count.ts'
import { isFigure, parseDelimited } from '#lib/delimited.ts'
import { locale } from '#web/data/texts.ts'
import { Loading } from '#web/design/Loading.tsx'
import { Markdown } from '#web/design/Markdown.tsx'
import { readText, type Read } from '../bytes.ts'
import { Scroller } from './Scroller.tsx'
import type { Given } from './Shown.tsx'
import { useTexts } from './texts.ts'

/** Bytes that are read of a text: a thick book. */
const most = 2 << 20
const shown = { rows: 1_000, columns: 100 }

type Way = Given & { failed: () => void }

/** Undefined while it comes; what is no text after all is said by the caller. */
function useText({ doc, address, failed }: Way): NonNullable<Read> | undefined {
  const { data, error } = useQuery({ queryKey: ['read', doc.fileId, address], retry: false, staleTime: Infinity, queryFn: ({ signal }) => readText(address, doc.size, most, signal) })
  const lost = data === null || error !== null
  useEffect(() => { if (lost) failed() }, [lost, failed])
  return data ?? undefined
}

export function Written({ shape, ...given }: Way & { shape: 'text' | 'markdown' }) {
  const t = useTexts()
  const read = useText(given)
  if (!read) return <div className="viewer__in"><Loading /></div>
  return (
    <Scroller label={t.content(given.doc.name)}>
      <article className="leaf">
        {read.text === '' && <p className="meta">{t.emptyFile}</p>}
        {shape === 'markdown' ? <Markdown text={read.text} /> : <div className="leaf__text">{read.text}</div>}
        {read.cut && <p className="banner" role="status">{t.cutText}</p>}
      </article>
    </Scroller>
  )
}

export function Sheet(given: Way) {
  const t = useTexts()
  const read = useText(given)
  const table = useMemo(() => (read ? parseDelimited(read.text, shown) : null), [read])
  if (!read || !table) return <div className="viewer__in"><Loading /></div>
  const [head = [], ...rows] = table.rows
  const width = Math.max(...table.rows.map((row) => row.length), 0)
  const more = table.moreRows || read.cut
  return (
    <Scroller label={t.content(given.doc.name)}>
      {(more || table.moreColumns) && <p className="banner" role="status">{[more && t.rowsShown(figure(table.rows.length, locale)), table.moreColumns && t.columnsShown(figure(shown.columns, locale))].filter(Boolean).join(' ')}</p>}
      {width === 0 ? <p className="meta">{t.emptyFile}</p> : (
        <table className="tbl sheettbl">
          <caption className="vh">{t.content(given.doc.name)}</caption>
          <thead><tr>{wide(head, width).map((value, n) => (value === '' ? <td key={n}>{value}</td> : <th key={n} scope="col">{value}</th>))}</tr></thead>
          <tbody>{rows.map((row, n) => <tr key={n}>{wide(row, width).map((value, m) => <td key={m} className={isFigure(value) ? 'r' : undefined}>{value}</td>)}</tr>)}</tbody>
        </table>
      )}
    </Scroller>
  )
}

const wide = (row: readonly string[], width: number): string[] => Array.from({ length: width }, (_, n) => row[n] ?? '')
