// The lines of one view in the cache, and what is done with them. What is done shows at once; the live stream puts it right.
import { useInfiniteQuery, type InfiniteData } from '@tanstack/react-query'
import type { Static } from 'typebox'
import { takeSeed } from '#web/data/seed.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import type { House } from '#web/data/house.ts'
import type { Notice as NoticeSchema } from '../api.ts'
import type fr from '../fr.ts'
import { notices, refresh } from './watch.ts'

export type Notice = Static<typeof NoticeSchema>
export type View = 'mine' | 'spaces' | 'all'
type Page = { items: Notice[]; next: string | null }
export type Said = { t: typeof fr; house: House }

export const useNotices = (view: View) => useInfiniteQuery({
  queryKey: ['GET /me/notices', view],
  queryFn: ({ pageParam, signal }): Promise<Page> => notices.call('GET /me/notices', { query: pageParam ? { view, cursor: pageParam } : { view } }, { signal }),
  initialPageParam: '', getNextPageParam: (page) => page.next,
  initialData: () => {
    const seed = takeSeed(`GET /api/me/notices?view=${view}`) as Page | undefined
    return seed && { pages: [seed], pageParams: [''] }
  },
})

const change = (with_: (notice: Notice) => Notice | null): void => {
  queries.setQueriesData<InfiniteData<Page>>({ queryKey: ['GET /me/notices'] }, (data) => data && {
    ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.flatMap((item) => with_(item) ?? []) })),
  })
}

/** Marks a line read when it is opened. It must not keep anybody from going there. */
export function open(notice: Notice): void {
  if (notice.readAt !== null) return
  const readAt = new Date().toISOString()
  change((one) => (one.id === notice.id ? { ...one, readAt } : one))
  void notices.call('PUT /me/notices/:id/reading', { params: { id: notice.id } }).catch(() => refresh())
}

/** Says what went wrong, and shows again what is so. */
async function trying(said: Said, act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch (error) {
    notify(sentenceOf(error, said.house), undefined, true)
    await refresh().catch(() => undefined)
  }
}

/** Marks read what is on screen, and what is older; one tap takes it back. */
export const readAll = (newest: Notice, said: Said): Promise<void> => trying(said, async () => {
  const now = new Date().toISOString()
  change((one) => ({ ...one, readAt: one.readAt ?? now }))
  const { readAt } = await notices.call('PUT /me/notices/reading', { query: { until: newest.at } })
  notify(said.t.allRead, { label: said.house.cancel, run: () => void trying(said, async () => {
    await notices.call('DELETE /me/notices/reading', { query: { readAt } })
    await refresh()
  }) })
  await refresh()
})

/** Hears no more of a thing; one tap takes it back. */
export const stop = (notice: Notice, said: Said): Promise<void> => trying(said, async () => {
  const params = { noun: notice.noun, id: notice.subjectId }
  change((one) => (one.noun === notice.noun && one.subjectId === notice.subjectId ? null : one))
  await notices.call('PUT /me/silences/:noun/:id', { params, query: {} })
  notify(said.t.stopped(notice.title), { label: said.house.cancel, run: () => void trying(said, () => hearAgain(params)) })
  await again()
})

export async function hearAgain(params: { noun: string; id: string }): Promise<void> {
  await notices.call('DELETE /me/silences/:noun/:id', { params })
  await again()
}

// A muted space is said on the space too, and on the home.
export const again = (): Promise<unknown> => Promise.all([refresh(), ...['GET /me/silences', 'GET /me/follows', 'GET /spaces/:id', 'GET /spaces', 'GET /home'].map((key) => queries.invalidateQueries({ queryKey: [key] }))])
