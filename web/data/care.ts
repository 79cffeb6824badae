// The authority that an administrator has in care, as the frame of the administration keeps it in the address.
import { useSearchParams } from 'react-router'

/** `of` goes into queries and bodies, `search` into links; both empty for one's own authority. */
export function useAuthority(): { of: { authorityId?: string }; search: string } {
  const [params] = useSearchParams()
  const authorityId = params.get('collectivite')
  return authorityId ? { of: { authorityId }, search: `?collectivite=${authorityId}` } : { of: {}, search: '' }
}
