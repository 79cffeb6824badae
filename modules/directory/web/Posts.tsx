// The posts of somebody with the way to their unit; whoever keeps the organisation gives and ends them here.
import { useState } from 'react'
import { useNow } from '#web/data/clock.ts'
import { Cross, Pencil, Plus } from '#web/design/icons.tsx'
import { MoreMenu } from '#web/design/MoreMenu.tsx'
import type { Person, UnitPost } from './directory.ts'
import { PostEnd, PostForm } from './PostForm.tsx'
import { useTexts } from './texts.ts'
import { dayWords } from './words.ts'

type Held = Person['positions'][number]
type Doing = 'post' | { change: Held } | { end: Held } | null

export function Posts({ person }: { person: Person }) {
  const t = useTexts()
  const now = useNow()
  const [doing, setDoing] = useState<Doing>(null)
  const done = (): void => setDoing(null)
  const asPost = (held: Held): UnitPost => ({ ...held, site: held.site?.name ?? null, siteId: held.site?.id ?? null, tradeId: held.trade?.id ?? null, territoryId: held.territory?.id ?? null, person })
  return (
    <section aria-labelledby="po">
      <div className="sech"><h2 id="po">{t.profile.posts}</h2>{person.can.includes('position.create') && <button type="button" className="btn btn--3" onClick={() => setDoing('post')}><Plus />{t.organise.newPost}</button>}</div>
      <ul className="rows">
        {person.positions.map((position) => (
          <li key={position.id}>
            <div className="grow">
              <p><b>{position.title}</b>{position.rank !== 'member' && <> <span className="tag tag--brand">{t.profile[position.rank]}</span></>}{position.share < 100 && <> <span className="tag">{t.profile.share(position.share)}</span></>}</p>
              <p className="meta">{person.positions.some((other) => other.authority.id !== position.authority.id) && `${position.authority.name} › `}{position.path.map((unit) => unit.name).join(' › ')}</p>
              <p className="meta">{[position.trade?.name, position.site?.name, position.territory && t.profile.territory(position.territory.name), t.profile.since(dayWords(position.startsOn, now)), position.endsOn && t.profile.until(dayWords(position.endsOn, now))].filter(Boolean).join(' · ')}</p>
            </div>
            {position.can.includes('position.edit') && <MoreMenu quiet label={t.organise.more(position.title)} items={[{ label: t.organise.change, icon: Pencil, run: () => setDoing({ change: position }) }, { label: t.organise.end, icon: Cross, run: () => setDoing({ end: position }) }]} />}
          </li>
        ))}
      </ul>
      {doing === 'post' && <PostForm unitId={null} person={person} onClose={done} />}
      {doing !== null && typeof doing === 'object' && ('change' in doing ? <PostForm unitId={doing.change.path.at(-1)?.id ?? ''} post={asPost(doing.change)} onClose={done} /> : <PostEnd post={asPost(doing.end)} onClose={done} />)}
    </section>
  )
}
