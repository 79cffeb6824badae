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
import { Dialog } from '#web/design/Dialog.tsx'
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
import { useTexts } from './texts.ts'

export const roles = ['reader', 'contributor', 'host', 'owner'] as const

export function Members() {
  const { id = '' } = useParams()
  const t = useTexts()
  const space = useSpace(id)
  const manages = space.can.includes('member.manage')
  const [q, setQ] = useState('')
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
          <ul className="rows invs">{items.map((member) => <Row key={member.person.id} member={member} space={space} manages={manages} />)}</ul>
        )}
        {list.hasNextPage && <div className="more"><button type="button" className="btn btn--2" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t.people.more}</button></div>}
      </section>
      {manages && <Emergencies spaceId={id} />}
    </>
  )
}

function Row({ member, space, manages }: { member: Member; space: Space; manages: boolean }) {
  const t = useTexts()
  const house = useHouse()
  const me = useMe()
  const now = useNow()
  const acts = useMemberActs(space)
  const [removing, setRemoving] = useState(false)
  const { person, role, until } = member
  const mine = manages && member.from === 'person' && person.id !== me.id
  return (
    <li>
      <Avatar person={person} />
      <div className="grow">
        <p><Link className="t name" to={`/annuaire/${person.id}`} data-person={person.id}>{person.name}</Link>{person.id === me.id && <span className="meta"> ({t.people.you})</span>}{person.external !== null && <> <span className="tag tag--warn">{house.external}</span></>}</p>
        <p className="meta">{[person.external ?? person.headline, until && t.people.until(dayOf(new Date(until), now, locale)), member.audience && t.people.audience(member.audience.name)].filter(Boolean).join(' · ')}</p>
      </div>
      {mine ? (
        <>
          <label className="vh" htmlFor={`r${person.id}`}>{t.people.roleOf(person.name)}</label>
          <select className="inp rolep" id={`r${person.id}`} value={role} disabled={acts.put.isPending} onChange={(event) => acts.put.mutate({ person, role: event.target.value as Member['role'], before: role })}>
            {roles.map((r) => <option key={r} value={r}>{house.role[r]}</option>)}
          </select>
          <button type="button" className="btn btn--3 btn--ico" onClick={() => setRemoving(true)}><Cross /><span className="vh">{t.people.remove(person.name)}</span></button>
        </>
      ) : <span className="tag">{house.role[role]}</span>}
      {removing && (
        <Dialog title={t.people.removeTitle(person.name)} onClose={() => setRemoving(false)}>
          <p>{t.people.removeText}</p>
          <div className="dialog__acts">
            <button type="button" className="btn btn--2" onClick={() => setRemoving(false)}>{t.people.keep}</button>
            <button type="button" className="btn btn--bad" onClick={() => { setRemoving(false); acts.remove.mutate(person) }}>{t.people.removeIt}</button>
          </div>
        </Dialog>
      )}
    </li>
  )
}
