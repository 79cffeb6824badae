// Closing a space: what is not settled, what is worth keeping, what will change; then one button.
import './spaces.css'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { Link, Navigate, useNavigate, useParams } from 'react-router'
import type { Static } from 'typebox'
import { newKey } from '#web/data/api.ts'
import { useHouse } from '#web/data/house.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { spaces, useSpace, type Space } from '#web/data/spaces.ts'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { Effects } from '#web/design/foreseen.tsx'
import { Heading } from '#web/design/Heading.tsx'
import { ArrowLeft } from '#web/design/icons.tsx'
import type { api } from '../api.ts'
import { useClosed } from './closed.ts'
import { useTexts } from './texts.ts'

type Prepared = Static<(typeof api)['GET /spaces/:id/closing']['reply']>

export function Closing() {
  const { id = '' } = useParams()
  const space = useSpace(id)
  return space.can.includes('space.close') ? <Prepare space={space} /> : <Navigate to={`/espaces/${id}`} replace />
}

function Prepare({ space }: { space: Space }) {
  const t = useTexts()
  const house = useHouse()
  const navigate = useNavigate()
  const closed = useClosed(space)
  const { data } = useSuspenseQuery({ ...spaces.ask('GET /spaces/:id/closing', { params: { id: space.id } }), staleTime: 0 })
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [wished, setPlace] = useState<string>()
  const [key, setKey] = useState(newKey)
  const keep = data.keep.filter((one) => chosen.includes(one.id)).map(({ noun, id }) => ({ noun, id }))
  const cards = keep.filter(({ noun }) => noun === 'practice').length
  // Offered by what is ticked: where there are no cards, posts are still taken.
  const places = data.places.filter(({ takes }) => keep.every(({ noun }) => takes.includes(noun)))
  const place = (places.find(({ id }) => id === wished) ?? places[0])?.id
  const close = useMutation({
    mutationFn: () => spaces.call('POST /spaces/:id/closing', { params: { id: space.id }, ifMatch: space.version, body: keep.length > 0 && place ? { keep, keepIn: place } : {} }, { key }),
    onSuccess: (now) => {
      void navigate(`/espaces/${space.id}`, { replace: true })
      closed.done(now)
    },
    // The same key with another body would be refused: another try is another submission.
    onError: () => setKey(newKey()),
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    // What is ticked is kept, or nothing is closed.
    if (keep.length > 0 && place === undefined) return
    close.mutate()
  }
  return (
    <form className="flowp" onSubmit={submit}>
      <Link className="backlink" to={`/espaces/${space.id}`}><ArrowLeft />{t.closing.back}</Link>
      <Heading title={t.closing.title(space.name)} />
      <section className="stack-s">
        <h2>{t.closing.settle}</h2>
        {data.settle.length === 0 ? <p className="muted">{t.closing.settled}</p> : <ul className="rows">{data.settle.map((line) => <Unsettled key={line.text} line={line} />)}</ul>}
      </section>
      <section className="stack-s">
        <h2>{t.closing.keep}</h2>
        {data.keep.length === 0 || data.places.length === 0 ? <p className="muted">{data.keep.length === 0 ? t.closing.nothing : t.closing.noPlace}</p> : (
          <>
            <p className="muted">{t.closing.keepHelp}</p>
            <ul className="stack-s">{data.keep.map((one) => (
              <li key={one.id}><label className="ck"><input type="checkbox" checked={chosen.includes(one.id)} onChange={({ target }) => setChosen(target.checked ? [...chosen, one.id] : chosen.filter((id) => id !== one.id))} /><span>{one.title}<span className="blk meta">{one.by} · {one.why}</span></span></label></li>
            ))}</ul>
            {keep.length > 0 && place === undefined && <ErrorLine>{t.closing.noPlaceForAll}</ErrorLine>}
            {keep.length > 0 && place !== undefined && <Field label={t.closing.where} help={cards === keep.length ? t.closing.whereCopies : places.find(({ id }) => id === place)?.lasting ? t.closing.whereCards : t.closing.whereHelp}>{(given) => <select {...given} className="inp" value={place} onChange={(event) => setPlace(event.target.value)}>{places.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}</select>}</Field>}
          </>
        )}
      </section>
      <section className="stack-s">
        <h2>{t.closing.changes}</h2>
        <ul>{t.closing.changing.map((line) => <li key={line}>{line}</li>)}</ul>
        <Effects spaceId={space.id} change={{ closed: true }} />
      </section>
      {close.error !== null && <ErrorLine>{sentenceOf(close.error, house)}</ErrorLine>}
      <div className="flowf"><button type="submit" className="btn btn--lg" aria-busy={close.isPending}>{keep.length > 0 ? t.closing.keepAndClose(keep.length, cards) : t.closing.close}</button></div>
    </form>
  )
}

/** In one line, who or what it is below, and where one settles it. */
function Unsettled({ line: { text, details, address } }: { line: Prepared['settle'][number] }) {
  return (
    <li>
      <div className="grow">
        {address === null ? <p className="t">{text}</p> : <p><Link className="t" to={address}>{text}</Link></p>}
        {details.map((detail, nth) => <p key={nth} className="meta">{detail}</p>)}
      </div>
    </li>
  )
}
