// Requests in the browser: what was asked about a document, and what one was asked.
import type { Static } from 'typebox'
import { today } from '#lib/when.ts'
import { client } from '#web/data/api.ts'
import { homeQuery } from '#web/data/home.ts'
import { queries } from '#web/data/queries.ts'
import type { api, Approval as ApprovalSchema } from '../api.ts'

export type Approval = Static<typeof ApprovalSchema>
export type Kind = Approval['kind']
export const approvals = client<typeof api>()

const next = (page: { next: string | null }): string | null => page.next
export const ofDocument = (id: string) => ({
  queryKey: ['approvals', id] as const, staleTime: 30_000,
  queryFn: ({ pageParam, signal }: { pageParam: string; signal: AbortSignal }) => approvals.call('GET /documents/:id/approvals', { params: { id }, query: { limit: 10, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
  initialPageParam: '', getNextPageParam: next,
})
export const mine = (which: 'waiting' | 'asked') => ({
  queryKey: ['approvals', 'mine', which] as const,
  queryFn: ({ pageParam, signal }: { pageParam: string; signal: AbortSignal }) => approvals.call('GET /me/approvals', { query: { which, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
  initialPageParam: '', getNextPageParam: next,
})
export const peopleOf = (id: string, state: 'waiting' | 'done') => ({
  queryKey: ['approvals', 'people', id, state] as const,
  queryFn: ({ pageParam, signal }: { pageParam: string; signal: AbortSignal }) => approvals.call('GET /approvals/:id/people', { params: { id }, query: { state, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
  initialPageParam: '', getNextPageParam: next,
})

/** Whatever shows it asks again, the home with it. */
export const changed = async (): Promise<void> => { await Promise.all([queries.invalidateQueries({ queryKey: ['approvals'] }), queries.invalidateQueries({ queryKey: homeQuery().queryKey })]) }

export const isLate = ({ dueOn, outcome }: Pick<Approval, 'dueOn' | 'outcome'>, now: Date): boolean => outcome === null && dueOn !== null && dueOn < today(now)
export const dayFrom = (on: string): Date => new Date(`${on}T12:00:00Z`)
