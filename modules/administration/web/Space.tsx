// One space as its administrators know it: who runs it, what it has, and the way in for an emergency.
import './administration.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { Link, useParams } from 'react-router'
import { counted } from '#lib/count.ts'
import { ago } from '#lib/when.ts'
import { useCare } from '#web/data/care.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { spaceQuery, spaces, type Space as Shown } from '#web/data/spaces.ts'
import { locale } from '#web/data/texts.ts'
import { Field } from '#web/design/Field.tsx'
import { Heading } from '#web/design/Heading.tsx'
import { ArrowLeft } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { Arch, Avatar } from '#web/design/Marks.tsx'
import Emergencies, { EmergencyBanner } from '#web/design/rules/Emergencies.tsx'
import SpaceModules from '#web/design/rules/SpaceModules.tsx'
import { useTexts } from './texts.ts'

export function Space() {
  const t = useTexts()
  const house = useHouse()
  const now = useNow()
  const { id = '' } = useParams()
  const { at } = useCare()
  const { data: space, error } = useQuery(spaceQuery(id))
  const { data: members } = useQuery(spaces.ask('GET /spaces/:id/members', { params: { id }, query: { limit: 10 } }))
  if (error) return <><Heading title={t.title} /><p className="muted">{sentenceOf(error, house)}</p></>
  if (!space) return <Loading />
  const run = members?.items.filter(({ role }) => role === 'owner' || role === 'host') ?? []
  return (
    <>
      <p><Link className="back" to={at('/administration/espaces')}><ArrowLeft />{t.spaces.title}</Link></p>
      <header className="pagehead"><div className="whohead"><Arch kind={space.kind} size="l" /><div><Heading title={space.name} /><p>{[house.kind[space.kind], t.spaces.access[space.access], counted(space.memberCount, t.spaces.member, t.spaces.members, locale), t.spaces.activity(ago(new Date(space.lastActivityAt), now, locale))].join(' · ')}</p></div></div></header>
      <div className="admin stack-l">
        <section aria-labelledby="s1">
          <h2 id="s1">{t.spaces.run}</h2>
          {run.length === 0 ? <p className="muted">{t.spaces.nobodyRuns}</p> : <ul className="rows mt">{run.map(({ person, role }) => <li key={person.id}><Avatar person={person} /><div className="grow"><p><Link className="t" to={`/annuaire/${person.id}`}>{person.name}</Link></p><p className="meta">{[house.role[role], person.external ?? person.headline].filter(Boolean).join(' · ')}</p></div></li>)}</ul>}
        </section>
        <SpaceModules spaceId={id} />
        {space.emergencyUntil !== null && (
          <section aria-labelledby="s2"><h2 id="s2">{t.spaces.emergency}</h2><EmergencyBanner space={space} /><p className="mt"><Link className="btn" to={`/espaces/${id}`}>{t.spaces.read}</Link></p></section>
        )}
        {space.can.includes('space.enter_emergency') && <Enter space={space} />}
        <Emergencies spaceId={id} />
      </div>
    </>
  )
}

/** What is typed stays, whatever the answer. */
function Enter({ space }: { space: Shown }) {
  const t = useTexts()
  const house = useHouse()
  const [reason, setReason] = useState('')
  const [short, setShort] = useState(false)
  const enter = useMutation({
    mutationFn: () => spaces.call('PUT /spaces/:id/emergency-entry', { params: { id: space.id }, body: { reason } }),
    onSuccess: async () => { for (const queryKey of [spaceQuery(space.id).queryKey, ['GET /spaces/:id/emergency-entries'], ['GET /administration/spaces']]) await queries.invalidateQueries({ queryKey }) },
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setShort(reason.trim().length < 15)
    if (reason.trim().length >= 15) enter.mutate()
  }
  const wrong = short ? t.spaces.short : enter.error ? sentenceOf(enter.error, house) : undefined
  return (
    <section aria-labelledby="s2">
      <h2 id="s2">{t.spaces.emergency}</h2>
      <p className="muted">{t.spaces.emergencyHelp}</p>
      <form className="stack mt" onSubmit={submit}>
        <Field label={t.spaces.reason} help={t.spaces.reasonHelp} error={wrong}>{(given) => <textarea {...given} className="inp" rows={3} maxLength={500} value={reason} onChange={(event) => { setReason(event.target.value); setShort(false) }} />}</Field>
        <p><button type="submit" className="btn" aria-busy={enter.isPending}>{t.spaces.enter}</button></p>
      </form>
    </section>
  )
}
