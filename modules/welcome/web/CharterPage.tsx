// The charter of a space: read by all who read it, written by its hosts.
import './welcome.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { Link, useParams } from 'react-router'
import { dayOf } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { fieldError, sentenceOf } from '#web/data/sentences.ts'
import { useSpace } from '#web/data/spaces.ts'
import { locale } from '#web/data/texts.ts'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { useTitle } from '#web/design/Heading.tsx'
import { ArrowLeft, Check } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { Markdown } from '#web/design/Markdown.tsx'
import { useTexts } from './texts.ts'
import { keepWelcome, welcome, welcomeKey, welcomeQuery, type Welcome } from './welcome.ts'

export function CharterPage() {
  const { id = '' } = useParams()
  const { page: t } = useTexts()
  const space = useSpace(id)
  const { data: told, error } = useQuery(welcomeQuery(space))
  useTitle(`${t.title}, ${space.name}`)
  if (!told && error) throw error
  return (
    <div className="stack charter">
      <p><Link className="lk pback" to={`/espaces/${id}`}><ArrowLeft size="s" />{t.back}</Link></p>
      <h2>{t.title}</h2>
      {told ? <Charter key={told.charter?.version ?? 0} spaceId={id} told={told} /> : <Loading rows={1} />}
    </div>
  )
}

function Charter({ spaceId, told }: { spaceId: string; told: Welcome }) {
  const texts = useTexts()
  const t = texts.page
  const house = useHouse()
  const now = useNow()
  const { charter } = told
  const [body, setBody] = useState(charter?.body ?? '')
  const params = { id: spaceId }
  const day = (at: string): string => dayOf(new Date(at), now, locale)
  const failed = (error: unknown): void => notify(sentenceOf(error, house), undefined, true)
  const write = (text: string): Promise<Welcome> => welcome.call('PUT /spaces/:id/charter', { params, body: { body: text } })
  const save = useMutation({ mutationFn: () => write(body.trim() || ' '), onSuccess: (reply) => { keepWelcome(spaceId, reply); notify(t.saved) } })
  const accept = useMutation({ mutationFn: (version: number) => welcome.call('PUT /spaces/:id/charter/acceptance', { params, body: { version } }), onSuccess: (reply) => { keepWelcome(spaceId, reply); notify(texts.accepted) }, onError: failed })
  const remove = useMutation({
    mutationFn: () => welcome.call('DELETE /spaces/:id/charter', { params }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: welcomeKey(spaceId) })
      notify(t.removed, { label: house.cancel, run: () => void write(charter?.body ?? '').then((reply) => keepWelcome(spaceId, reply), failed) })
    },
    onError: failed,
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    save.mutate()
  }
  const error = fieldError(save.error, 'body')
  return (
    <>
      {charter ? (
        <div className="card stack-s"><Markdown text={charter.body} /><p className="meta">{t.by(charter.by, day(charter.at), charter.version)}{charter.acceptedAt && <> · {t.acceptedOn(day(charter.acceptedAt))}</>}</p>
          {charter.acceptedAt === null && <div><button type="button" className="btn" aria-busy={accept.isPending} onClick={() => accept.mutate(charter.version)}><Check />{texts.read}</button></div>}
        </div>
      ) : !told.mayWrite && <p className="muted">{t.none}</p>}
      {told.mayWrite && (
        <form className="stack" onSubmit={submit}>
          <Field label={t.edit} help={charter ? t.again : t.help} error={error}>{(given) => <textarea {...given} className="inp" rows={8} maxLength={5_000} value={body} onChange={({ target }) => setBody(target.value)} />}</Field>
          {save.error && !error && <ErrorLine>{sentenceOf(save.error, house)}</ErrorLine>}
          <div className="wrap"><button type="submit" className={charter?.acceptedAt === null ? 'btn btn--2' : 'btn'} aria-busy={save.isPending}>{t.save}</button>{charter && <button type="button" className="btn btn--3" onClick={() => remove.mutate()}>{t.remove}</button>}</div>
        </form>
      )}
    </>
  )
}
