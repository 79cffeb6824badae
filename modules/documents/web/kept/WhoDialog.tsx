// « Qui peut voir ? » of a folder: the whole space, or those on its list; hosts say which.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useHouse } from '#web/data/house.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import type { Space } from '#web/data/spaces.ts'
import { Dialog } from '#web/design/Dialog.tsx'
import { ErrorLine } from '#web/design/Field.tsx'
import { Cross } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import type { Line } from '../order.ts'
import { WhoSees } from '../WhoSees.tsx'
import { FindMember } from './FindMember.tsx'
import { keptQuery, useKeeping, type List } from './kept.ts'
import { useTexts } from './texts.ts'

type Given = { line: Line; space: Space; onClose: () => void }

export function WhoDialog(given: Given) {
  const t = useTexts()
  const house = useHouse()
  const { data, error } = useQuery(keptQuery(given.line.id))
  const [choosing, setChoosing] = useState(false)
  return (
    <Dialog title={t.title(given.line.name)} onClose={given.onClose}>
      {error ? <ErrorLine>{sentenceOf(error, house)}</ErrorLine> : !data ? <Loading rows={2} /> : choosing ? <Choosing {...given} list={data} back={() => setChoosing(false)} /> : <Said {...given} list={data} choose={() => setChoosing(true)} />}
    </Dialog>
  )
}

function Said({ line, space, list, choose, onClose }: Given & { list: List; choose: () => void }) {
  const t = useTexts()
  const house = useHouse()
  const keep = useKeeping(line)
  const open = useMutation({ mutationFn: () => keep(list, null) })
  const may = line.can.includes('document.reserve')
  const above = list.folder !== null && list.folder.id !== line.id
  return (
    <div className="stack">
      <WhoSees id={line.id} space={space} listed={list.folder !== null} bare />
      {may && above && <p className="muted">{t.above}</p>}
      {open.error && <ErrorLine>{sentenceOf(open.error, house)}</ErrorLine>}
      <div className="dialog__acts">
        {may && list.folder !== null && !above && <button type="button" className="btn btn--3" aria-busy={open.isPending} onClick={() => open.mutate()}>{t.open}</button>}
        <button type="button" className="btn btn--2" onClick={onClose}>{t.close}</button>
        {may && !above && <button type="button" className="btn" onClick={choose}>{list.folder === null ? t.reserve : t.change}</button>}
      </div>
    </div>
  )
}

function Choosing({ line, list, back }: Given & { list: List; back: () => void }) {
  const t = useTexts()
  const house = useHouse()
  const [people, setPeople] = useState<readonly { id: string; name: string }[]>(() => list.people.filter(({ reads }) => reads))
  const [audiences, setAudiences] = useState<readonly string[]>(() => list.audiences.filter(({ listed }) => listed).map(({ id }) => id))
  const keep = useKeeping(line)
  const send = useMutation({ mutationFn: () => keep(list, { people: people.map(({ id }) => id), audiences: [...audiences] }), onSuccess: back })
  const submit = (event: FormEvent): void => { event.preventDefault(); if (!send.isPending) send.mutate() }
  return (
    <form className="stack" onSubmit={submit}>
      <p className="muted">{t.help}</p>
      {people.length > 0 && <ul className="chips" aria-label={t.chosen}>{people.map((one) => <li key={one.id}><button type="button" className="chip" aria-label={t.remove(one.name)} onClick={() => setPeople((all) => all.filter(({ id }) => id !== one.id))}>{one.name}<Cross size="s" /></button></li>)}</ul>}
      <FindMember documentId={line.id} taken={people.map(({ id }) => id)} onChoose={(one) => setPeople((all) => [...all, one])} />
      {list.audiences.length > 0 && (
        <fieldset>
          <legend className="label">{t.audiences}</legend>
          {list.audiences.map(({ id, name }) => <label key={id} className="ck"><input type="checkbox" checked={audiences.includes(id)} onChange={({ target }) => setAudiences((all) => (target.checked ? [...all, id] : all.filter((one) => one !== id)))} />{name}</label>)}
        </fieldset>
      )}
      {send.error && <ErrorLine>{sentenceOf(send.error, house)}</ErrorLine>}
      <div className="dialog__acts">
        <button type="button" className="btn btn--2" onClick={back}>{house.cancel}</button>
        <button type="submit" className="btn" aria-busy={send.isPending}>{t.keep}</button>
      </div>
    </form>
  )
}
