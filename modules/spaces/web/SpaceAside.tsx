// Beside the wall: who is there, and who can see.
import { useQuery } from '@tanstack/react-query'
import { use } from 'react'
import { Link } from 'react-router'
import { counted } from '#lib/count.ts'
import { useHouse } from '#web/data/house.ts'
import { SpaceAsides } from '#web/data/seams.ts'
import { spaces, useVisibility, type Space } from '#web/data/spaces.ts'
import { locale } from '#web/data/texts.ts'
import { UserPlus } from '#web/design/icons.tsx'
import { Avatar } from '#web/design/Marks.tsx'
import { Emergencies } from './emergencies.ts'
import { useTexts } from './texts.ts'
import { WhoSees } from './WhoSees.tsx'
import { whoSees } from './words.ts'

/** `quiet`: without the people, where the page itself is about them. */
export function SpaceAside({ space, quiet = false }: { space: Space; quiet?: boolean }) {
  const t = useTexts()
  const house = useHouse()
  const { data } = useQuery({ ...spaces.ask('GET /spaces/:id/members', { params: { id: space.id }, query: { limit: 5 } }), enabled: !quiet })
  const people = data?.items ?? []
  const visibility = useVisibility(space.id)
  const all = `/espaces/${space.id}/membres`
  const reads = space.can.includes('space.read')
  const brought = use(SpaceAsides).filter(({ module, asideFor }) => reads && (asideFor === undefined ? space.modules.includes(module) : space.can.includes(asideFor)))
  return (
    <aside className="sideinfo" aria-label={t.frame.about}>
      {brought.map(({ module, spaceAside: Brought }) => Brought && <Brought key={module} space={space} />)}
      {!quiet && people.length > 0 && (
        <section aria-labelledby="mb">
          <div className="sech"><h2 id="mb">{t.people.title}</h2>{reads && <Link className="lk" to={all}>{counted(space.memberCount, t.frame.onlyMember, t.frame.allMembers, locale)}<span className="vh"> : {t.frame.everyone}</span></Link>}</div>
          <ul className="people">
            {people.map(({ person, role }) => (
              <li key={person.id}><Avatar person={person} /><div><b className="blk"><Link className="name" to={`/annuaire/${person.id}`} data-person={person.id}>{person.name}</Link></b><span className="meta">{person.external ? <>{person.external} · <b>{house.external}</b></> : [person.headline, role === 'owner' || role === 'host' ? house.role[role] : ''].filter(Boolean).join(' · ')}</span></div></li>
            ))}
          </ul>
          {space.can.includes('member.manage') && <Link className="btn btn--2 btn--block" to={`${all}#ajouter`}><UserPlus />{t.frame.invite}</Link>}
        </section>
      )}
      {!quiet && space.can.includes('member.manage') && <Emergencies spaceId={space.id} most={2} />}
      <WhoSees seen={whoSees(space, t, visibility)} />
    </aside>
  )
}
