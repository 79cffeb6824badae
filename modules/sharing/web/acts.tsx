// « Partager » of a document, wherever its « … » is, and the links of a space in that of the space.
import type { Act } from '#web/data/seams.ts'
import { icon } from '#web/design/icons.tsx'
import { part } from '#web/design/part.tsx'
import { Seen } from './Seen.tsx'
import { load } from './texts.ts'

/** Lucide (ISC licence). */
const Share = icon(<><path d="M9 17H7A5 5 0 0 1 7 7h2" /><path d="M15 7h2a5 5 0 1 1 0 10h-2" /><line x1="8" x2="16" y1="12" y2="12" /></>)
const Dialog = part(async () => (await import('./ShareDialog.tsx')).ShareDialog)

export async function acts(): Promise<Act[]> {
  const t = await load()
  return [
    { on: [], can: 'share.make', icon: Share, label: () => null, run: () => undefined, offer: { noun: 'document', label: t.share, Dialog, Seen } },
    { on: ['space'], can: 'share.manage', icon: Share, rare: true, label: () => t.title, run: ({ id }, go) => go(`/espaces/${id}/liens`) },
  ]
}
