// How an authority appears: its names, its logo, its colour. Each applies at once, and is undone as easily.
import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { authorityQuery, type Authority as Shown } from '#web/data/authorities.ts'
import { useCare } from '#web/data/care.ts'
import { useHouse } from '#web/data/house.ts'
import { useMe } from '#web/data/me.ts'
import { fieldError, sentenceOf } from '#web/data/sentences.ts'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { useChange } from './authority-change.ts'
import { Frame } from './Frame.tsx'
import { HueChoice } from './HueChoice.tsx'
import { LogoChoice } from './LogoChoice.tsx'
import { useTexts } from './texts.ts'

export function Authority() {
  const t = useTexts()
  const me = useMe()
  const { care, of } = useCare()
  const id = of.authorityId ?? care?.authorities.find((a) => a.id === me.authority.id)?.id ?? care?.authorities[0]?.id
  return <Frame title={t.identity.title} lead={t.identity.lead}>{id === undefined ? <Loading /> : <Settings key={id} id={id} />}</Frame>
}

function Settings({ id }: { id: string }) {
  const t = useTexts().identity
  const { data } = useQuery(authorityQuery(id))
  if (!data) return <Loading />
  return (
    <div className="stack-l">
      <section aria-labelledby="a1"><h2 id="a1">{t.names}</h2><Names key={`${data.name}\n${data.shortName}`} authority={data} /></section>
      <section aria-labelledby="a2"><h2 id="a2">{t.logo}</h2><LogoChoice authority={data} /></section>
      <section aria-labelledby="a3"><h2 id="a3">{t.hue}</h2><HueChoice key={String(data.hue)} authority={data} /></section>
    </div>
  )
}

function Names({ authority }: { authority: Shown }) {
  const t = useTexts().identity
  const house = useHouse()
  const [name, setName] = useState(authority.name)
  const [shortName, setShortName] = useState(authority.shortName)
  const save = useChange(authority)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (name !== authority.name || shortName !== authority.shortName) save.mutate({ change: { name, shortName }, back: { name: authority.name, shortName: authority.shortName } })
  }
  const [wrongName, wrongShort] = [fieldError(save.error, 'name'), fieldError(save.error, 'shortName')]
  return (
    <form className="grid2 mt" onSubmit={submit}>
      <Field label={t.name} help={t.nameHelp} error={wrongName}>{(given) => <input className="inp" value={name} minLength={2} maxLength={120} required onChange={(event) => setName(event.target.value)} {...given} />}</Field>
      <Field label={t.shortName} help={t.shortHelp} error={wrongShort}>{(given) => <input className="inp" value={shortName} minLength={2} maxLength={40} required onChange={(event) => setShortName(event.target.value)} {...given} />}</Field>
      <Field label="SIRET" help={t.siretHelp}>{(given) => <input className="inp" value={authority.siret} readOnly {...given} />}</Field>
      {save.error && !wrongName && !wrongShort && <div className="full"><ErrorLine>{sentenceOf(save.error, house)}</ErrorLine></div>}
      <p className="full"><button type="submit" className="btn" aria-busy={save.isPending}>{t.save}</button></p>
    </form>
  )
}
