// One cache for all that comes from the server.
import { QueryCache, QueryClient } from '@tanstack/react-query'
import { asProblem, isPassing } from '#web/data/problem.ts'

// The live stream says what changed, so that nothing needs to be asked again on focus.
export const queries = new QueryClient({
  // What one may not read any more is not shown any more, wherever it stands.
  queryCache: new QueryCache({
    onError: (error, query) => { if (query.state.data !== undefined && [403, 404].includes(asProblem(error).status)) query.setState({ data: undefined }) },
  }),
  defaultOptions: {
    // Without a network too they are asked: the service worker may have seen the answer.
    queries: { staleTime: 30_000, refetchOnWindowFocus: false, refetchOnReconnect: true, networkMode: 'always', retry: (count, error) => isPassing(error) && count < 2 },
    mutations: { retry: (count, error) => isPassing(error) && count < 1, networkMode: 'always' },
  },
})
