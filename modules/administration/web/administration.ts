// What the screens of the administration share: the caller, and the authority at work.
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import type { Static } from 'typebox'
import type { AdministeredSpace, api, ManagedPerson } from '../api.ts'
import { client } from '#web/data/api.ts'

export const administration = client<typeof api>()
export type Administered = Static<typeof AdministeredSpace>
export type Managed = Static<typeof ManagedPerson>

export type Of = { readonly authorityId: string } | { readonly authorityId?: never }
/** What one administers, and the authority that the address names, when there are several. */
export function useCare() {
  const { data } = useQuery({ ...administration.ask('GET /administration', {}), staleTime: 300_000 })
  const [asked, setAsked] = useSearchParams()
  const named = asked.get('collectivite')
  return {
    care: data,
    /** To put into each query; empty for one's own. */
    of: (named === null ? {} : { authorityId: named }) as Of,
    choose: (id: string) => setAsked((now) => { now.set('collectivite', id); return now }, { replace: true }),
  }
}
