// What a document looks like: by the small picture that was drawn of it, else the sign of its kind.
import { useState } from 'react'
import { contentAddress } from './library.ts'
import type { Line } from './order.ts'
import { Sign } from './Sign.tsx'

export function Thumb({ of: line, alt = '' }: { of: Line; alt?: string }) {
  const [failed, setFailed] = useState<string | null>(null)
  if (!line.pictured || failed === line.fileId) return <div className="thumb thumb--sign"><Sign of={line} /></div>
  // The file of its current version is in the address: a new version is another picture.
  return <img className={line.type === 'image' ? 'thumb' : 'thumb thumb--page'} src={`${contentAddress(line.id)}?variant=feed#${line.fileId}`} alt={alt} loading="lazy" decoding="async" draggable={false} onError={() => setFailed(line.fileId)} />
}
