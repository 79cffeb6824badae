// Inviting somebody from outside: who, from where, until when. What was typed stays until it is done.
import { useMutation } from '@tanstack/react-query'
import { useRef, useState, type FormEvent } from 'react'
import { useNow } from '#web/data/clock.ts'
import { newKey } from '#web/data/api.ts'
import { useHouse } from '#web/data/house.ts'
import { useMe } from '#web/data/me.ts'
import { notify } from '#web/data/notify.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { OrganisationField } from '#web/design/OrganisationField.tsx'
import { UserPlus } from '#web/design/icons.tsx'
import { EntryLink } from './EntryLink.tsx'
import { again, guests, inMonths } from './guests.ts'
import { useTexts } from './texts.ts'

const empty = { givenName: '', familyName: '', email: '', organisation: '' }

export function Invite({ spaceId }: { spaceId: string }) {
  const t = useTexts()
  const house = useHouse()
  const now = useNow()
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState(empty)
  const [until, setUntil] = useState(() => inMonths(now, 6))
  const [role, setRole] = useState<'contributor' | 'reader'>('contributor')
  const [known, setKnown] = useState(true)
  const [add, setAdd] = useState(false)
  const mayAdd = useMe().administers !== 'nothing' && !known && typed.organisation.trim().length >= 2
  const key = useRef(newKey())
  const send = useMutation({
    mutationFn: () => guests.call('POST /spaces/:id/guests', { params: { id: spaceId }, body: { ...typed, until, role, ...(mayAdd && add ? { addOrganisation: true } : {}) } }, { key: key.current }),
    onSuccess: async (guest) => {
      setTyped(empty)
      key.current = newKey()
      if (guest.entry === null) { setOpen(false); notify(t.invited(guest.person.name)) }
      await again()
    },
  })
  const change = (name: keyof typeof empty, value: string): void => { key.current = newKey(); setTyped({ ...typed, [name]: value }) }
  const submit = (event: FormEvent): void => { event.preventDefault(); send.mutate() }
  const field = (name: keyof typeof empty, type = 'text', autoComplete = 'off') => (
    <Field label={t.fields[name]}>{(given) => <input className="inp" required type={type} autoComplete={autoComplete} maxLength={150} value={typed[name]} onChange={(event) => change(name, event.target.value)} {...given} />}</Field>
  )
  if (!open) return <p><button type="button" className="btn btn--2" onClick={() => setOpen(true)}><UserPlus />{t.invite}</button></p>
  return (
    <section className="card guestform" aria-labelledby="g1">
      <h2 id="g1">{t.invite}</h2>
      <p className="muted">{t.inviteHelp}</p>
      <form className="mt" onSubmit={submit}>
        <div className="guestgrid">
          {field('givenName')}{field('familyName')}{field('email', 'email')}
          <OrganisationField label={t.fields.organisation} help={(known) => (known ? t.organisationKnown : t.organisationHelp)} value={typed.organisation} onChange={(text) => change('organisation', text)} onKnown={setKnown} />
          <Field label={t.fields.until} help={t.untilHelp}>{(given) => <input className="inp" required type="date" min={inMonths(now, 0)} max={inMonths(now, 12)} value={until} onChange={(event) => { key.current = newKey(); setUntil(event.target.value) }} {...given} />}</Field>
          <Field label={t.fields.role}>{(given) => <select className="inp" value={role} onChange={(event) => { key.current = newKey(); setRole(event.target.value === 'reader' ? 'reader' : 'contributor') }} {...given}><option value="contributor">{house.role.contributor}</option><option value="reader">{house.role.reader}</option></select>}</Field>
        </div>
        {mayAdd && <label className="ck mt"><input type="checkbox" checked={add} onChange={(event) => { key.current = newKey(); setAdd(event.target.checked) }} /><span>{t.organisationAdd(typed.organisation.trim())}</span></label>}
        {send.error && <ErrorLine>{sentenceOf(send.error, house)}</ErrorLine>}
        <p className="wrap mt"><button type="submit" className="btn" aria-busy={send.isPending}>{t.send}</button><button type="button" className="btn btn--3" onClick={() => setOpen(false)}>{t.close}</button></p>
      </form>
      {send.data?.entry && <EntryLink path={send.data.entry} name={send.data.person.name} />}
    </section>
  )
}
