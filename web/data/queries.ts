// One cache for all that comes from the server.
import { QueryCache, QueryClient, type Query } from '@tanstack/react-query'
import { asProblem, isPassing } from '#web/data/problem.ts'

/** What changed while it was asked for the first time: the answer may be from before, and the library would take it for fresh. */
const overtaken = new WeakSet<Query<unknown, unknown>>()

// The live stream says what changed, so that nothing needs to be asked again on focus.
export const queries = new QueryClient({
  queryCache: new QueryCache({
    onSuccess: (_, query) => { if (overtaken.delete(query)) void queries.invalidateQueries({ queryKey: query.queryKey, exact: true }) },
    // What one may not read any more is not shown any more, wherever it stands.
    onError: (error, query) => { if (query.state.data !== undefined && [403, 404].includes(asProblem(error).status)) query.setState({ data: undefined }) },
  }),
  defaultOptions: {
    // Without a network too they are asked: the service worker may have seen the answer.
    queries: { staleTime: 30_000, refetchOnWindowFocus: false, refetchOnReconnect: true, networkMode: 'always', retry: (count, error) => isPassing(error) && count < 2 },
    mutations: { retry: (count, error) => isPassing(error) && count < 1, networkMode: 'always' },
  },
})
queries.getQueryCache().subscribe((event) => {
  if (event.type === 'updated' && event.action.type === 'invalidate' && event.query.state.data === undefined && event.query.state.fetchStatus === 'fetching') overtaken.add(event.query)
})
