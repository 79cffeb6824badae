// A person: who they are, what they can be asked, how to reach them. One's own is edited where it stands.
import './directory.css'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { telOf } from '#lib/phone.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { spaces } from '#web/data/spaces.ts'
import { Heading } from '#web/design/Heading.tsx'
import { ArrowLeft, Check, CheckCircle, Clock, Cross, Eye } from '#web/design/icons.tsx'
import { Arch, Avatar } from '#web/design/Marks.tsx'
import { MoreMenu } from '#web/design/MoreMenu.tsx'
import { Bell } from '#web/design/shell-icons.tsx'
import { AbsenceForm, AbsenceLine } from './Absence.tsx'
import { Contact } from './Contact.tsx'
import { personQuery, type Person } from './directory.ts'
import { Face } from './Face.tsx'
import { setFollowed } from './follow.ts'
import { Helps } from './Helps.tsx'
import { BellOff, Call, Download, Mail, Pin } from './icons.tsx'
import { setMuted } from './mute.ts'
import { PhotoButtons } from './PhotoButtons.tsx'
import { PresenceChoice } from './PresenceChoice.tsx'
import { Posts } from './Posts.tsx'
import { Proposals, Skills } from './Skills.tsx'
import { useTexts } from './texts.ts'
import { presenceWords } from './words.ts'

export function Profile() {
  const { id = '' } = useParams()
  const t = useTexts()
  const person = useSuspenseQuery(personQuery(id)).data
  const mine = person.can.includes('profile.edit')
  return (
    <>
      <Link className="backlink lk" to="/annuaire"><ArrowLeft />{t.profile.back}</Link>
      <Head person={person} mine={mine} />
      {mine && person.missing && person.missing.length > 0 && <p className="hintline">{t.edit.missing(person.missing.map((field) => t.edit.fields[field]).join(', '))}</p>}
      <div className="two">
        <div className="stack-l">
          {mine && person.proposals.length > 0 && <Proposals person={person} />}
          <Skills person={person} mine={mine} />
          <Helps person={person} mine={mine} />
          {(person.positions.length > 0 || person.can.includes('position.create')) && <Posts person={person} />}
          {!mine && <Common id={id} />}
        </div>
        <aside className="sideinfo" aria-label={t.profile.contact}>
          <Contact person={person} mine={mine} />
          {mine && <PresenceChoice person={person} />}
          {mine && <AbsenceForm person={person} />}
          {person.team && <Team person={person} />}
          <WhoSees person={person} />
        </aside>
      </div>
    </>
  )
}

function Head({ person, mine }: { person: Person; mine: boolean }) {
  const t = useTexts()
  const house = useHouse()
  const now = useNow()
  const main = person.positions[0]
  const reach = person.phone ?? person.mobile
  return (
    <header className="prof">
      <Face person={person} size="xl" />
      <div className="grow">
        <Heading title={person.name} />
        <p>{main ? [main.title, main.rank !== 'head' && main.path.at(-1)?.name].filter(Boolean).join(', ') : person.headline}{person.external !== null && <> <span className="tag tag--warn">{house.external}</span></>}</p>
        <p className="meta">
          {person.external !== null && person.external !== '' && <span>{person.external}</span>}
          {main?.site && <span><Pin size="s" />{[main.site.name, main.territory && t.profile.territory(main.territory.name)].filter(Boolean).join(', ')}</span>}
          {person.presence && <span>{person.presence.state === 'away' ? <Clock size="s" /> : <CheckCircle size="s" />}{presenceWords(person.presence, now, t)}</span>}
          {person.follows && <span><Bell size="s" />{t.profile.follows}</span>}
          {person.muted && <span><BellOff size="s" />{t.profile.muted}</span>}
        </p>
        {!mine && <AbsenceLine id={person.id} />}
        {mine && <PhotoButtons person={person} />}
      </div>
      <div className="wrap profacts">
        {!mine && person.email && <a className="btn" href={`mailto:${person.email}`}><Mail />{t.search.write}</a>}
        {!mine && reach && <a className="btn btn--2" href={`tel:${telOf(reach)}`}><Call />{t.search.call}</a>}
        <MoreMenu label={t.profile.more(person.name)} items={[
          { label: t.profile.card, icon: Download, often: true, run: () => location.assign(`/api/people/${person.id}/card.vcf`) },
          ...(mine ? [] : [{ label: (person.follows ? t.profile.unfollow : t.profile.follow)(person.name), icon: person.follows ? BellOff : Bell, run: () => void setFollowed(person, !person.follows, { t, house }) }, { label: (person.muted ? t.profile.unmute : t.profile.mute)(person.name), icon: person.muted ? Bell : BellOff, run: () => void setMuted(person, !person.muted, { t, house }) }]),
        ]} />
      </div>
    </header>
  )
}

function Team({ person }: { person: Person }) {
  const t = useTexts()
  const team = person.team!
  return (
    <section aria-labelledby="te">
      <div className="sech"><h2 id="te">{t.profile.team}</h2></div>
      <ul className="org">
        {team.head && <li><Avatar person={team.head} size="s" /><span><Link to={`/annuaire/${team.head.id}`} data-person={team.head.id}>{team.head.name}</Link><span className="meta">{t.profile.leads}</span></span></li>}
        <li><Avatar person={person} size="s" /><span><b>{person.name}</b></span></li>
        <li><Avatar person={team.unit} size="s" /><span><Link to={`/annuaire?unit=${team.unit.id}`}>{t.profile.colleagues(Math.max(0, team.count - (person.positions[0]?.rank === 'head' ? 0 : 1)))}</Link><span className="meta">{team.unit.name}</span></span></li>
      </ul>
    </section>
  )
}

function Common({ id }: { id: string }) {
  const t = useTexts()
  const house = useHouse()
  const items = useQuery(spaces.ask('GET /spaces', { query: { with: id, mine: true, limit: 8 } })).data?.items ?? []
  if (items.length === 0) return null
  return (
    <section aria-labelledby="co">
      <div className="sech"><h2 id="co">{t.profile.spaces}</h2></div>
      <ul className="rows">{items.map((space) => <li key={space.id}><Arch kind={space.kind} /><div className="grow"><Link className="t cover" to={`/espaces/${space.id}`}>{space.name}</Link><p className="meta">{house.kind[space.kind]}</p></div></li>)}</ul>
    </section>
  )
}

function WhoSees({ person }: { person: Person }) {
  const t = useTexts()
  return (
    <section className="perm">
      <h2 className="perm__q"><Eye />{t.profile.who}</h2>
      <ul>
        <li className="yes"><Check />{t.profile.everyone}</li>
        <li className="yes"><Check />{t.profile.shared}</li>
        {person.mobile !== null && <li className="no"><Cross />{t.profile.noMobile}</li>}
      </ul>
    </section>
  )
}
