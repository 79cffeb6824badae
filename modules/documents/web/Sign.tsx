// A file by its kind: the letters and the colour of a sheet, or a folder.
import { kindOf } from '#web/design/Sheet.tsx'
import { FolderClosed } from './icons.tsx'
import type { Line } from './order.ts'

const hues: Readonly<Partial<Record<Line['type'], string>>> = { text: 'doc', sheet: 'xls', pdf: 'pdf', slides: 'ppt', image: 'img', audio: 'img', video: 'img' }
const letters: Readonly<Partial<Record<Line['type'], string>>> = { pdf: 'PDF', image: 'IMG', audio: 'SON', video: 'VID' }

export function Sign({ of: { type, name } }: { of: Pick<Line, 'type' | 'name'> }) {
  const hue = type === 'folder' ? 'dir' : hues[type]
  return <span className={hue ? `file file--${hue}` : 'file'} aria-hidden="true">{type === 'folder' ? <FolderClosed /> : letters[type] ?? kindOf(name).slice(0, 3)}</span>
}
