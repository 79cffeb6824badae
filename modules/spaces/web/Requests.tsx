// Those who ask to enter, for the hosts.
import { useQuery } from '@tanstack/react-query'
import { spaces, type Space } from '#web/data/spaces.ts'
import { Check } from '#web/design/icons.tsx'
import { Avatar } from '#web/design/Marks.tsx'
import { useMemberActs } from './member-acts.ts'
import { useTexts } from './texts.ts'

export function Requests({ space }: { space: Space }) {
  const t = useTexts()
  const acts = useMemberActs(space)
  const { data } = useQuery({ ...spaces.ask('GET /spaces/:id/access-requests', { params: { id: space.id }, query: {} }), enabled: space.access === 'on_request' })
  if (!data || data.items.length === 0) return null
  return (
    <section aria-labelledby="reqs">
      <div className="sech"><h2 id="reqs">{t.people.requests}</h2></div>
      <ul className="rows invs">
        {data.items.map(({ person, message }) => (
          <li key={person.id}>
            <Avatar person={person} />
            <div className="grow"><p className="t">{person.name}</p><p className="meta">{person.headline}</p>{message && <p>{message}</p>}</div>
            <button type="button" className="btn btn--2" aria-label={t.people.acceptOne(person.name)} onClick={() => acts.put.mutate({ person, role: 'contributor' })}><Check />{t.people.accept}</button>
            <button type="button" className="btn btn--3" aria-label={t.people.declineOne(person.name)} onClick={() => acts.decline.mutate(person)}>{t.people.decline}</button>
          </li>
        ))}
      </ul>
    </section>
  )
}
