import { Arch } from '#web/design/Marks.tsx'
import { Blocks } from '#web/design/icons.tsx'

/** A space is an arch of its colour; what has no shape of its own, a square. */
export const KindMark = ({ kind }: { kind: string | null }) => (kind === 'team' || kind === 'project' || kind === 'practice' ? <Arch kind={kind} /> : <span className="app"><Blocks /></span>)
