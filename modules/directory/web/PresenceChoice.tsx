// Where one is: said in one tap, until a day; without it, one's usual days say.
import { useState } from 'react'
import { useNow } from '#web/data/clock.ts'
import { Field } from '#web/design/Field.tsx'
import type { Person } from './directory.ts'
import { useProfileEdit } from './edit.ts'
import { useTexts } from './texts.ts'

const states = ['present', 'teleworking', 'away'] as const

export function PresenceChoice({ person }: { person: Person }) {
  const t = useTexts()
  const today = new Intl.DateTimeFormat('sv-SE').format(useNow())
  const [state, setState] = useState<(typeof states)[number] | ''>(person.presence?.until ? person.presence.state : '')
  const [until, setUntil] = useState(person.presence?.until ?? today)
  const save = useProfileEdit(person)
  return (
    <section aria-labelledby="pr">
      <div className="sech"><h2 id="pr">{t.presence.title}</h2></div>
      <form className="stack" onSubmit={(event) => { event.preventDefault(); save.mutate({ presence: state === '' ? null : { state, until: until || null } }) }}>
        <Field label={t.presence.title}>{(given) => (
          <select {...given} className="inp" value={state} onChange={(event) => setState(event.target.value as typeof state)}>
            <option value="">{t.presence.usual}</option>
            {states.map((one) => <option key={one} value={one}>{t.presence[one]}</option>)}
          </select>
        )}</Field>
        {state !== '' && <Field label={t.presence.last}>{(given) => <input {...given} className="inp" type="date" min={today} value={until} onChange={(event) => setUntil(event.target.value)} />}</Field>}
        <div><button type="submit" className="btn btn--2" aria-busy={save.isPending}>{t.presence.save}</button></div>
      </form>
    </section>
  )
}
