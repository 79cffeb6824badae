// Who is in a space, in which role; hosts add, change, remove, and answer those who ask.
import './spaces.css'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { dayOf } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { useMe } from '#web/data/me.ts'
import { spaces, useSpace, type Member, type Space } from '#web/data/spaces.ts'
import { locale } from '#web/data/texts.ts'
import { useForeseen } from '#web/design/foreseen.tsx'
import { useTitle } from '#web/design/Heading.tsx'
import { Cross, Search } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { Avatar } from '#web/design/Marks.tsx'
import { AddMember } from './AddMember.tsx'
import { AudiencesOf } from './AudiencesOf.tsx'
import { Emergencies } from './emergencies.ts'
import { Invitations } from './Invitations.tsx'
import { useMemberActs } from './member-acts.ts'
import { Requests } from './Requests.tsx'
import { LookButton, Sees } from './sees/parts.ts'
import { useTexts } from './texts.ts'

export const roles = ['reader', 'contributor', 'host', 'owner'] as const

export function Members() {
  const { id = '' } = useParams()
  const t = useTexts()
  const space = useSpace(id)
  const manages = space.can.includes('member.manage')
  const [q, setQ] = useState('')
  const [looking, setLooking] = useState<Member['person'] | null>(null)
  const { foresee, dialog } = useForeseen(id)
  useTitle(`${t.people.title}, ${space.name}`)
  const list = useInfiniteQuery({
    queryKey: ['GET /spaces/:id/members', { params: { id }, query: { q } }],
    queryFn: ({ pageParam, signal }) => spaces.call('GET /spaces/:id/members', { params: { id }, query: { ...(q ? { q } : {}), ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      {manages && <Requests space={space} />}
      {manages && <AddMember space={space} />}
      {manages && <Invitations space={space} />}
      {manages && <AudiencesOf space={space} />}
      <section className="stack" aria-labelledby="ppl">
        <h2 id="ppl">{t.people.title}</h2>
        <div className="inpico"><Search /><label className="vh" htmlFor="mq">{t.people.filter}</label><input className="inp" id="mq" type="search" value={q} placeholder={t.people.filter} maxLength={100} onChange={(event) => setQ(event.target.value)} /></div>
        {!list.data ? <Loading /> : items.length === 0 ? <p className="muted" role="status">{t.people.nothing}</p> : (
          <ul className="rows invs">{items.map((member) => <Row key={member.person.id} member={member} space={space} manages={manages} foresee={foresee} onLook={() => setLooking(member.person)} />)}</ul>
        )}
        {list.hasNextPage && <div className="more"><button type="button" className="btn btn--2" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t.people.more}</button></div>}
      </section>
      {manages && <Emergencies spaceId={id} />}
      {dialog}
      {looking && <Sees space={space} person={looking} onClose={() => setLooking(null)} />}
    </>
  )
}

type Foresee = ReturnType<typeof useForeseen>['foresee']

function Row({ member, space, manages, foresee, onLook }: { member: Member; space: Space; manages: boolean; foresee: Foresee; onLook: () => void }) {
  const t = useTexts()
  const house = useHouse()
  const me = useMe()
  const now = useNow()
  const acts = useMemberActs(space)
  const { person, role, until } = member
  const give = (to: Member['role']): void => foresee({ change: { member: { personId: person.id, role: to } }, title: t.people.roleTitle(person.name, house.role[to]), act: t.people.roleIt, run: () => acts.put.mutate({ person, role: to, before: role }) })
  const remove = (): void => foresee({ change: { member: { personId: person.id, role: null } }, title: t.people.removeTitle(person.name), text: t.people.removeText, act: t.people.removeIt, run: () => acts.remove.mutate(person) })
  const mine = manages && member.from === 'person' && person.id !== me.id
  return (
    <li>
      <Avatar person={person} />
      <div className="grow">
        <p><Link className="t name" to={`/annuaire/${person.id}`} data-person={person.id}>{person.name}</Link>{person.id === me.id && <span className="meta"> ({t.people.you})</span>}{person.external !== null && <> <span className="tag tag--warn">{house.external}</span></>}</p>
        <p className="meta">{[person.external ?? person.headline, until && t.people.until(dayOf(new Date(until), now, locale)), member.audience && t.people.audience(member.audience.name)].filter(Boolean).join(' · ')}</p>
      </div>
      {space.can.includes('space.look') && person.id !== me.id && <LookButton person={person} small run={onLook} />}
      {mine ? (
        <>
          <label className="vh" htmlFor={`r${person.id}`}>{t.people.roleOf(person.name)}</label>
          <select className="inp rolep" id={`r${person.id}`} value={role} disabled={acts.put.isPending} onChange={(event) => give(event.target.value as Member['role'])}>
            {roles.map((r) => <option key={r} value={r}>{house.role[r]}</option>)}
          </select>
          <button type="button" className="btn btn--3 btn--ico" onClick={remove}><Cross /><span className="vh">{t.people.remove(person.name)}</span></button>
        </>
      ) : <span className="tag">{house.role[role]}</span>}
    </li>
  )
}
