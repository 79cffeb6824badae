// A space made into a blueprint: its settings, and the posts that one chooses.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { fieldError, sentenceOf } from '#web/data/sentences.ts'
import { spaces, type Member, type Space } from '#web/data/spaces.ts'
import { Dialog } from '#web/design/Dialog.tsx'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { Kind } from '../copy/Along.tsx'
import { Words, type Word } from './Words.tsx'
import { plain } from './lines.ts'
import { useTexts as useSpaceTexts } from '../texts.ts'
import { useTexts } from './texts.ts'

type PeopleRole = Member['role']

export function SaveBlueprint({ space, onClose }: { space: Space; onClose: () => void }) {
  const t = useTexts()
  const sp = useSpaceTexts()
  const house = useHouse()
  const [title, setTitle] = useState(space.name.slice(0, 80))
  const [help, setHelp] = useState('')
  const [replaces, setReplaces] = useState('')
  const [touched, setTouched] = useState<ReadonlyMap<string, boolean>>(new Map())
  const { data, error } = useQuery(spaces.ask('GET /spaces/:id/blueprint-pieces', { params: { id: space.id } }))
  const [typed, setWords] = useState<readonly Word[] | null>(null)
  const words = typed ?? (data?.variables ?? []).map(({ key, label, value, example }) => ({ key, label, value, example }))
  const [peopleRole, setPeopleRole] = useState<PeopleRole | ''>('')
  const mine = useQuery(spaces.ask('GET /space-blueprints', {})).data?.items.filter((b) => b.can.includes('blueprint.edit')) ?? []
  const taken = (piece: { id: string; suggested: boolean }): boolean => touched.get(piece.id) ?? piece.suggested
  const save = useMutation({
    mutationFn: () => spaces.call('POST /spaces/:id/blueprint', { params: { id: space.id }, body: { title, help, pieces: (data?.items ?? []).filter(taken).map(({ id }) => id), ...(typed === null ? {} : { variables: typed.filter(({ value, label }) => value.trim() !== '' || label.trim() !== '').map(({ key, ...word }) => ({ ...word, ...(key === undefined ? {} : { key }) })) }), ...(peopleRole ? { peopleRole } : {}), ...(replaces ? { replaces } : {}) } }),
    onSuccess: (saved) => { void queries.invalidateQueries({ queryKey: ['GET /space-blueprints'] }); notify(t.saved(saved.title)); onClose() },
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    save.mutate()
  }
  const replace = (id: string): void => {
    const old = mine.find((b) => b.id === id)
    setReplaces(id)
    if (old) { setTitle(old.title); setHelp(old.help) }
  }
  const titleError = fieldError(save.error, 'title')
  const refused = save.error ?? error
  return (
    <Dialog title={t.saveTitle} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <p className="muted">{t.saveHelp}</p>
        {mine.length > 0 && (
          <Field label={t.which}>{(given) => <select {...given} className="inp" value={replaces} onChange={(event) => replace(event.target.value)}><option value="">{t.newOne}</option>{mine.map((b) => <option key={b.id} value={b.id}>{t.replace(b.title)}</option>)}</select>}</Field>
        )}
        <Field label={t.name} error={titleError}>{(given) => <input {...given} className="inp" value={title} required minLength={2} maxLength={80} autoComplete="off" onChange={(event) => setTitle(event.target.value)} />}</Field>
        <Field label={t.help} optional={house.optional}>{(given) => <input {...given} className="inp" value={help} maxLength={160} autoComplete="off" onChange={(event) => setHelp(event.target.value)} />}</Field>
        {!data && !error && <Loading />}
        {data && data.items.length > 0 && (
          <fieldset className="stack-s">
            <legend className="label">{t.pieces}</legend>
            <div className="pieces">
              {data.items.map((piece) => (
                <label key={piece.id} className="ck"><input type="checkbox" checked={taken(piece)} onChange={(event) => setTouched(new Map(touched).set(piece.id, event.target.checked))} /><span className="grow">{piece.kind !== 'post' && <Kind kind={piece.kind} />}{plain(piece.text)}</span></label>
              ))}
            </div>
          </fieldset>
        )}
        {data && <Words words={words} onChange={setWords} />}
        <details className="more-set">
          <summary>{sp.edit.more}</summary>
          <Field label={t.people}>{(given) => <select {...given} className="inp" value={peopleRole || space.memberRole} onChange={(event) => setPeopleRole(event.target.value as PeopleRole)}>{(['contributor', 'reader', 'host', 'owner'] as const).map((role) => <option key={role} value={role}>{house.role[role]}</option>)}</select>}</Field>
        </details>
        {refused && !titleError && <ErrorLine>{sentenceOf(refused, house)}</ErrorLine>}
        <div className="dialog__acts">
          <button type="button" className="btn btn--2" onClick={onClose}>{t.keep}</button>
          <button type="submit" className="btn" disabled={!data} aria-busy={save.isPending}>{t.save}</button>
        </div>
      </form>
    </Dialog>
  )
}
