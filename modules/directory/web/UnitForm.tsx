// A unit is opened, renamed, moved or closed.
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { today } from '#lib/when.ts'
import { useCare } from '#web/data/care.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { fieldError, sentenceOf } from '#web/data/sentences.ts'
import { Dialog } from '#web/design/Dialog.tsx'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { unitsQuery } from './directory.ts'
import { useOrganise } from './organise.ts'
import { useTexts } from './texts.ts'
import type { Unit } from './Tree.tsx'

const kinds = ['pole', 'direction', 'service'] as const

/** `unit` null opens one under `under`; `under` null opens one at the top. */
export function UnitForm({ unit, under, onClose }: { unit: Unit | null; under: string | null; onClose: () => void }) {
  const t = useTexts()
  const house = useHouse()
  const { of } = useCare()
  const units = useSuspenseQuery(unitsQuery(of)).data.items
  const { unit: edit, newUnit } = useOrganise()
  const [name, setName] = useState(unit?.name ?? '')
  const [kind, setKind] = useState<Unit['kind']>(unit?.kind ?? (under === null ? 'pole' : 'service'))
  const [parent, setParent] = useState(unit ? unit.parentId ?? '' : under ?? '')
  const error = edit.error ?? newUnit.error
  const wrong = (field: string) => fieldError(error, field)
  const save = (): void => {
    const parentId = parent || null
    if (!unit) newUnit.mutate({ name, kind, parentId, ...of }, { onSuccess: onClose })
    else edit.mutate({ id: unit.id, version: unit.version, body: { name, kind, parentId }, back: { name: unit.name, kind: unit.kind, parentId: unit.parentId }, said: t.organise.unitSaved(name) }, { onSuccess: onClose })
  }
  return (
    <Dialog title={unit ? t.organise.editUnit(unit.name) : t.organise.newUnit} onClose={onClose}>
      <form className="stack" onSubmit={(event) => { event.preventDefault(); save() }}>
        <Field label={t.organise.name} error={wrong('name')}>{(given) => <input {...given} className="inp" value={name} required minLength={2} maxLength={160} onChange={(event) => setName(event.target.value)} />}</Field>
        <Field label={t.organise.kind}>{(given) => <select {...given} className="inp" value={kind} onChange={(event) => setKind(event.target.value as Unit['kind'])}>{kinds.map((one) => <option key={one} value={one}>{t.chart.kinds[one]}</option>)}</select>}</Field>
        <Field label={t.organise.parent} error={wrong('parentId')}>{(given) => (
          <select {...given} className="inp" value={parent} onChange={(event) => setParent(event.target.value)}>
            <option value="">{t.organise.top}</option>
            {ordered(units).filter(({ unit: one }) => one.id !== unit?.id).map(({ unit: one, level }) => <option key={one.id} value={one.id}>{'\u2003'.repeat(level)}{one.name}</option>)}
          </select>
        )}</Field>
        {error && !wrong('name') && !wrong('parentId') && <ErrorLine>{sentenceOf(error, house)}</ErrorLine>}
        <div className="wrap"><button type="submit" className="btn" aria-busy={edit.isPending || newUnit.isPending}>{unit ? t.organise.saveUnit : t.organise.openUnit}</button><button type="button" className="btn btn--3" onClick={onClose}>{t.edit.keep}</button></div>
      </form>
    </Dialog>
  )
}

/** Closing is a last day: until midnight it is still there. */
export function UnitEnd({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const t = useTexts()
  const house = useHouse()
  const day = today(useNow())
  const { unit: edit } = useOrganise()
  const [endsOn, setEndsOn] = useState(day)
  const save = (): void => edit.mutate({ id: unit.id, version: unit.version, body: { endsOn }, back: { endsOn: unit.endsOn }, said: t.organise.unitClosed(unit.name) }, { onSuccess: onClose })
  return (
    <Dialog title={t.organise.closeUnit(unit.name)} onClose={onClose}>
      <form className="stack" onSubmit={(event) => { event.preventDefault(); save() }}>
        <Field label={t.organise.lastDay} help={t.organise.closeHelp} error={edit.error && sentenceOf(edit.error, house)}>{(given) => <input {...given} type="date" className="inp" min={day} value={endsOn} required onChange={(event) => setEndsOn(event.target.value)} />}</Field>
        <div className="wrap"><button type="submit" className="btn" aria-busy={edit.isPending}>{t.organise.close}</button><button type="button" className="btn btn--3" onClick={onClose}>{t.edit.keep}</button></div>
      </form>
    </Dialog>
  )
}

/** Units as a list, each under its own. */
export function ordered(units: readonly Unit[]): { unit: Unit; level: number }[] {
  const below = Map.groupBy(units.toSorted((a, b) => a.name.localeCompare(b.name)), (unit) => unit.parentId)
  const from = (id: string | null, level: number): { unit: Unit; level: number }[] => (below.get(id) ?? []).flatMap((unit) => [{ unit, level }, ...from(unit.id, level + 1)])
  return from(null, 0)
}
