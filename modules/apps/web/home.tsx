// One's favourites, as links: no more than that, since it is in the first view.
import { useHouse } from '#web/data/house.ts'
import type { HomePart } from '#web/data/seams.ts'

export const place: HomePart['place'] = 'aside'
export const section: HomePart['section'] = 'tools'
export const order = 5

type Favourite = { id: string; name: string; address: string }

export default function Apps({ part }: { part: unknown }) {
  const { items } = part as { items: Favourite[] }
  const title = useHouse().nav.apps
  return items.length > 0 && (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul className="navl">{items.map(({ id, name, address }) => <li key={id}><a className="navi" href={address} onClick={() => navigator.sendBeacon(`/api/apps/${id}/openings`)}>{name}</a></li>)}</ul>
    </section>
  )
}
