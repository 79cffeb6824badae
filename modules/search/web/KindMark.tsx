import { Arch } from '#web/design/Marks.tsx'
import { Blocks, Bulb } from '#web/design/icons.tsx'

/** A space is an arch of its colour; what has no shape of its own, a square. */
export const KindMark = ({ kind, noun = 'space' }: { kind: string | null; noun?: string }) => (noun === 'practice' ? <span className="app"><Bulb /></span> : kind === 'team' || kind === 'project' || kind === 'practice' ? <Arch kind={kind} /> : <span className="app"><Blocks /></span>)
