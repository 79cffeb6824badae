import { Arch } from '#web/design/Marks.tsx'
import { Blocks, Bulb, icon } from '#web/design/icons.tsx'
import { Tiles } from '#web/design/shell-icons.tsx'

const File = icon(<><path d="M15 2H6a2 2 0 0 0-2 2v16a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V7Z" /><path d="M14 2v4a2 2 0 0 0 2 2h4" /></>)
const Folder = icon(<path d="M20 20a2 2 0 0 0 2-2V8a2 2 0 0 0-2-2h-7.9a2 2 0 0 1-1.69-.9L9.6 3.9A2 2 0 0 0 7.93 3H4a2 2 0 0 0-2 2v13a2 2 0 0 0 2 2Z" />)
const Newspaper = icon(<><path d="M15 18h-5" /><path d="M18 14h-8" /><path d="M4 22h16a2 2 0 0 0 2-2V4a2 2 0 0 0-2-2H8a2 2 0 0 0-2 2v16a2 2 0 0 1-4 0v-9a2 2 0 0 1 2-2h2" /><rect width="8" height="4" x="10" y="6" rx="1" /></>)

/** A space is an arch of its colour; what has no shape of its own, a square. */
export function KindMark({ kind, noun = 'space' }: { kind: string | null; noun?: string }) {
  if (noun === 'space' && (kind === 'team' || kind === 'project' || kind === 'practice')) return <Arch kind={kind} />
  return <span className="app">{noun === 'practice' ? <Bulb /> : noun === 'article' ? <Newspaper /> : noun === 'app' ? <Tiles /> : noun === 'document' ? kind === 'folder' ? <Folder /> : <File /> : <Blocks />}</span>
}
