// What one follows and hears less of, as « Ce que je suis » lists it, and what is done with a line: at once, with its undo.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { Static } from 'typebox'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import type { Follow, Silence } from '../api.ts'
import { again, type Said } from './notices.ts'
import { notices } from './watch.ts'

export type List = 'follows' | 'muted' | 'stopped'
export type Listed = Pick<Static<typeof Follow>, 'noun' | 'id' | 'title' | 'address'> & Partial<Pick<Static<typeof Follow>, 'why'> & Pick<Static<typeof Silence>, 'muted'>>
type Page = { items: Listed[]; next: string | null }

export const useListed = (list: List, q: string) => useInfiniteQuery({
  queryKey: [list === 'follows' ? 'GET /me/follows' : 'GET /me/silences', list, { q }],
  queryFn: ({ pageParam, signal }): Promise<Page> => {
    const query = { limit: 5, ...(q ? { q } : {}), ...(pageParam ? { cursor: pageParam } : {}) }
    return list === 'follows' ? notices.call('GET /me/follows', { query }, { signal }) : notices.call('GET /me/silences', { query: { which: list, ...query } }, { signal })
  },
  initialPageParam: '', getNextPageParam: (page) => page.next, placeholderData: keepPreviousData,
})

/** Takes a line away, or brings it back. */
async function set(list: List, { noun, id }: Listed, on: boolean): Promise<void> {
  const params = { noun, id }
  if (list === 'follows') await notices.call(on ? 'PUT /me/follows/:noun/:id' : 'DELETE /me/follows/:noun/:id', { params })
  else if (on) await notices.call('PUT /me/silences/:noun/:id', { params, query: list === 'muted' ? { muted: true } : {} })
  else await notices.call('DELETE /me/silences/:noun/:id', { params })
  // Whatever shows the thing elsewhere asks again when it is opened.
  await Promise.all([again(), queries.invalidateQueries({ type: 'inactive', refetchType: 'none' })])
}

/** Follows no more, or hears again. What one may not read any more cannot be followed again: its message has no undo. */
export async function stop(list: List, line: Listed, { t, house }: Said): Promise<void> {
  const failed = (error: unknown): void => notify(sentenceOf(error, house), undefined, true)
  try {
    await set(list, line, false)
    notify(t.mine.done[list](line.title ?? t.mine.nameless), line.title === null ? undefined : { label: house.cancel, run: () => void set(list, line, true).catch(failed) })
  } catch (error) {
    failed(error)
  }
}
