// The second and third steps of an import: which column is what, and what would happen.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { counted, figure } from '#lib/count.ts'
import { useCare } from '#web/data/care.ts'
import { useHouse } from '#web/data/house.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { locale } from '#web/data/texts.ts'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { ArrowLeft } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { Counts } from './Counts.tsx'
import { askAgain, movements, type Import } from './movements.ts'
import { useReasons } from './reasons.ts'
import { useTexts } from './texts.ts'

type Mapping = Import['mapping']
const keep = (one: Import): void => void queries.setQueryData(movements.ask('GET /people-imports/:id', { params: { id: one.id } }).queryKey, one)

export function Columns({ one, onDone }: { one: Import; onDone: () => void }) {
  const t = useTexts().imports
  const house = useHouse()
  const go = useNavigate()
  const { at: address } = useCare()
  const [mapping, setMapping] = useState<Mapping>(one.mapping)
  const save = useMutation({ mutationFn: () => movements.call('PUT /people-imports/:id/mapping', { params: { id: one.id }, body: mapping }), onSuccess: (kept) => { keep(kept); askAgain('GET /people-imports/:id/preview'); onDone() } })
  const forget = useMutation({ mutationFn: () => movements.call('DELETE /people-imports/:id', { params: { id: one.id } }), onSuccess: () => { askAgain('GET /people-imports'); void go(address('/administration/import')) } })
  const complete = mapping.familyName !== undefined && mapping.givenName !== undefined && (mapping.matricule !== undefined || mapping.email !== undefined)
  const set = (field: string, column: string): void => setMapping(Object.fromEntries(Object.entries({ ...mapping, [field]: column === '' ? undefined : Number(column) }).filter(([key, at]) => at !== undefined && (key === field || at !== Number(column) || column === ''))) as Mapping)
  return (
    <form className="stack" onSubmit={(event) => { event.preventDefault(); save.mutate() }}>
      <h2>{t.columnsTitle}</h2>
      <p className="muted">{t.columnsHelp}</p>
      <div className="admmap">
        {one.fields.map((field) => {
          const at = mapping[field as keyof Mapping]
          const example = at === undefined ? '' : one.first.map((row) => row[at] ?? '').find((cell) => cell !== '') ?? ''
          return <Field key={field} label={t.field[field] ?? field} {...(example ? { help: t.example(example) } : {})}>{(given) => <select {...given} className="inp" value={at ?? ''} onChange={(event) => set(field, event.target.value)}><option value="">{t.ignored}</option>{one.headings.map((heading, i) => <option key={i} value={i}>{heading}</option>)}</select>}</Field>
        })}
      </div>
      {save.error && <ErrorLine>{sentenceOf(save.error, house)}</ErrorLine>}
      <div className="wrap"><button type="submit" className="btn btn--lg" disabled={!complete} aria-busy={save.isPending}>{t.check}</button><button type="button" className="btn btn--3" onClick={() => forget.mutate()}>{t.forget}</button></div>
    </form>
  )
}

export function Check({ one, onBack }: { one: Import; onBack: () => void }) {
  const t = useTexts().imports
  const house = useHouse()
  const why = useReasons()
  const [create, setCreate] = useState(false)
  const plain = useQuery(movements.ask('GET /people-imports/:id/preview', { params: { id: one.id }, query: {} }))
  const creating = useQuery({ ...movements.ask('GET /people-imports/:id/preview', { params: { id: one.id }, query: { create: true } }), enabled: create })
  const found = create && (creating.data || creating.error) ? creating : plain
  const run = useMutation({ mutationFn: () => movements.call('PUT /people-imports/:id/run', { params: { id: one.id }, query: create ? { create } : {} }), onSuccess: keep })
  if (found.error) return <><ErrorLine>{sentenceOf(found.error, house)}</ErrorLine><button type="button" className="btn btn--2" onClick={onBack}>{t.back}</button></>
  if (!found.data) return <Loading />
  const { rows } = found.data
  const unknown = (['site', 'territory', 'trade'] as const).flatMap((axis) => (plain.data?.unknown?.[axis].length ? [[axis, plain.data.unknown[axis]] as const] : []))
  const useful = found.data.created + found.data.changed
  return (
    <section className="stack" aria-labelledby="ic">
      <h2 id="ic" className="vh">{t.step[2]}</h2>
      <Counts {...found.data} />
      {rows.length > 0 && (
        <div className="stack-s"><h3>{t.look}</h3><ul className="rows">{rows.map((row) => (
          <li key={row.nth}><div className="grow"><p className="t">{row.name || t.line(figure(row.nth + 1, locale))}</p><p className="meta">{[t.line(figure(row.nth + 1, locale)), row.reason ? why[row.reason] : row.outcome === 'created' ? t.new : t.changes(row.fields.map((field) => t.field[camel(field)] ?? camel(field)).join(', '))].join(' · ')}</p></div>{row.outcome === 'refused' && <span className="tag tag--warn">{t.refusedOne}</span>}</li>
        ))}</ul></div>
      )}
      {unknown.length > 0 && (
        <div className="card stack-s">
          <h3>{t.unknown}</h3>
          <ul className="stack-s">{unknown.map(([axis, names]) => <li key={axis}><b>{t.unknownOf[axis]}</b> {names.slice(0, 8).join(', ')}{names.length > 8 && ` ${t.others(figure(names.length - 8, locale))}`}</li>)}</ul>
          <label className="ck"><input type="checkbox" checked={create} onChange={(event) => setCreate(event.target.checked)} /><span>{t.create}<span className="blk meta">{t.createHelp}</span></span></label>
        </div>
      )}
      {found.data.refused > 0 && <p className="muted">{t.refusedHelp}</p>}
      {run.error && <ErrorLine>{sentenceOf(run.error, house)}</ErrorLine>}
      <div className="wrap">
        {useful > 0 ? <button type="button" className="btn btn--lg" aria-busy={run.isPending} disabled={run.isPending} onClick={() => run.mutate()}>{counted(useful, t.runOne, t.run, locale)}</button> : <p>{t.nothing}</p>}
        <button type="button" className="btn btn--3" onClick={onBack}><ArrowLeft />{t.back}</button>
      </div>
    </section>
  )
}

/** `starts_on` → `startsOn`, `unit_id` → `unit`: columns as the fields of the screen. */
const camel = (column: string): string => column.replace(/_id$/, '').replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
