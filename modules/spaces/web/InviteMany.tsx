// Inviting several people: a pasted list, read before anything is sent; or a whole unit, or an audience.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { counted, figure } from '#lib/count.ts'
import type { Static } from 'typebox'
import { audiences } from '#web/data/audiences.ts'
import { unitsQuery } from '#web/data/axes.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { spaces, type Space } from '#web/data/spaces.ts'
import { locale } from '#web/data/texts.ts'
import { Dialog } from '#web/design/Dialog.tsx'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import type { api } from '../api.ts'
import { useTexts } from './texts.ts'

type Read = Static<(typeof api)['POST /spaces/:id/invitations/preview']['reply']>['items']
type Whom = { personIds: string[] } | { unitId: string } | { audienceId: string }

export function InviteMany({ space, onClose }: { space: Space; onClose: () => void }) {
  const t = useTexts()
  const house = useHouse()
  const params = { id: space.id }
  const [list, setList] = useState('')
  const [whole, setWhole] = useState('')
  const [read, setRead] = useState<Read | null>(null)
  const [picked, setPicked] = useState<Readonly<Record<string, string>>>({})
  const preview = useMutation({ mutationFn: () => spaces.call('POST /spaces/:id/invitations/preview', { params, body: { list } }), onSuccess: ({ items }) => setRead(items) })
  const send = useMutation({
    mutationFn: (body: Whom) => spaces.call('POST /spaces/:id/invitations', { params, body }),
    onSuccess: ({ invited, entered }) => {
      const sent = invited === 0 ? t.invite.resultNone : invited === 1 ? t.invite.resultOne : t.invite.result(figure(invited, locale))
      notify(entered > 0 ? `${sent}. ${t.invite.entered(figure(entered, locale))}` : sent)
      for (const key of ['invitations', 'members', 'access-requests', 'visibility']) void queries.invalidateQueries({ queryKey: [`GET /spaces/:id/${key}`] })
      onClose()
    },
  })
  const error = preview.error ?? send.error
  const people = [...new Set((read ?? []).flatMap((line) => (line.state === 'found' ? line.people.map((p) => p.id) : line.state === 'ambiguous' ? picked[line.line] ?? [] : [])))]
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const [kind, id = ''] = whole.split(':')
    if (read) send.mutate({ personIds: people })
    else if (list.trim()) preview.mutate()
    else if (kind === 'unit') send.mutate({ unitId: id })
    else if (kind === 'audience') send.mutate({ audienceId: id })
  }
  return (
    <Dialog title={t.invite.many} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        {read ? <ReadList read={read} picked={picked} onPick={(line, id) => setPicked({ ...picked, [line]: id })} /> : (
          <>
            <p className="muted">{t.invite.help}</p>
            <Field label={t.invite.list} help={t.invite.listHelp}>{(given) => <textarea {...given} className="inp" rows={6} value={list} maxLength={60_000} spellCheck={false} onChange={(event) => setList(event.target.value)} />}</Field>
            <Whole space={space} value={whole} disabled={list.trim() !== ''} onChange={setWhole} />
          </>
        )}
        {error !== null && <ErrorLine>{sentenceOf(error, house)}</ErrorLine>}
        <div className="dialog__acts">
          {read ? <button type="button" className="btn btn--2" onClick={() => setRead(null)}>{t.invite.back}</button> : <button type="button" className="btn btn--2" onClick={onClose}>{t.invite.cancel}</button>}
          {(read === null || people.length > 0) && (
            <button type="submit" className="btn" aria-busy={preview.isPending || send.isPending} disabled={!read && !list.trim() && !whole}>
              {read ? counted(people.length, () => t.invite.sendOne, t.invite.send, locale) : list.trim() || !whole ? t.invite.read : t.invite.one}
            </button>
          )}
        </div>
      </form>
    </Dialog>
  )
}

const states = ['ambiguous', 'unknown', 'found', 'member', 'invited'] as const

/** What each line means, what needs an eye first. */
function ReadList({ read, picked, onPick }: { read: Read; picked: Readonly<Record<string, string>>; onPick: (line: string, id: string) => void }) {
  const t = useTexts()
  return (
    <div className="stack readl" role="status">
      {states.map((state) => {
        const lines = read.filter((line) => line.state === state)
        return lines.length > 0 && (
          <section key={state}>
            <h3>{t.invite.states[state]} <span className="meta">({figure(lines.length, locale)})</span></h3>
            <ul className="whol">
              {lines.map(({ line, people }) => (
                <li key={line}>
                  {state === 'ambiguous' ? (
                    <select className="inp" aria-label={t.invite.which(line)} value={picked[line] ?? ''} onChange={(event) => onPick(line, event.target.value)}>
                      <option value="">{t.invite.which(line)}</option>
                      {people.map((person) => <option key={person.id} value={person.id}>{[person.name, person.external ?? person.headline].filter(Boolean).join(', ')}</option>)}
                    </select>
                  ) : people[0] ? <>{people[0].name}<span className="meta"> · {people[0].external ?? people[0].headline}</span></> : <bdi>{line}</bdi>}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

function Whole({ space, value, disabled, onChange }: { space: Space; value: string; disabled: boolean; onChange: (value: string) => void }) {
  const t = useTexts()
  const units = useQuery(unitsQuery()).data?.items ?? []
  const all = useQuery(audiences.ask('GET /audiences', { query: { spaceId: space.id, limit: 100 } })).data?.items ?? []
  return (
    <Field label={t.invite.whole}>{(given) => (
      <select {...given} className="inp" value={value} disabled={disabled} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t.invite.choose}</option>
        <optgroup label={t.invite.units}>{units.toSorted((a, b) => a.name.localeCompare(b.name)).map((unit) => <option key={unit.id} value={`unit:${unit.id}`}>{unit.name}</option>)}</optgroup>
        {all.length > 0 && <optgroup label={t.invite.audiences}>{all.map((one) => <option key={one.id} value={`audience:${one.id}`}>{one.name}</option>)}</optgroup>}
      </select>
    )}</Field>
  )
}
