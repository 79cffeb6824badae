// What whoever writes an article may do with it. One primary act: to publish it, while it waits.
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { Clock, Copy, Eye, Pencil, Trash, Users } from '#web/design/icons.tsx'
import type { MenuItem } from '#web/design/MoreMenu.tsx'
import { Archive, Send, Undo } from './icons.tsx'
import { addressOf, articleQuery, changed, copy, desk, keepArticle, news, type Article } from './news.ts'
import { ManyDialog, useMany } from './Many.tsx'
import { useTexts } from './texts.ts'

type Verb = () => Promise<Article>

export function useArticleActs(article: Article): { items: MenuItem[]; primary: ReactNode; dialog: ReactNode } {
  const { article: t } = useTexts()
  const house = useHouse()
  const go = useNavigate()
  const [asking, setAsking] = useState<number | null>(null)
  const params = { id: article.id }
  const failed = (error: unknown): void => notify(sentenceOf(error, house), undefined, true)
  const act = useMutation({
    mutationFn: async ({ run }: { run: Verb; said: string; back?: Verb }) => run(),
    onSuccess: (now, { said, back }) => {
      keepArticle(now)
      notify(said, back && { label: house.cancel, run: () => void back().then(keepArticle, failed) })
    },
    onError: failed,
  })
  const trash = useMutation({
    mutationFn: () => news.call('DELETE /news/:id', { params }),
    onSuccess: () => {
      queries.removeQueries({ queryKey: articleQuery(article.id).queryKey })
      changed()
      void go(desk)
      notify(t.trashed, { label: house.cancel, run: () => void news.call('PUT /news/:id/restoration', { params }).then((now) => { keepArticle(now); void go(addressOf(article.id)) }, failed) })
    },
    onError: failed,
  })
  const may = (action: string): boolean => article.can.includes(action)
  const publish: Verb = () => news.call('PUT /news/:id/publication', { params, body: {} })
  const withdraw: Verb = () => news.call('DELETE /news/:id/publication', { params })
  const archive: Verb = () => news.call('PUT /news/:id/archive', { params })
  const unarchive: Verb = () => news.call('DELETE /news/:id/archive', { params })
  const review: Verb = () => news.call('PUT /news/:id/review', { params })
  const leave: Verb = () => news.call('DELETE /news/:id/review', { params })
  const sayPublished = (): void => act.mutate({ run: publish, said: t.published, back: withdraw })
  const many = useMany()
  const ask = async (): Promise<void> => {
    const count = await many({ rule: article.rule, unitId: article.unit?.id ?? null, authorityId: article.authorityId })
    if (count === null) sayPublished()
    else setAsking(count)
  }
  const planned = article.state === 'scheduled'
  const items: MenuItem[] = [
    ...(may('article.edit') ? [{ label: t.edit, icon: Pencil, run: () => void go(`${addressOf(article.id)}/modifier`) }] : []),
    ...(may('article.follow') ? [{ label: t.follow, icon: Users, run: () => void go(`${addressOf(article.id)}/lectures`) }] : []),
    { label: t.copy, icon: Copy, run: () => copy(location.origin + addressOf(article.id), t.copied) },
    ...(may('article.review') ? [article.state === 'review' ? { label: t.leaveReview, icon: Undo, run: () => act.mutate({ run: leave, said: t.reviewLeft, back: review }) } : { label: t.askReview, icon: Eye, run: () => act.mutate({ run: review, said: t.reviewAsked, back: leave }) }] : []),
    ...(may('article.edit') && article.version > 1 ? [{ label: t.versions, icon: Clock, run: () => void go(`${addressOf(article.id)}/versions`) }] : []),
    ...(may('article.withdraw') ? [{ label: planned ? t.unschedule : t.withdraw, icon: Undo, run: () => act.mutate({ run: withdraw, said: t.withdrawn, ...(planned ? {} : { back: publish }) }) }] : []),
    ...(may('article.archive') ? [article.state === 'archived' ? { label: t.unarchive, icon: Archive, run: () => act.mutate({ run: unarchive, said: t.unarchived, back: archive }) } : { label: t.archive, icon: Archive, run: () => act.mutate({ run: archive, said: t.archivedNow, back: unarchive }) }] : []),
    ...(may('article.trash') ? [{ label: t.trash, icon: Trash, bad: true, run: () => trash.mutate() }] : []),
  ]
  return {
    items,
    primary: may('article.publish') && <button type="button" className="btn" aria-busy={act.isPending} onClick={() => void ask()}><Send />{t.publish}</button>,
    dialog: asking !== null && <ManyDialog people={asking} onClose={() => setAsking(null)} publish={() => { setAsking(null); sayPublished() }} />,
  }
}
