// What one administers, and the authority at work when there are several: its screens all read it in the address.
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import type { api } from '#modules/administration/api.ts'
import { client } from '#web/data/api.ts'
import { useMe } from '#web/data/me.ts'

const administration = client<typeof api>()

export type Of = { readonly authorityId: string } | { readonly authorityId?: never }

/** `of`: to put into each query; empty for one’s own. `at`: an address of these screens, at the same authority. */
export function useCare() {
  const may = useMe().can.includes('administration.open')
  const { data } = useQuery({ ...administration.ask('GET /administration', {}), staleTime: 300_000, enabled: may })
  const [asked, setAsked] = useSearchParams()
  const named = asked.get('collectivite')
  return {
    care: data,
    of: (named === null ? {} : { authorityId: named }) as Of,
    at: (path: string): string => (named === null ? path : `${path}${path.includes('?') ? '&' : '?'}collectivite=${named}`),
    choose: (id: string) => setAsked((now) => { now.set('collectivite', id); return now }, { replace: true }),
  }
}
