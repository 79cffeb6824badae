import { Link } from 'react-router'
import { ago } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { locale } from '#web/data/texts.ts'
import { Avatar } from '#web/design/Marks.tsx'
import { Bubble } from '#web/design/icons.tsx'
import { KindMark } from './KindMark.tsx'
import { MarkedText } from './MarkedText.tsx'
import type { Person, Result } from './search.ts'
import { useTexts } from './texts.ts'

/** Somebody: who, and what they do. */
export function FoundPerson({ person }: { person: Person }) {
  const house = useHouse()
  return (
    <li>
      {person.photo ? <img className="av" src={`/api/people/${person.id}/photo?${person.photo}`} alt="" loading="lazy" width="40" height="40" /> : <Avatar person={person} />}
      <div className="grow"><p><Link className="t cover" to={person.address}>{person.name}</Link>{person.external !== null && <> <span className="tag tag--warn">{house.external}</span></>}</p><p className="muted">{person.headline}</p></div>
    </li>
  )
}

/** Something that says it: whose, where, when, and the passage where it does. What has a name of its own shows it. */
export function FoundThing({ item }: { item: Result }) {
  const t = useTexts()
  const now = useNow()
  const passage = item.excerpt.text !== '' && <p className="hit"><MarkedText of={item.excerpt} /></p>
  const when = <time dateTime={item.at}>{ago(new Date(item.at), now, locale)}</time>
  if (item.noun === 'practice') {
    return (
      <li>
        <KindMark kind={null} noun={item.noun} />
        <div className="grow">
          <p className="hit"><Link className="t cover" to={item.address}><MarkedText of={item.title} /></Link></p>
          {passage}
          <p className="meta">{t.practice}{item.space && <> · {item.space.name}</>} {item.kind !== null && <span className={{ verified: 'tag tag--ok', expired: 'tag tag--warn' }[item.kind] ?? 'tag'}>{t.practiceState[item.kind]}</span>}</p>
        </div>
      </li>
    )
  }
  if (item.noun === 'document') {
    return (
      <li>
        <KindMark kind={item.kind} noun={item.noun} />
        <div className="grow">
          <p className="hit"><Link className="t cover" to={item.address}><MarkedText of={item.title} /></Link></p>
          {passage}
          <p className="meta">{item.kind === 'folder' ? t.folder : t.document}{item.page !== null && <> · {t.page(item.page, item.kind)}</>}{item.space && <> · {item.space.name}</>}{item.by && <> · {item.by}</>} · {when}</p>
        </div>
      </li>
    )
  }
  if (item.noun === 'article') {
    return (
      <li>
        <KindMark kind={null} noun={item.noun} />
        <div className="grow">
          <p className="hit"><Link className="t cover" to={item.address}><MarkedText of={item.title} /></Link></p>
          {passage}
          <p className="meta">{t.article}{item.by && <> · {item.by}</>} · {when}</p>
        </div>
      </li>
    )
  }
  if (item.noun === 'app') {
    return <li><KindMark kind={null} noun={item.noun} /><div className="grow"><p className="hit"><Link className="t cover" to={item.address}><MarkedText of={item.title} /></Link></p>{passage}<p className="meta">{t.app}</p></div></li>
  }
  if (item.by === null) {
    return (
      <li>
        <KindMark kind={item.kind} />
        <div className="grow"><p className="hit"><Link className="t cover" to={item.address}><MarkedText of={item.title} /></Link></p>{passage}<p className="meta">{t.spaceKind}</p></div>
      </li>
    )
  }
  return (
    <li>
      {item.noun === 'comment' ? <span className="app"><Bubble /></span> : <Avatar person={{ id: item.by, name: item.by }} />}
      <div className="grow">
        <p><Link className="t cover" to={item.address}>{item.by}</Link>{item.space && <span className="muted"> {t.in(item.space.name)}</span>}</p>
        {passage}
        <p className="meta">{item.noun === 'comment' && <>{t.comment} · </>}{item.kind === 'outdated' ? <span className="tag tag--warn">{t.outdated}</span> : when}</p>
      </div>
    </li>
  )
}
