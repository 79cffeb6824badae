// « Dans mes espaces »: the spaces that one follows, each with the latest that was said there.
import { Link } from 'react-router'
import { ago, agoHead } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import type { Home, Parts } from '#web/data/home.ts'
import { useHouse } from '#web/data/house.ts'
import { homeQuery } from '#web/data/home.ts'
import { useLive } from '#web/data/live.ts'
import { queries } from '#web/data/queries.ts'
import type { HomePart } from '#web/data/seams.ts'
import type { Space } from '#web/data/spaces.ts'
import { locale } from '#web/data/texts.ts'
import { Arch } from '#web/design/Marks.tsx'

export const section: HomePart['section'] = 'spaces'
export const place: HomePart['place'] = 'main'
export const order = 20

const few = 3
type Latest = { spaceId: string; author: string; body: string; at: string; comments: number }

export default function MySpaces({ part, parts, since }: { part: unknown } & Home) {
  const house = useHouse()
  const now = useNow()
  useLive((live) => {
    if (live.type === 'reset' || /^(post|comment|space|membership|follow)\./.test(live.fact.fact)) void queries.invalidateQueries({ queryKey: homeQuery().queryKey })
  })
  const { items } = part as { items: Space[] }
  const latest = latestBySpace(parts)
  // What happened since one was here; three at least.
  const shown = items.filter((space, at) => at < few || !since || space.invitedBy !== null || space.lastActivityAt > since)
  return (
    <section aria-labelledby="mine">
      <div className="sech"><h2 id="mine">{house.mine.title}</h2><Link className="lk" to="/espaces">{house.mine.all}</Link></div>
      <ul className="rows">
        {shown.map((space) => {
          const last = latest.get(space.id)
          return (
            <li key={space.id}>
              <Arch kind={space.kind} />
              <div className="grow">
                <p><Link className="t cover" to={`/espaces/${space.id}`}>{space.name}</Link> <span className="meta">· {house.kind[space.kind]}</span></p>
                {space.invitedBy !== null ? <p>{house.mine.invited(space.invitedBy)}</p> : last ? <p className="ell">{house.mine.wrote(last.author)} {last.body}</p> : <p className="ell muted">{space.purpose}</p>}
                <p className="meta">{agoHead(new Date(last?.at ?? space.lastActivityAt), now, locale)}{last && last.comments > 0 && ` · ${house.mine.comments(last.comments)}`}</p>
              </div>
              {space.unread && <span><span className="dot blk" /><span className="vh">{house.news}</span></span>}
            </li>
          )
        })}
      </ul>
      {since && shown.length < items.length && <p className="meta mt">{house.mine.nothing(ago(new Date(since), now, locale))}</p>}
    </section>
  )
}

/** The most recent line about each space, whichever module says it. */
function latestBySpace(parts: Parts): Map<string, Latest> {
  const lines = Object.values(parts).flatMap((part) => (part as { items?: unknown[] } | null)?.items ?? []).filter(isLatest)
  return new Map(lines.toSorted((a, b) => a.at.localeCompare(b.at)).map((line) => [line.spaceId, line]))
}

const isLatest = (item: unknown): item is Latest => typeof item === 'object' && item !== null && 'spaceId' in item && 'author' in item && 'body' in item && 'at' in item
