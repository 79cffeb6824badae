// What is in a file, where it is simply shown: a picture, a short text. The rest by the sign of its kind. It leads to the whole of it.
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { kindOf } from '#web/design/Sheet.tsx'
import { readText } from './bytes.ts'
import { contentAddress, viewAddress } from './library.ts'
import type { Doc } from './order.ts'
import { useTexts } from './texts.ts'
import { Thumb } from './Thumb.tsx'

const longest = 200_000
/** Its beginning: the rest is read in the file. */
const shown = 2_000
const readable = new Set(['TXT', 'MD', 'CSV'])

export function Preview({ doc }: { doc: Doc }) {
  const t = useTexts()
  const short = readable.has(kindOf(doc.name)) && doc.size <= longest
  const { data } = useQuery({ queryKey: ['text', doc.fileId], enabled: short, retry: false, queryFn: async ({ signal }) => (await readText(contentAddress(doc.id), doc.size, longest, signal))?.text ?? '' })
  return (
    <Link className="docsee" to={viewAddress(doc)} preventScrollReset>
      <span className="vh">{t.look(doc.name)}</span>
      {short && data ? <figure className="doctext" aria-label={t.textOf(doc.name)}>{data.slice(0, shown)}</figure> : <span className="docthumb"><Thumb of={doc} alt={t.pictureOf(doc.name)} /></span>}
    </Link>
  )
}
