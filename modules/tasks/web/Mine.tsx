// « Mes tâches » over all spaces, by when; one line adds one.
import './tasks.css'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState, type FormEvent } from 'react'
import { Link } from 'react-router'
import { hearDay } from '#lib/said-day.ts'
import { fullDay, today } from '#lib/when.ts'
import { newKey } from '#web/data/api.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { useLive } from '#web/data/live.ts'
import { notify } from '#web/data/notify.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { locale } from '#web/data/texts.ts'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { Heading } from '#web/design/Heading.tsx'
import { TaskList } from './TaskList.tsx'
import { changed, tasks } from './tasks.ts'
import { useTexts } from './texts.ts'
import { dayFrom } from './when.ts'

export function Mine() {
  const { mineList: t, ...all } = useTexts()
  useLive((live) => { if (live.type === 'reset' || live.fact.noun === 'task') void changed() })
  return (
    <div className="stack">
      <header className="pagehead"><div><Heading title={all.mine} /></div><Link className="btn btn--2" to="/taches/equipe">{all.team}</Link></header>
      <Quick />
      <TaskList listKey={['mine']} grouped spaces fetch={(query, signal) => tasks.call('GET /me/tasks', { query }, { signal })} nothing={t.nothing} nothingDone={t.nothingDone} />
    </div>
  )
}

/** What one types, with a day at its end as one says it; the day is shown before anything is sent. */
function Quick() {
  const { mineList: t } = useTexts()
  const house = useHouse()
  const now = useNow()
  const [typed, setTyped] = useState('')
  const key = useRef(newKey())
  const { title, day } = hearDay(typed, today(now))
  const send = useMutation({
    mutationFn: () => tasks.call('POST /me/tasks', { body: { title, dueOn: day } }, { key: key.current }),
    onSuccess: async () => { setTyped(''); notify(t.added); await changed() },
    onSettled: () => { key.current = newKey() },
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!send.isPending && title !== '') send.mutate()
  }
  return (
    <form className="stack-s" onSubmit={submit}>
      <div className="quick">
        <Field label={t.quick} help={t.quickHelp}>{(its) => <input {...its} className="inp" required maxLength={300} value={typed} autoComplete="off" onChange={({ target }) => setTyped(target.value)} />}</Field>
        <button type="submit" className="btn" aria-busy={send.isPending}>{t.add}</button>
      </div>
      <p className="meta" role="status">{day && t.heard(fullDay(dayFrom(day), locale).toLocaleLowerCase())}</p>
      {send.error && <ErrorLine>{sentenceOf(send.error, house)}</ErrorLine>}
    </form>
  )
}
