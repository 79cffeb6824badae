// What is in a file, where it is simply shown: a picture, a short text. The rest by the sign of its kind.
import { useQuery } from '@tanstack/react-query'
import { kindOf } from '#web/design/Sheet.tsx'
import { contentAddress } from './library.ts'
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
  const { data } = useQuery({ queryKey: ['text', doc.fileId], enabled: short, retry: false, queryFn: async ({ signal }) => textOf(await fetch(contentAddress(doc.id), { signal })) })
  if (short && data) return <figure className="doctext" aria-label={t.textOf(doc.name)}>{data.slice(0, shown)}</figure>
  return <div className="docthumb"><Thumb of={doc} alt={t.pictureOf(doc.name)} /></div>
}

/** UTF-8, else what Windows wrote before; nothing where the bytes are no text. */
async function textOf(reply: Response): Promise<string> {
  if (!reply.ok) return ''
  const bytes = await reply.arrayBuffer()
  if (new Uint8Array(bytes).includes(0)) return ''
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
