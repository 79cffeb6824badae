// What scrolls by itself inside the viewer: the keys reach it, and it says what it is.
import type { ReactNode, Ref } from 'react'

// A place that scrolls must be reached by the keys in every browser, although one does nothing else with it.
const reached = { tabIndex: 0 }

export const Scroller = ({ label, className = 'viewer__in', children, ref }: { label: string; className?: string; children: ReactNode; ref?: Ref<HTMLDivElement> }) => <div ref={ref} className={className} role="region" aria-label={label} {...reached}>{children}</div>
