// « Des membres »: people are invited, each to a role, audiences let in; and who will be there is said before.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState, type FormEvent, type ReactNode } from 'react'
import { counted, figure } from '#lib/count.ts'
import { fold } from '#lib/fold.ts'
import { audiences } from '#web/data/audiences.ts'
import { useHouse } from '#web/data/house.ts'
import { useMe } from '#web/data/me.ts'
import { searchPeople } from '#web/data/people.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { spaces, type Member } from '#web/data/spaces.ts'
import { locale } from '#web/data/texts.ts'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { Cross, Plus, Users } from '#web/design/icons.tsx'
import { Avatar } from '#web/design/Marks.tsx'
import type { Draft } from './draft.ts'
import { useTexts } from './texts.ts'

export type Person = Pick<Member['person'], 'id' | 'name' | 'headline' | 'external'>
type Role = Member['role']
const roles = ['contributor', 'reader', 'host', 'owner'] as const
const mostPeople = 100

type Step = { draft: Draft; /** How somebody comes in unless one says otherwise. */ usual: Role; /** The space that is done again. */ like: string | null; onChange: (draft: Draft) => void; preview: ReactNode; error: unknown; busy: boolean; act: string; onSubmit: () => void }

export function MembersStep({ draft, usual, like, onChange, preview, error, busy, act, onSubmit }: Step) {
  const t = useTexts()
  const house = useHouse()
  const people = draft.people ?? []
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onSubmit()
  }
  const setPeople = (now: NonNullable<Draft['people']>): void => onChange({ ...draft, people: now })
  return (
    <form className="stack" onSubmit={submit}>
      <p className="muted">{t.help}</p>
      <Find draft={draft} usual={usual} onChange={onChange} />
      {like !== null && <FromThere spaceId={like} draft={draft} onChange={onChange} />}
      {people.length + draft.audiences.length > 0 && (
        <ul className="rows invs" aria-label={t.chosen}>
          {draft.audiences.map(({ audience, role }) => (
            <li key={audience.id}>
              <Users /><div className="grow"><p className="t">{audience.name}</p><p className="meta">{counted(audience.peopleCount, t.audienceOne, t.audience, locale)}</p></div>
              <select className="inp rolep" aria-label={t.roleOf(audience.name)} value={role} onChange={(event) => onChange({ ...draft, audiences: draft.audiences.map((one) => (one.audience.id === audience.id ? { ...one, role: event.target.value === 'reader' ? 'reader' : 'contributor' } : one)) })}>{roles.slice(0, 2).map((r) => <option key={r} value={r}>{house.role[r]}</option>)}</select>
              <button type="button" className="btn btn--3 btn--ico" aria-label={t.drop(audience.name)} onClick={() => onChange({ ...draft, audiences: draft.audiences.filter((one) => one.audience.id !== audience.id) })}><Cross /></button>
            </li>
          ))}
          {people.map(({ person, role }) => (
            <li key={person.id}>
              <Avatar person={person} /><div className="grow"><p className="t">{person.name}</p><p className="meta">{person.external ? `${person.external} · ${house.external}` : person.headline}</p></div>
              <select className="inp rolep" aria-label={t.roleOf(person.name)} value={role} onChange={(event) => setPeople(people.map((one) => (one.person.id === person.id ? { ...one, role: event.target.value as Role } : one)))}>{(person.external ? roles.slice(0, 2) : roles).map((r) => <option key={r} value={r}>{house.role[r]}</option>)}</select>
              <button type="button" className="btn btn--3 btn--ico" aria-label={t.drop(person.name)} onClick={() => setPeople(people.filter((one) => one.person.id !== person.id))}><Cross /></button>
            </li>
          ))}
        </ul>
      )}
      {people.length >= mostPeople && <p className="meta">{t.most}</p>}
      {preview}
      {error !== null && <ErrorLine>{sentenceOf(error, house)}</ErrorLine>}
      <div className="flowf"><button type="submit" className="btn btn--lg" aria-busy={busy}>{act}</button></div>
    </form>
  )
}

/** One field for both: the first letters of a person’s name, or words of an audience’s. */
function Find({ draft, usual, onChange }: Pick<Step, 'draft' | 'usual' | 'onChange'>) {
  const t = useTexts()
  const house = useHouse()
  const me = useMe()
  const [text, setText] = useState('')
  const [q, setQ] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setQ(text.trim()), 150)
    return () => clearTimeout(timer)
  }, [text])
  const found = useQuery({ ...searchPeople(q), enabled: q.length >= 2, placeholderData: keepPreviousData })
  const every = useQuery(audiences.ask('GET /audiences', { query: { limit: 100 } })).data?.items ?? []
  const people = draft.people ?? []
  const some = q.length < 2 ? [] : (found.data?.items ?? []).filter(({ id }) => id !== me.id && !people.some(({ person }) => person.id === id))
  const groups = q.length < 2 ? [] : every.filter(({ id, name, spaceId }) => spaceId === null && fold(name).includes(fold(q)) && !draft.audiences.some(({ audience }) => audience.id === id)).slice(0, 5)
  const choose = (now: Draft): void => { onChange(now); setText('') }
  return (
    <>
      <Field label={t.search}>{(given) => <input {...given} className="inp" type="search" value={text} autoComplete="off" maxLength={100} onChange={(event) => setText(event.target.value)} onKeyDown={(event) => { if (event.key === 'Enter') event.preventDefault() }} />}</Field>
      <div role="status">{q.length >= 2 && found.data && some.length + groups.length === 0 && <p className="muted">{t.nobody}</p>}</div>
      {some.length + groups.length > 0 && (
        <ul className="rows invs">
          {groups.map(({ id, name, peopleCount }) => (
            <li key={id}>
              <Users /><div className="grow"><p className="t">{name}</p><p className="meta">{counted(peopleCount, t.audienceOne, t.audience, locale)}</p></div>
              <button type="button" className="btn btn--2" aria-label={t.add(name)} disabled={draft.audiences.length >= 20} onClick={() => choose({ ...draft, audiences: [...draft.audiences, { audience: { id, name, peopleCount, own: false }, role: usual === 'reader' ? 'reader' : 'contributor' }] })}><Plus />{t.addIt}</button>
            </li>
          ))}
          {some.map((person) => (
            <li key={person.id}>
              <Avatar person={person} /><div className="grow"><p className="t">{person.name}</p><p className="meta">{person.external ? `${person.external} · ${house.external}` : person.headline}</p></div>
              <button type="button" className="btn btn--2" aria-label={t.add(person.name)} disabled={people.length >= mostPeople} onClick={() => choose({ ...draft, people: [...people, { person, role: person.external && usual !== 'reader' ? 'contributor' : usual }] })}><Plus />{t.addIt}</button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Who runs the other space is proposed to run this one, its audiences to be let in; its members, when one says so. */
function FromThere({ spaceId, draft, onChange }: { spaceId: string; draft: Draft; onChange: (draft: Draft) => void }) {
  const t = useTexts()
  const me = useMe()
  const members = useQuery(spaces.ask('GET /spaces/:id/members', { params: { id: spaceId }, query: { limit: 100 } })).data?.items
  const there = useQuery(spaces.ask('GET /spaces/:id/audiences', { params: { id: spaceId } })).data?.items
  const own = (members ?? []).filter(({ person, from }) => from === 'person' && person.id !== me.id)
  useEffect(() => {
    if (!members || !there || draft.people !== null) return
    onChange({ ...draft, people: own.filter(({ role }) => role === 'owner' || role === 'host').map(({ person, role }) => ({ person, role })), audiences: there.filter(({ audience }) => !audience.own).map(({ audience, role }) => ({ audience, role })).slice(0, 20) })
  })
  const chosen = draft.people ?? []
  const left = own.filter(({ person }) => !chosen.some((one) => one.person.id === person.id))
  if (!members || left.length === 0 || chosen.length >= mostPeople) return null
  return <div><button type="button" className="btn btn--3" onClick={() => onChange({ ...draft, people: [...chosen, ...left.map(({ person, role }) => ({ person, role }))].slice(0, mostPeople) })}><Plus />{counted(left.length, t.otherOne, t.others, locale)}</button></div>
}

/** As it would be, by the very act that opens it. */
export function WhoEnters({ body }: { body: Parameters<typeof spaces.call<'POST /space-openings/preview'>>[1]['body'] }) {
  const t = useTexts()
  const [asked, setAsked] = useState(body)
  const now = JSON.stringify(body)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(JSON.parse(now) as typeof body), 300)
    return () => clearTimeout(timer)
  }, [now])
  const { data } = useQuery({ queryKey: ['POST /space-openings/preview', asked], queryFn: ({ signal }) => spaces.call('POST /space-openings/preview', { body: asked }, { signal }), staleTime: 0, gcTime: 0, retry: false, placeholderData: keepPreviousData })
  if (!data) return null
  return (
    <section className="stack-s" aria-labelledby="enters" role="status">
      <h2 id="enters" className="label">{t.who}</h2>
      <ul className="whol">
        {data.invitedCount > 0 && <li>{counted(data.invitedCount, t.invitedOne, t.invited, locale)}</li>}
        <li>{data.memberCount > 1 ? t.inside(figure(data.memberCount, locale), data.externalCount > 0 ? figure(data.externalCount, locale) : null) : t.alone}</li>
        {data.readerCount > data.memberCount && <li>{t.readers(figure(data.readerCount, locale))}</li>}
      </ul>
    </section>
  )
}
