// What one asks of an application's owner, and what they answer and say of it.
import { useState, type FormEvent } from 'react'
import { useMutation } from '@tanstack/react-query'
import { ago } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { fieldError, sentenceOf } from '#web/data/sentences.ts'
import { locale } from '#web/data/texts.ts'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { CheckCircle, Clock } from '#web/design/icons.tsx'
import { Avatar } from '#web/design/Marks.tsx'
import { apps, keepApp, type App } from './apps.ts'
import { useTexts } from './texts.ts'

/** Something is asked, what comes back is shown, and what one typed stays when it went wrong. */
function useAsk<V>(ask: (given: V) => Promise<App>, said: string, back?: { label: string; run: () => void }) {
  return useMutation({ mutationFn: ask, onSuccess: (app) => { keepApp(app); notify(said, back) } })
}

export function Ask({ app }: { app: App }) {
  const { one: t } = useTexts()
  const house = useHouse()
  const now = useNow()
  const [why, setWhy] = useState('')
  const params = { id: app.id }
  const unask = useAsk(() => apps.call('DELETE /apps/:id/requests', { params }), t.withdrawn)
  const ask = useAsk((text: string) => apps.call('POST /apps/:id/requests', { params, body: { why: text } }), t.sent)
  const { answer } = app
  const answered = answer && app.standing !== 'waiting' && <div className={`banner${app.standing === 'granted' ? ' banner--ok' : ''}`}><CheckCircle /><p>{t[app.standing === 'granted' ? 'granted' : 'refused'](answer.by ?? t.someone, ago(new Date(answer.at), now, locale))}{answer.words && ` ${answer.words}`}</p></div>
  const submit = (event: FormEvent): void => { event.preventDefault(); ask.mutate(why, { onSuccess: () => setWhy('') }) }
  return (
    <>
      {answered}
      {app.can.includes('app.unask') && <div className="banner"><Clock /><div><p>{t.waiting}</p><p className="wrap"><button type="button" className="btn btn--2" aria-busy={unask.isPending} onClick={() => unask.mutate(undefined)}>{t.withdraw}</button></p>{unask.error && <ErrorLine>{sentenceOf(unask.error, house)}</ErrorLine>}</div></div>}
      {app.can.includes('app.ask') && (
        <section className="card stack" aria-labelledby="askh">
          <h2 id="askh">{t.ask}</h2>
          <p className="muted">{t.askHelp}</p>
          <form className="stack" onSubmit={submit}>
            <Field label={t.why} help={t.whyHelp} error={ask.error && (fieldError(ask.error, 'why') ?? sentenceOf(ask.error, house))}>{(given) => <textarea {...given} className="inp" rows={2} required maxLength={500} value={why} onChange={(event) => setWhy(event.target.value)} />}</Field>
            <p className="wrap"><button type="submit" className="btn" aria-busy={ask.isPending}>{t.send}</button></p>
          </form>
        </section>
      )}
    </>
  )
}

export function Answers({ app }: { app: App }) {
  const { one: t } = useTexts()
  return (
    <section className="card stack" aria-labelledby="ansh">
      <h2 id="ansh">{t.requests}</h2>
      <ul className="asks">{app.requests.map((request) => <Answer key={request.id} request={request} />)}</ul>
    </section>
  )
}

function Answer({ request: { id, person, why, askedAt } }: { request: App['requests'][number] }) {
  const { one: t } = useTexts()
  const house = useHouse()
  const now = useNow()
  const [words, setWords] = useState('')
  const answer = useAsk((given: 'granted' | 'refused') => apps.call('PUT /app-requests/:id/answer', { params: { id }, body: { answer: given, words } }), t.answered)
  return (
    <li className="stack-s">
      <div className="wrap"><Avatar person={person} /><p className="grow"><b>{person.name}</b> <span className="meta">{person.headline} · {ago(new Date(askedAt), now, locale)}</span></p></div>
      <p>{why}</p>
      <Field label={t.answerWords} optional={house.optional} error={answer.error && sentenceOf(answer.error, house)}>{(given) => <input {...given} className="inp" maxLength={300} value={words} onChange={(event) => setWords(event.target.value)} />}</Field>
      <p className="wrap"><button type="button" className="btn btn--2" aria-busy={answer.isPending} onClick={() => answer.mutate('granted')}>{t.grant}<span className="vh"> {person.name}</span></button><button type="button" className="btn btn--3" aria-busy={answer.isPending} onClick={() => answer.mutate('refused')}>{t.refuse}<span className="vh"> {person.name}</span></button></p>
    </li>
  )
}

/** Dead links that people found. */
export function Links({ app }: { app: App }) {
  const { one: t } = useTexts()
  const house = useHouse()
  const mend = useAsk(() => apps.call('DELETE /apps/:id/report', { params: { id: app.id } }), t.mended)
  return <div className="banner banner--warn"><div><p>{t.links(app.reports)}</p><p className="wrap"><button type="button" className="btn btn--2" aria-busy={mend.isPending} onClick={() => mend.mutate(undefined)}>{t.mend}</button></p>{mend.error && <ErrorLine>{sentenceOf(mend.error, house)}</ErrorLine>}</div></div>
}

/** « Comment va-t-elle ? », by whoever answers for it. */
export function Doing({ app }: { app: App }) {
  const { one: t, state: names } = useTexts()
  const house = useHouse()
  const [state, setState] = useState(app.state)
  const [words, setWords] = useState(app.trouble?.words ?? '')
  const set = useAsk((given: { state: App['state']; words: string }) => apps.call('PUT /apps/:id/state', { params: { id: app.id }, body: given }), t.stateSet)
  return (
    <section className="card stack" aria-labelledby="doh">
      <h2 id="doh">{t.how}</h2>
      <form className="stack" onSubmit={(event) => { event.preventDefault(); set.mutate({ state, words }) }}>
        <Field label={t.state}>{(given) => <select {...given} className="inp" value={state} onChange={(event) => setState(event.target.value as App['state'])}>{(['ok', 'maintenance', 'incident'] as const).map((one) => <option key={one} value={one}>{names[one]}</option>)}</select>}</Field>
        {state !== 'ok' && <Field label={t.words} help={t.howHelp} error={fieldError(set.error, 'words')}>{(given) => <input {...given} className="inp" required maxLength={300} value={words} onChange={(event) => setWords(event.target.value)} />}</Field>}
        {set.error && !fieldError(set.error, 'words') && <ErrorLine>{sentenceOf(set.error, house)}</ErrorLine>}
        <p className="wrap"><button type="submit" className="btn btn--2" aria-busy={set.isPending}>{t.setState}</button></p>
      </form>
    </section>
  )
}
