// What one narrows a question to: what things are, then where, of which sort, whose, of when; each with how many there are.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMySpaces } from '#web/data/spaces.ts'
import { finder } from './search.ts'
import { useTexts } from './texts.ts'

export const kinds = ['person', 'space', 'document', 'practice', 'article', 'app', 'post', 'comment'] as const
/** Values of the address; empty: not chosen. */
export type Chosen = { space: string; file: string; by: string; year: string }
type Query = { q: string; noun?: string; space?: string; kind?: string; by?: string; year?: number }
type Option = { value: string; label: string; count?: number }

export function Narrow({ query, kind, chosen, set }: { query: Query; kind: string | undefined; chosen: Chosen; set: (name: string, value: string | null) => void }) {
  const t = useTexts()
  const mine = useMySpaces() ?? []
  const { data } = useQuery({ queryKey: ['GET /search/facets', query], queryFn: ({ signal }) => finder.call('GET /search/facets', { query }, { signal }), enabled: query.q !== '' && kind !== 'person', placeholderData: keepPreviousData })
  const found = query.q === '' ? undefined : data
  const countOf = (noun: string): number => (kind ? 0 : found?.types.reduce((sum, one) => sum + (one.noun === noun ? one.count : 0), 0) ?? 0)
  const files = (found?.types ?? []).flatMap(({ noun, kind: sort, count }) => (noun === 'document' && sort !== null ? [{ value: sort, label: t.files[sort] ?? sort, count }] : []))
  const spaces = [...(found?.spaces ?? []).map(({ id, name, count }) => ({ value: id, label: name, count })), ...mine.filter(({ id }) => !found?.spaces.some((one) => one.id === id)).map(({ id, name }) => ({ value: id, label: name }))]
  return (
    <div className="narrow">
      <div className="chips scrollx" role="group" aria-label={t.kinds}>
        <button type="button" className="chip" aria-pressed={!kind} onClick={() => set('quoi', null)}>{t.every}</button>
        {kinds.map((one) => <button key={one} type="button" className="chip" aria-pressed={kind === one} onClick={() => set('quoi', kind === one ? null : one)}>{t.kind[one]}{countOf(one) > 0 && <> <span className="n">{countOf(one)}</span></>}</button>)}
      </div>
      {kind !== 'person' && (
        <div className="narrow__by">
          {spaces.length > 0 && <Choice id="rs" label={t.space} every={t.everywhere} value={chosen.space} options={spaces} onChange={(value) => set('espace', value)} />}
          {(files.length > 0 || chosen.file) && <Choice id="rf" label={t.file} every={t.everyFile} value={chosen.file} options={known(files, chosen.file, t.files[chosen.file])} onChange={(value) => set('genre', value)} />}
          {(found?.people.length || chosen.by) && <Choice id="rw" label={t.whose} every={t.everybody} value={chosen.by} options={known((found?.people ?? []).map(({ id, name, count }) => ({ value: id, label: name, count })), chosen.by, t.onePerson)} onChange={(value) => set('par', value)} />}
          {(found?.years.length || chosen.year) && <Choice id="ry" label={t.when} every={t.everyYear} value={chosen.year} options={known((found?.years ?? []).map(({ year, count }) => ({ value: String(year), label: String(year), count })), chosen.year)} onChange={(value) => set('annee', value)} />}
        </div>
      )}
    </div>
  )
}

/** What is chosen stays to be seen, and to be taken back, where nothing of it is found any more. */
const known = (options: Option[], value: string, label = value): Option[] => (value === '' || options.some((one) => one.value === value) ? options : [{ value, label }, ...options])

function Choice({ id, label, every, value, options, onChange }: { id: string; label: string; every: string; value: string; options: Option[]; onChange: (value: string | null) => void }) {
  return (
    <div><label className="vh" htmlFor={id}>{label}</label>
      <select className="inp" id={id} value={options.some((one) => one.value === value) ? value : ''} onChange={(event) => onChange(event.target.value || null)}>
        <option value="">{every}</option>
        {options.map((one) => <option key={one.value} value={one.value}>{one.count === undefined ? one.label : `${one.label} (${one.count})`}</option>)}
      </select>
    </div>
  )
}
