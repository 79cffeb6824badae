// One's favourites, as links: no more than that, since it is in the first view.
import './home.css'
import { Link } from 'react-router'
import { useHouse } from '#web/data/house.ts'
import type { HomePart } from '#web/data/seams.ts'

export const section: HomePart['section'] = 'tools'
export const place: HomePart['place'] = 'aside'
export const order = 5

type Favourite = { id: string; name: string; address: string; mark: string; hue: string; picture: string | null }

export default function Apps({ part }: { part: unknown }) {
  const { items } = part as { items: Favourite[] }
  const { nav } = useHouse()
  return items.length > 0 && (
    <section aria-labelledby="appsh">
      <div className="sech"><h2 id="appsh">{nav.myApps}</h2><Link className="lk" to="/applications">{nav.allApps}</Link></div>
      <ul className="appgrid">
        {items.map(({ id, name, address, mark, hue, picture }) => (
          <li key={id}>
            <a href={address} onClick={() => navigator.sendBeacon(`/api/apps/${id}/openings`)}>
              <span className={`app amark amark--${hue}`} aria-hidden="true">{picture ? <img src={`/api/apps/${id}/picture/${picture}`} alt="" width="42" height="42" /> : mark}</span>{name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
