// Above the wall: one calm card for who enters, one quiet line for who runs the space.
import './welcome.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import { offerDraft } from '#web/data/drafts.ts'
import { useHouse } from '#web/data/house.ts'
import { useMe } from '#web/data/me.ts'
import { notify } from '#web/data/notify.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import type { Space } from '#web/data/spaces.ts'
import { Check } from '#web/design/icons.tsx'
import { Avatar } from '#web/design/Marks.tsx'
import { Markdown } from '#web/design/Markdown.tsx'
import { Cross } from '#web/design/shell-icons.tsx'
import { useTexts } from './texts.ts'
import { change, keepWelcome, welcome, welcomeQuery, type Welcome } from './welcome.ts'

type Given = { space: Space; told: Welcome }

export function Top({ space }: { space: Space }) {
  const { data: told } = useQuery(welcomeQuery(space))
  return told && !space.archivedAt ? <Told space={space} told={told} /> : null
}

function Told({ space, told }: Given) {
  // Whoever reads further down already is not pushed away from it: it is there the next time. A guest who waits to write is shown the charter all the same.
  const [late] = useState(() => scrollY > 80)
  if (late && !told.mustAccept) return null
  if (told.fresh || told.mustAccept) return <Card space={space} told={told} />
  return told.newcomers && space.can.includes('post.write') ? <Newcomers space={space} told={told} /> : null
}

function Card({ space, told }: Given) {
  const t = useTexts()
  const house = useHouse()
  const id = useId()
  const params = { id: space.id }
  const failed = (error: unknown): void => notify(sentenceOf(error, house), undefined, true)
  const away = useMutation({ mutationFn: () => welcome.call('PUT /spaces/:id/welcome', { params }), onMutate: () => change(space.id, { fresh: false }), onError: failed })
  const accept = useMutation({
    mutationFn: (version: number) => welcome.call('PUT /spaces/:id/charter/acceptance', { params, body: { version } }),
    onSuccess: (now) => { keepWelcome(space.id, now); notify(t.accepted); away.mutate() },
    onError: failed,
  })
  const charter = told.charter?.acceptedAt === null ? told.charter : null
  return (
    <section className="card welcome stack-s" aria-labelledby={id}>
      <div className="welcome__h">
        <h2 id={id} className="grow">{t.title(space.name)}</h2>
        {!told.mustAccept && charter && <button type="button" className="btn btn--ico btn--3" onClick={() => away.mutate()}><Cross /><span className="vh">{t.close}</span></button>}
      </div>
      {space.purpose && <p>{space.purpose}</p>}
      {told.hosts.length > 0 && (
        <div><p className="meta">{t.hosts}</p>
          <ul className="welcome__hosts">{told.hosts.map((host) => <li key={host.id}><Avatar person={host} size="s" /><Link className="name" to={`/annuaire/${host.id}`} data-person={host.id}>{host.name}</Link></li>)}</ul>
        </div>
      )}
      {charter && <div className="welcome__charter"><h3>{t.charter}</h3><Markdown text={charter.body} /></div>}
      {charter && told.mustAccept && <p className="meta">{t.guest}</p>}
      <div>{charter ? <button type="button" className={told.mustAccept ? 'btn' : 'btn btn--2'} aria-busy={accept.isPending} onClick={() => accept.mutate(charter.version)}><Check />{t.read}</button> : <button type="button" className="btn btn--2" onClick={() => away.mutate()}>{t.noted}</button>}</div>
    </section>
  )
}

function Newcomers({ space, told }: Given) {
  const t = useTexts()
  const me = useMe()
  const house = useHouse()
  const navigate = useNavigate()
  const greeted = useMutation({ mutationFn: () => welcome.call('PUT /spaces/:id/greeting', { params: { id: space.id } }), onMutate: () => change(space.id, { newcomers: null }), onError: (error) => notify(sentenceOf(error, house), undefined, true) })
  const people = (told.newcomers?.people ?? []).map(({ id, name }) => `@[${name}](person:${id})`)
  const names = people.length > 1 ? people.slice(0, -1).join(', ') + t.and + people.at(-1) : (people[0] ?? '')
  const greet = (): void => {
    offerDraft(me.id, space.id, t.hello(names))
    void navigate('#publier', { preventScrollReset: true })
    greeted.mutate()
  }
  return (
    <p className="newcomers meta"><span className="grow">{t.newcomers(told.newcomers?.count ?? 0)}</span>
      <button type="button" className="lk lk--b" onClick={greet}>{t.greet}</button>
      <button type="button" className="btn btn--ico btn--3" onClick={() => greeted.mutate()}><Cross /><span className="vh">{t.later}</span></button>
    </p>
  )
}

/** Beside the wall: where the charter is read again. */
export function CharterLink({ space }: { space: Space }) {
  const t = useTexts()
  const { data: told } = useQuery(welcomeQuery(space))
  const address = `/espaces/${space.id}/charte`
  if (useLocation().pathname === address || !told?.charter) return null
  return <p><Link className="lk" to={address}>{t.page.link}</Link></p>
}
