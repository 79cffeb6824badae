// The list as a table: out, and in again after a look at what each line will do.
import './apps.css'
import { useMutation } from '@tanstack/react-query'
import { useState, type ChangeEvent } from 'react'
import { Link } from 'react-router'
import { useCare } from '#web/data/care.ts'
import { useHouse } from '#web/data/house.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { ArrowLeft } from '#web/design/icons.tsx'
import { AdminHead } from '#web/design/rules/AdminHead.tsx'
import { apps, changed, desk } from './apps.ts'
import { useTexts } from './texts.ts'

export function Table() {
  const { table: t, form } = useTexts()
  const house = useHouse()
  const { of, at } = useCare()
  const [text, setText] = useState<string | null>(null)
  const look = useMutation({ mutationFn: (given: string) => apps.call('POST /app-desk/table-preview', { body: { ...of, text: given } }) })
  const bring = useMutation({ mutationFn: (given: string) => apps.call('POST /app-desk/table', { body: { ...of, text: given } }), onSuccess: changed })
  const pick = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = event.target.files?.[0]
    event.target.value = ''
    if (!file) return
    const given = decoded(await file.arrayBuffer())
    setText(given)
    bring.reset()
    look.mutate(given)
  }
  const report = bring.data ?? look.data
  const error = bring.error ?? look.error
  return (
    <>
      <AdminHead title={t.title} lead={t.lead} />
      <p><Link className="backlink" to={at(desk)}><ArrowLeft />{form.back}</Link></p>
      <div className="aform">
        <section className="card stack">
          <Field label={t.file} help={t.fileHelp} error={error && sentenceOf(error, house)}>{(given) => <input {...given} type="file" className="inp" accept=".csv,.txt,text/csv" onChange={(event) => void pick(event)} />}</Field>
          <p><a className="btn btn--2" href={`/api/app-desk/table${of.authorityId ? `?authorityId=${of.authorityId}` : ''}`} download>{t.export}</a></p>
        </section>
        {report && text !== null && (
          <section className="card stack" aria-labelledby="tlook" aria-busy={bring.isPending}>
            <h2 id="tlook">{bring.data ? t.done : t.look}</h2>
            <p role="status">{t.counts(report.new, report.changed, report.same, report.refused)}</p>
            {report.ignored.length > 0 && <p className="muted">{t.ignored(report.ignored.join(', '))}</p>}
            {bring.error && <ErrorLine>{sentenceOf(bring.error, house)}</ErrorLine>}
            <div className="atable"><table>
              <thead><tr><th scope="col">{t.row}</th><th scope="col">{t.name}</th><th scope="col">{t.outcome}</th></tr></thead>
              <tbody>{report.rows.map((row) => <tr key={row.row}><td className="num">{row.row}</td><td>{row.name}</td><td>{t.outcomes[row.outcome]}{row.reason && ` (${t.reasons[row.reason] ?? t.otherReason})`}</td></tr>)}</tbody>
            </table></div>
            {!bring.data && report.new + report.changed > 0 && <p className="wrap"><button type="button" className="btn" aria-busy={bring.isPending} onClick={() => bring.mutate(text)}>{t.run}</button></p>}
          </section>
        )}
      </div>
    </>
  )
}

/** UTF-8, or what older spreadsheets write. */
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
