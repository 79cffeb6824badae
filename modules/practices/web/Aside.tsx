// Beside the wall and the questions of a space: its latest cards.
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from 'react-router'
import { useHouse } from '#web/data/house.ts'
import type { Space } from '#web/data/spaces.ts'
import { Bulb } from '#web/design/shell-icons.tsx'
import { cardAddress, cards, listKey } from './cards.ts'
import './practices.css'

const most = 3

export function Aside({ space }: { space: Space }) {
  const { nav } = useHouse()
  const here = useLocation().pathname.startsWith(`/espaces/${space.id}/fiches`)
  const { data } = useQuery({
    queryKey: [...listKey, 'aside', space.id], enabled: !here,
    queryFn: ({ signal }) => cards.call('GET /spaces/:id/practices', { params: { id: space.id }, query: { limit: most } }, { signal }),
  })
  if (here || !data || data.items.length === 0) return null
  return (
    <section aria-labelledby="pa">
      <div className="sech"><h2 id="pa">{nav.practices}</h2><Link className="lk" to={`/espaces/${space.id}/fiches`}>{nav.allPractices}</Link></div>
      <ul className="paside">{data.items.map((card) => <li key={card.id}><Link className="lk" to={cardAddress(card)}><Bulb size="s" />{card.title}</Link></li>)}</ul>
    </section>
  )
}
