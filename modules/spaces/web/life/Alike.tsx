// Spaces like the one that is about to be, before it is: joining them is often enough.
import { useEffect, useRef } from 'react'
import { Link, useNavigate } from 'react-router'
import type { Static } from 'typebox'
import { counted } from '#lib/count.ts'
import { useHouse } from '#web/data/house.ts'
import { locale } from '#web/data/texts.ts'
import { Check } from '#web/design/icons.tsx'
import { Arch } from '#web/design/Marks.tsx'
import type { SpaceFound } from '../../api.ts'
import { useSpaceActs } from '../actions.ts'
import { useTexts as useSpaceTexts } from '../texts.ts'
import { membersOf } from '../words.ts'
import { useTexts } from './texts.ts'

export type Found = Static<typeof SpaceFound>

export function Alike({ items }: { items: readonly Found[] }) {
  const t = useTexts()
  const heading = useRef<HTMLHeadingElement>(null)
  // It appears where one had pressed a button: what it says is brought under the eyes.
  useEffect(() => heading.current?.focus(), [items])
  return (
    <section className="stack-s" aria-labelledby="alike">
      <h2 id="alike" ref={heading} tabIndex={-1}>{t.alike.title}</h2>
      <p className="muted">{t.alike.help}</p>
      <p className="vh" role="status">{t.alike.found(items.length)}</p>
      <ul className="rows splist">{items.map((space) => <Row key={space.id} space={space} />)}</ul>
    </section>
  )
}

function Row({ space }: { space: Found }) {
  const t = useSpaceTexts()
  const house = useHouse()
  const acts = useSpaceActs(space)
  const navigate = useNavigate()
  const asked = space.asked || acts.ask.isSuccess
  return (
    <li>
      <Arch kind={space.kind} />
      <div className="grow">
        <p><Link className="t cover" to={`/espaces/${space.id}`}>{space.name}</Link> <span className="meta">· {house.kind[space.kind]}</span></p>
        {space.purpose && <p className="muted">{space.purpose}</p>}
        <p className="meta">{membersOf(space, t)}{space.peerCount > 0 && !space.role && ` · ${counted(space.peerCount, t.list.peer, t.list.peers, locale)}`}</p>
      </div>
      {space.can.includes('space.join') && <button type="button" className="btn btn--2 over" aria-busy={acts.join.isPending} aria-label={t.act.joinIt(space.name)} onClick={() => acts.join.mutate(undefined, { onSuccess: () => void navigate(`/espaces/${space.id}`) })}>{t.act.join}</button>}
      {asked ? <span className="tag tag--ok"><Check />{t.act.asked}</span> : space.can.includes('space.ask') && <button type="button" className="btn btn--2 over" aria-busy={acts.ask.isPending} aria-label={t.act.askIt(space.name)} onClick={() => acts.ask.mutate('')}>{t.act.ask}</button>}
    </li>
  )
}
