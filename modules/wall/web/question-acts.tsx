// What one may do with a question besides, by its « … »: each with its undo.
import { useState, type ReactNode } from 'react'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { Clock } from '#web/design/icons.tsx'
import type { MenuItem } from '#web/design/MoreMenu.tsx'
import { part } from '#web/design/part.tsx'
import type { Post } from './feed.ts'
import { useTexts } from './texts.ts'
import { keepPost, wall } from './wall.ts'

const OutdatedForm = part(async () => (await import('./OutdatedForm.tsx')).OutdatedForm)

export function useQuestionActs(post: Post): { items: MenuItem[]; form: ReactNode } {
  const t = useTexts().question.outdated
  const house = useHouse()
  const [open, setOpen] = useState<'outdated' | null>(null)
  const params = { id: post.id }
  const failed = (error: unknown): void => notify(sentenceOf(error, house), undefined, true)
  const current = async (): Promise<void> => keepPost(await wall.call('DELETE /posts/:id/outdated', { params }))
  const may = (action: string): boolean => post.can.includes(action)
  if (!post.question) return { items: [], form: null }
  return {
    items: may('question.outdate') ? [post.question.outdated
      ? { label: t.undo, icon: Clock, run: () => void current().then(() => notify(t.undone), failed) }
      : { label: t.mark, icon: Clock, run: () => setOpen('outdated') }] : [],
    form: open === 'outdated' && <OutdatedForm post={post} onClose={() => setOpen(null)} onDone={(now) => {
      keepPost(now)
      setOpen(null)
      notify(t.done, { label: house.cancel, run: () => void current().catch(failed) })
    }} />,
  }
}
