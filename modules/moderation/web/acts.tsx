// What one may do about a post, a comment, a card, a document, a space: the first lines that a reader meets of this module.
import type { Act } from '#web/data/seams.ts'
import { icon } from '#web/design/icons.tsx'
import { load } from './texts.ts'

/** Lucide (ISC licence). */
export const Flag = icon(<path d="M4 22V4a1 1 0 0 1 .4-.8A6 6 0 0 1 8 2c3 0 5 2 7.3 2q2 0 3.1-.8A1 1 0 0 1 20 4v10a1 1 0 0 1-.4.8A6 6 0 0 1 16 16c-3 0-5-2-8-2a6 6 0 0 0-4 1.5" />)

export async function acts(): Promise<Act[]> {
  const { act } = await load()
  return [
    {
      on: ['post', 'comment', 'practice', 'document'], can: 'report.make', icon: Flag, rare: true,
      label: ({ own, hidden }, can) => {
        const host = can.includes('report.handle')
        if (hidden) return own ? act.answer : act.show
        return own ? null : host ? act.hide : act.report
      },
      run: ({ noun, id, spaceId }, go) => go(`/espaces/${spaceId}/moderation/${noun}/${id}`),
    },
    { on: ['space'], can: 'report.handle', icon: Flag, label: () => act.reports, run: ({ id }, go) => go(`/espaces/${id}/signalements`) },
  ]
}
