// « Qui peut voir ? »: who, how many, and why somebody does, from the rights that are asked at the door.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { figure } from '#lib/count.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { searchPeople } from '#web/data/people.ts'
import { spaces, useVisibility, type Space } from '#web/data/spaces.ts'
import { locale } from '#web/data/texts.ts'
import { Dialog } from '#web/design/Dialog.tsx'
import { Field } from '#web/design/Field.tsx'
import { Check, Cross } from '#web/design/icons.tsx'
import { Avatar } from '#web/design/Marks.tsx'
import { LookButton, Sees } from './sees/parts.ts'
import { useTexts } from './texts.ts'
import { groundOf, whoSees } from './words.ts'

export function WhoDialog({ space, onClose }: { space: Space; onClose: () => void }) {
  const t = useTexts()
  const visibility = useVisibility(space.id)
  const seen = whoSees(space, t, visibility)
  const [through, setThrough] = useState<{ id: string; name: string } | null>(null)
  const hidden = (visibility?.externalCount ?? 0) - (visibility?.externals.length ?? 0)
  return (
    <>
      <Dialog title={t.who.title} onClose={onClose}>
        <div className="perm perm--in">
          <ul>
            {seen.yes.map((line) => <li key={line} className="yes"><Check />{line}</li>)}
            {visibility?.audiences.map(({ id, name, peopleCount }) => <li key={id} className="yes"><Check />{t.who.audience(name, figure(peopleCount, locale))}</li>)}
            {seen.no.map((line) => <li key={line} className="no"><Cross />{line}</li>)}
          </ul>
        </div>
        <p className="muted">{t.who.posts}</p>
        {visibility && visibility.externals.length > 0 && (
          <section>
            <h3>{t.who.externalTitle}</h3>
            <ul className="whol">{visibility.externals.map(({ id, name, external }) => <li key={id}>{name}{external && <span className="meta"> · {external}</span>}</li>)}{hidden > 0 && <li className="meta">{t.who.moreExternals(figure(hidden, locale))}</li>}</ul>
          </section>
        )}
        {space.can.includes('space.read') && <OnePerson space={space} onLook={setThrough} />}
        <div className="dialog__acts"><button type="button" className="btn btn--2" onClick={onClose}>{t.who.close}</button></div>
      </Dialog>
      {through && <Sees space={space} person={through} onClose={() => setThrough(null)} />}
    </>
  )
}

/** Somebody by the first letters of a name, and every right that says why. */
function OnePerson({ space, onLook }: { space: Space; onLook: (person: { id: string; name: string }) => void }) {
  const t = useTexts()
  const house = useHouse()
  const now = useNow()
  const [text, setText] = useState('')
  const [q, setQ] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setQ(text.trim()), 150)
    return () => clearTimeout(timer)
  }, [text])
  const people = useQuery({ ...searchPeople(q), enabled: q.length >= 2, placeholderData: keepPreviousData }).data?.items.slice(0, 4)
  const { data: why } = useQuery({ ...spaces.ask('GET /spaces/:id/visibility/:personId', { params: { id: space.id, personId: chosen ?? '' } }), enabled: chosen !== null })
  return (
    <section className="stack-s">
      <Field label={t.who.ask} help={t.who.askHelp}>{(given) => <input {...given} className="inp" type="search" value={text} autoComplete="off" maxLength={100} onChange={(event) => { setText(event.target.value); setChosen(null) }} />}</Field>
      {chosen === null && q.length >= 2 && people && (
        <ul className="rows">{people.map((person) => <li key={person.id}><Avatar person={person} /><div className="grow"><button type="button" className="t cover btnt" onClick={() => setChosen(person.id)}>{person.name}</button><p className="meta">{person.external ?? person.headline}</p></div></li>)}</ul>
      )}
      <div role="status">
        {chosen !== null && why && (
          <div className="perm">
            <p className={why.sees === 'content' ? 'yes' : 'no'}><b>{t.who[why.sees](why.person.name)}</b></p>
            <ul>{why.grounds.map((ground) => <li key={`${ground.via}${ground.since}${ground.audience?.id}`} className="yes"><Check />{groundOf(ground, why.person.id, t, house, now)}</li>)}</ul>
          </div>
        )}
      </div>
      {chosen !== null && why && space.can.includes('space.look') && <LookButton person={why.person} run={() => onLook(why.person)} />}
    </section>
  )
}
