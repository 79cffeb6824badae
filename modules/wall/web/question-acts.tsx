// What one may do with a question besides, by its « … »: each with its undo.
import { useState, type ReactNode } from 'react'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { Clock } from '#web/design/icons.tsx'
import type { MenuItem } from '#web/design/MoreMenu.tsx'
import { part } from '#web/design/part.tsx'
import type { Post } from './feed.ts'
import { Merge, Split } from './icons.tsx'
import { useTexts } from './texts.ts'
import { keepPost, wall } from './wall.ts'

const MergeForm = part(async () => (await import('./MergeForm.tsx')).MergeForm)
const OutdatedForm = part(async () => (await import('./OutdatedForm.tsx')).OutdatedForm)

export function useQuestionActs(post: Post): { items: MenuItem[]; form: ReactNode } {
  const { outdated: t, merged: m } = useTexts().question
  const house = useHouse()
  const [open, setOpen] = useState<'outdated' | 'merged' | null>(null)
  const params = { id: post.id }
  const failed = (error: unknown): void => notify(sentenceOf(error, house), undefined, true)
  const current = async (): Promise<void> => keepPost(await wall.call('DELETE /posts/:id/outdated', { params }))
  const separate = useSeparate(post)
  const may = (action: string): boolean => post.can.includes(action)
  if (!post.question) return { items: [], form: null }
  return {
    items: [
      ...(may('question.outdate') ? [post.question.outdated
        ? { label: t.undo, icon: Clock, run: () => void current().then(() => notify(t.undone), failed) }
        : { label: t.mark, icon: Clock, run: () => setOpen('outdated') }] : []),
      ...(may('question.merge') ? [post.question.merged ? { label: m.separate, icon: Split, run: separate } : { label: m.merge, icon: Merge, run: () => setOpen('merged') }] : []),
    ],
    form: open === 'merged' ? <MergeForm post={post} onClose={() => setOpen(null)} onDone={(now) => {
      keepPost(now)
      setOpen(null)
      notify(m.done, { label: house.cancel, run: separate })
      const into = now.question?.merged?.into
      if (into) void queries.invalidateQueries({ queryKey: ['post', into.id] })
    }} /> : open === 'outdated' && <OutdatedForm post={post} onClose={() => setOpen(null)} onDone={(now) => {
      keepPost(now)
      setOpen(null)
      notify(t.done, { label: house.cancel, run: () => void current().catch(failed) })
    }} />,
  }
}

/** Separates a question from the one that it is joined to. */
export function useSeparate(post: Post): () => void {
  const { merged: t } = useTexts().question
  const house = useHouse()
  return () => void wall.call('DELETE /posts/:id/merged', { params: { id: post.id } }).then(async (now) => {
    keepPost(now)
    notify(t.undone)
    const into = post.question?.merged?.into
    await Promise.all([queries.invalidateQueries({ queryKey: ['comments', post.id] }), ...(into ? [queries.invalidateQueries({ queryKey: ['gathered', into.id] }), queries.invalidateQueries({ queryKey: ['post', into.id] })] : [])])
  }, (error: unknown) => notify(sentenceOf(error, house), undefined, true))
}
