// Beside the wall, for hosts, as long as something waits for them.
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from 'react-router'
import { useLive } from '#web/data/live.ts'
import { queries } from '#web/data/queries.ts'
import type { Space } from '#web/data/spaces.ts'
import { Flag } from './acts.tsx'
import { moderation } from './subject.ts'
import { useTexts } from './texts.ts'

const most = 20

export function Aside({ space }: { space: Space }) {
  const t = useTexts()
  const address = `/espaces/${space.id}/signalements`
  const here = useLocation().pathname === address
  const queryKey = ['reports-aside', space.id]
  const { data } = useQuery({ queryKey, enabled: !here, queryFn: ({ signal }) => moderation.call('GET /spaces/:id/reports', { params: { id: space.id }, query: { limit: most } }, { signal }) })
  useLive((live) => {
    if (live.type === 'reset' || (live.fact.spaceId === space.id && live.fact.noun === 'moderation')) void queries.invalidateQueries({ queryKey })
  })
  if (here || !data || data.items.length === 0) return null
  return (
    <section aria-labelledby="md">
      <div className="sech"><h2 id="md">{t.aside.title}</h2></div>
      <p><Link className="lk" to={address}><Flag size="s" />{data.next ? t.aside.many : t.aside.see(data.items.length)}</Link></p>
    </section>
  )
}
