// One thing on a page of its own: there, never there, or taken away while one looks.
import { useQuery, type QueryKey, type UseQueryOptions } from '@tanstack/react-query'

/**
 * `gone`: it was read, and may not be any more; to be said in its place. What was never there, or never reached, throws, as
 * every page that is not.
 */
export function useOne<T>(query: UseQueryOptions<T, Error, T, QueryKey>): { data: T | undefined; gone: boolean } {
  const { data, error, dataUpdatedAt } = useQuery<T, Error, T>(query)
  if (data === undefined && error && dataUpdatedAt === 0) throw error
  return { data, gone: data === undefined && error !== null }
}
