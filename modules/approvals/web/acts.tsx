// What one may ask about a document, in its « … »: the dialog opens on its panel.
import type { Act } from '#web/data/seams.ts'
import { BookOpen, Stamp } from './icons.tsx'
import { load } from './texts.ts'

/** In the address of the panel, as long as the dialog is open. */
export const asking = 'avis'

export async function acts(): Promise<Act[]> {
  const { act } = await load()
  const one = (kind: 'opinion' | 'reading', word: string, icon: Act['icon']): Act => ({
    on: ['document'], can: 'document.write', icon, rare: true,
    label: ({ hidden }) => (hidden ? null : act[kind]),
    run: ({ id, spaceId }, go) => go(`/espaces/${spaceId}/documents/${id}?${asking}=${word}`),
  })
  return [one('opinion', 'demander', Stamp), one('reading', 'faire-lire', BookOpen)]
}
