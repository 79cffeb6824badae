// Bringing people from a file, in four calm steps: the file, the columns, a look, the import.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { figure } from '#lib/count.ts'
import { ago } from '#lib/when.ts'
import { useCare } from '#web/data/care.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { problemFrom } from '#web/data/problem.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { locale } from '#web/data/texts.ts'
import { Field } from '#web/design/Field.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { AdminHead } from '#web/design/rules/AdminHead.tsx'
import { Counts } from './Counts.tsx'
import { Check, Columns } from './ImportSteps.tsx'
import { askAgain, movements, type Import } from './movements.ts'
import { useTexts } from './texts.ts'

export function Imports() {
  const t = useTexts().imports
  const { id } = useParams()
  const found = useQuery({
    ...movements.ask('GET /people-imports/:id', { params: { id: id ?? '' } }), enabled: id !== undefined, throwOnError: true,
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? 700 : false),
  })
  const [checking, setChecking] = useState(false)
  const one = id === undefined ? null : found.data
  const step = one === null || one === undefined ? 1 : one.state !== 'mapping' ? 4 : checking ? 3 : 2
  return (
    <>
      <AdminHead title={t.title} lead={t.lead} />
      <div className="stack-l">
        <ol className="steps" aria-label={t.steps}>{t.step.map((words, i) => <li key={words} className={i + 1 < step || one?.state === 'done' ? 'done' : ''} aria-current={i + 1 === step && one?.state !== 'done' ? 'step' : undefined}>{words}</li>)}</ol>
        {one === undefined ? <Loading /> : one === null ? <File /> : one.state !== 'mapping' ? <Run one={one} /> : checking ? <Check one={one} onBack={() => setChecking(false)} /> : <Columns one={one} onDone={() => setChecking(true)} />}
      </div>
    </>
  )
}

function File() {
  const t = useTexts().imports
  const house = useHouse()
  const now = useNow()
  const go = useNavigate()
  const { of, at } = useCare()
  const list = useQuery(movements.ask('GET /people-imports', { query: { ...of, limit: 10 } }))
  const bring = useMutation({
    mutationFn: async (file: globalThis.File): Promise<Import> => {
      const reply = await fetch(`/api/people-imports?${new URLSearchParams({ name: file.name, ...(of.authorityId ? { authorityId: of.authorityId } : {}) })}`, { method: 'POST', body: file, headers: { 'content-type': 'text/csv', accept: 'application/json' }, credentials: 'same-origin' })
      if (!reply.ok) throw await problemFrom(reply)
      return await reply.json() as Import
    },
    onSuccess: ({ id }) => { askAgain('GET /people-imports'); void go(at(`/administration/import/${id}`)) },
  })
  return (
    <>
      <section className="card stack">
        <Field label={t.file} help={t.fileHelp} error={bring.error && sentenceOf(bring.error, house)}>
          {(given) => <input {...given} type="file" className="inp" accept=".csv,.txt,text/csv" disabled={bring.isPending} onChange={(event) => { const [file] = event.target.files ?? []; if (file) bring.mutate(file) }} />}
        </Field>
      </section>
      <section className="stack-s" aria-labelledby="il">
        <h2 id="il">{t.recent}</h2>
        {!list.data ? <Loading rows={1} /> : list.data.items.length === 0 ? <p className="muted">{t.empty}</p> : (
          <ul className="rows">{list.data.items.map((i) => <li key={i.id}><div className="grow"><Link className="t" to={at(`/administration/import/${i.id}`)}>{i.fileName}</Link><p className="meta">{[t.state[i.state], t.lines(figure(i.total, locale)), ago(new Date(i.broughtAt), now, locale)].join(' · ')}</p></div></li>)}</ul>
        )}
      </section>
    </>
  )
}

function Run({ one }: { one: Import }) {
  const t = useTexts().imports
  const done = one.state === 'done'
  return (
    <section className="stack" aria-labelledby="ir" aria-busy={!done}>
      <h2 id="ir">{done ? t.doneTitle : t.running}</h2>
      {!done && <><span className="prog"><span style={{ width: `${Math.round((100 * one.done) / Math.max(1, one.total))}%` }} /></span><p role="status">{t.progress(figure(one.done, locale), figure(one.total, locale))}</p><p className="muted">{t.runningHelp}</p></>}
      <Counts created={one.created} changed={one.changed} unchanged={one.unchanged} refused={one.refused} words={[t.madeCreated, t.madeChanged]} />
      {done && <div className="wrap"><a className="btn btn--lg" href={`/api/people-imports/${one.id}/report`} download>{t.report}</a><Link className="btn btn--3" to={useCare().at('/administration/import')}>{t.again}</Link></div>}
    </section>
  )
}
