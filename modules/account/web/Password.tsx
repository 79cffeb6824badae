// Changing one's password; the other devices are signed out by it.
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useHouse } from '#web/data/house.ts'
import { meQuery, useMe } from '#web/data/me.ts'
import { notify } from '#web/data/notify.ts'
import { asProblem } from '#web/data/problem.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { account } from './account.ts'
import { useTexts } from './texts.ts'

export function Password() {
  const t = useTexts()
  const house = useHouse()
  const me = useMe()
  const [open, setOpen] = useState(false)
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [shown, setShown] = useState(false)
  const save = useMutation({
    mutationFn: () => account.call('PUT /me/password', { body: { ...(me.hasPassword ? { current } : {}), password: next } }),
    onSuccess: () => {
      notify(t.password.changed)
      setOpen(false)
      setCurrent('')
      setNext('')
      return Promise.all([queries.invalidateQueries({ queryKey: ['GET /me/sessions'] }), queries.invalidateQueries({ queryKey: ['GET /me/tokens'] }), queries.invalidateQueries({ queryKey: meQuery().queryKey })])
    },
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    save.mutate()
  }
  const code = save.error ? asProblem(save.error).code : ''
  const sentence = save.error ? sentenceOf(save.error, house) : ''
  const type = shown ? 'text' : 'password'
  return (
    <section aria-labelledby="a2">
      <div className="sech"><h2 id="a2">{t.password.title}</h2></div>
      {!open ? <button type="button" className="btn btn--2" onClick={() => setOpen(true)}>{me.hasPassword ? t.password.change : t.password.set}</button> : (
        <form className="stack" onSubmit={submit}>
          <input type="text" autoComplete="username" value={me.email ?? me.name} readOnly hidden />
          {me.hasPassword && <Field label={t.password.current} error={code === 'account.refused' ? sentence : undefined}>{(given) => <input {...given} autoFocus className="inp" type={type} required autoComplete="current-password" value={current} maxLength={512} onChange={(event) => setCurrent(event.target.value)} />}</Field>}
          <Field label={t.password.next} help={t.password.help} error={code === 'account.password_refused' ? sentence : undefined}>{(given) => <input {...given} className="inp" type={type} required autoComplete="new-password" value={next} maxLength={512} onChange={(event) => setNext(event.target.value)} />}</Field>
          <label className="ck"><input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} /><span>{t.password.show}</span></label>
          {me.hasPassword && <p className="muted">{t.password.ends}</p>}
          {sentence && !/refused/.test(code) && <ErrorLine>{sentence}</ErrorLine>}
          <div className="row"><button type="submit" className="btn" aria-busy={save.isPending}>{t.password.save}</button><button type="button" className="btn btn--3" onClick={() => { setOpen(false); save.reset() }}>{house.cancel}</button></div>
        </form>
      )}
    </section>
  )
}
