// How many are unread: it comes with the home, and moves when the live stream says so.
import { useQuery } from '@tanstack/react-query'
import { client } from '#web/data/api.ts'
import { homeQuery, type Home, type Parts } from '#web/data/home.ts'
import { useLive } from '#web/data/live.ts'
import { queries } from '#web/data/queries.ts'
import type { api } from '../api.ts'

export const notices = client<typeof api>()

const countIn = (parts: Parts): number => (parts['notices'] as { count: number } | undefined)?.count ?? 0

export const useCount = (): number => useQuery({ ...homeQuery(), select: ({ parts }) => countIn(parts) }).data ?? 0

/** Asks the number again, and the lists that are on screen. */
export async function refresh(): Promise<void> {
  const count = await notices.call('GET /me/notices/count', {})
  queries.setQueryData<Home>(homeQuery().queryKey, (home) => home && { ...home, parts: { ...home.parts, notices: count } })
  await queries.invalidateQueries({ queryKey: ['GET /me/notices'] })
}

export const useNews = (): void => useLive((live) => {
  if (live.type === 'reset' || live.fact.fact === 'notice.changed') void refresh().catch(() => undefined)
})
