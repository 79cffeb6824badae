// One’s network drive: a password for each device, how it is connected on three systems, and what is connected.
import './drive.css'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { Link } from 'react-router'
import { newKey } from '#web/data/api.ts'
import { useHouse } from '#web/data/house.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { Heading } from '#web/design/Heading.tsx'
import { ArrowLeft } from '#web/design/icons.tsx'
import { Devices } from './Devices.tsx'
import { drives } from './drives.ts'
import { pictures } from './pictures.tsx'
import { Secret } from './Secret.tsx'
import { useTexts } from './texts.ts'

export function NetworkDrive() {
  const t = useTexts()
  return (
    <>
      <p><Link className="drive__back" to="/compte"><ArrowLeft />{t.back}</Link></p>
      <header className="pagehead"><div><Heading title={t.title} /><p>{t.help}</p></div></header>
      <div className="stack-l">
        <NewDevice />
        <section aria-labelledby="d2">
          <div className="sech"><h2 id="d2">{t.connect}</h2></div>
          <ul className="systems">
            {t.systems.map(({ name, steps }, i) => (
              <li key={name} className="card">
                <h3>{name}</h3>
                {pictures[i]}
                <ol>{steps.map((step) => <li key={step}>{step}</li>)}</ol>
              </li>
            ))}
          </ul>
        </section>
        <Devices />
      </div>
    </>
  )
}

function NewDevice() {
  const t = useTexts()
  const house = useHouse()
  const [name, setName] = useState('')
  const make = useMutation({
    mutationFn: (key: string) => drives.call('POST /me/drives', { body: { name: name.trim() } }, { key }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['GET /me/drives'] }),
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    make.mutate(newKey())
  }
  const done = (): void => {
    make.reset()
    setName('')
  }
  return (
    <section aria-labelledby="d1">
      <div className="sech"><h2 id="d1">{t.create}</h2></div>
      <p className="muted">{t.createHelp}</p>
      <form className="newdevice mt" onSubmit={submit}>
        <Field label={t.name} help={t.nameHelp}>{(given) => <input {...given} className="inp" value={name} required maxLength={100} autoComplete="off" onChange={(event) => setName(event.target.value)} />}</Field>
        <button type="submit" className="btn" aria-busy={make.isPending}>{t.make}</button>
      </form>
      {make.error && <ErrorLine>{sentenceOf(make.error, house)}</ErrorLine>}
      {make.data && <Secret name={make.data.name} secret={make.data.secret} onClose={done} />}
    </section>
  )
}
