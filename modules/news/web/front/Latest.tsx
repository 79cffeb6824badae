// The home's news: the first with its picture, the others as lines.
import { Link } from 'react-router'
import { ago } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { locale } from '#web/data/texts.ts'
import type { Line } from '../news.ts'
import { addressOf, fileAddress } from './addresses.ts'
import { frontTexts } from './texts.ts'
import { ToRead } from './ToRead.tsx'

type One = Pick<Line, 'id' | 'title' | 'summary' | 'image' | 'from' | 'minutes' | 'publishedAt' | 'toReadBy'>
export type Mine = { items: readonly One[] }

export default function Latest({ mine: { items } }: { mine: Mine }) {
  const t = frontTexts()
  const now = useNow()
  const about = ({ from, publishedAt, minutes }: One): string => `${from} · ${ago(new Date(publishedAt), now, locale)} · ${t.minutes(minutes)}`
  const [first, ...others] = items
  return (
    <section aria-labelledby="newsh">
      <div className="sech"><h2 id="newsh">{t.title}</h2><Link className="lk" to="/actualites">{t.all}<span className="vh">{t.allOf}</span></Link></div>
      {first && (
        <article className={first.image ? 'nlead' : 'nlead nlead--bare'}>
          {first.image && <img src={fileAddress(first.id, first.image.id, 'feed')} alt="" width={first.image.width} height={first.image.height} />}
          <div className="nlead__t">
            {first.toReadBy && <p className="wrap"><ToRead by={first.toReadBy} /></p>}
            <h3><Link className="cover" to={addressOf(first.id)}>{first.title}</Link></h3>
            {first.summary && <p className="muted">{first.summary}</p>}
            <p className="meta">{about(first)}</p>
          </div>
        </article>
      )}
      {others.length > 0 && <ul className="newsl">{others.map((one) => <li key={one.id}>{one.toReadBy && <p className="wrap"><ToRead by={one.toReadBy} /></p>}<Link to={addressOf(one.id)}>{one.title}</Link><span className="meta">{about(one)}</span></li>)}</ul>}
    </section>
  )
}
