// « Que voit X ? »: a space through somebody’s eyes, in plain words, then what is newest there as they receive it.
import { useQuery } from '@tanstack/react-query'
import { use } from 'react'
import { Link } from 'react-router'
import type { Static } from 'typebox'
import { dayOf } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { SpaceTabs } from '#web/data/seams.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { spaces, type Space } from '#web/data/spaces.ts'
import { locale } from '#web/data/texts.ts'
import { Dialog } from '#web/design/Dialog.tsx'
import { ErrorLine } from '#web/design/Field.tsx'
import { Check, Cross, Eye } from '#web/design/icons.tsx'
import type { Look as LookSchema } from '../../api.ts'
import { useTexts as useSpaceTexts } from '../texts.ts'
import { groundOf } from '../words.ts'
import { useTexts } from './texts.ts'

type Look = Static<typeof LookSchema>
type Person = { id: string; name: string }

/** One look each time it is opened: each is a line of the journal. */
export function Sees({ space, person, onClose }: { space: Space; person: Person; onClose: () => void }) {
  const t = useTexts()
  const house = useHouse()
  const { data, error } = useQuery({
    queryKey: ['POST /spaces/:id/visibility/:personId/look', space.id, person.id], staleTime: Infinity, gcTime: 0, retry: false,
    queryFn: () => spaces.call('POST /spaces/:id/visibility/:personId/look', { params: { id: space.id, personId: person.id } }),
  })
  return (
    <Dialog title={t.title(person.name)} onClose={onClose}>
      <div role="status" className="stack">{error ? <ErrorLine>{sentenceOf(error, house)}</ErrorLine> : data ? <Whole look={data} space={space} /> : <p className="muted">{t.waiting}</p>}</div>
      <p className="meta">{t.noted}</p>
      <div className="dialog__acts"><button type="button" className="btn btn--2" onClick={onClose}>{t.close}</button></div>
    </Dialog>
  )
}

export function LookButton({ person, run, small = false }: { person: Person; run: () => void; small?: boolean }) {
  const t = useTexts()
  return small
    ? <button type="button" className="btn btn--3 btn--ico" onClick={run}><Eye /><span className="vh">{t.title(person.name)}</span></button>
    : <button type="button" className="btn btn--2 btn--block" onClick={run}><Eye />{t.look(person.name)}</button>
}

function Whole({ look, space }: { look: Look; space: Space }) {
  const t = useTexts()
  const say = useSpaceTexts()
  const house = useHouse()
  const now = useNow()
  const { person, sees, does, limits, grounds, newest } = look
  return (
    <>
      <div className="perm">
        <p className={sees === 'content' ? 'yes' : 'no'}><b>{say.who[sees](person.name)}</b></p>
        <ul>
          <li className={sees === 'content' ? 'yes' : 'no'}>{sees === 'content' ? <Check /> : <Cross />}{t.does[does]}</li>
          {limits.map((limit) => <li key={limit} className="no"><Cross />{t.limits[limit]}</li>)}
          {space.asleep && <li className="yes"><Check />{t.asleep}</li>}
        </ul>
      </div>
      {grounds.length > 0 && <section><h3>{t.why}</h3><ul className="whol">{grounds.map((ground) => <li key={`${ground.via}${ground.since}${ground.audience?.id}`}>{groundOf(ground, person.id, say, house, now)}</li>)}</ul></section>}
      <Tools tools={look.tools} />
      <section className="stack-s">
        <h3>{t.newest}</h3>
        {newest.length === 0 ? <p className="muted">{t.none}</p> : newest.every((one) => one.sees) ? <p className="muted">{t.all}</p> : newest.every((one) => !one.sees && one.why === null) && <p className="muted">{t.nothing}</p>}
        {newest.length > 0 && <ul className="rows seen">{newest.map((one) => <Piece key={one.id} one={one} now={now} differs={newest.some((other) => other.sees !== one.sees)} />)}</ul>}
      </section>
    </>
  )
}

/** By the names of its tabs; a module may have more than one. */
function Tools({ tools }: { tools: Look['tools'] }) {
  const t = useTexts()
  const tabs = use(SpaceTabs)
  const shown = tools.flatMap((tool) => tabs.filter(({ module }) => module === tool.module).map((tab) => ({ ...tool, tab })))
  if (shown.length === 0) return null
  return <section><h3>{t.tools}</h3><ul className="perm perm--in">{shown.map(({ state, tab }) => <Tool key={tab.path} state={state} useLabel={tab.useLabel} />)}</ul></section>
}

function Tool({ state, useLabel }: { state: Look['tools'][number]['state']; useLabel: () => string }) {
  const t = useTexts()
  const words = useLabel()
  return <li className={state === 'seen' ? 'yes' : 'no'}>{state === 'seen' ? <Check /> : <Cross />}{state === 'seen' ? <>{words}<span className="vh">, {t.states.seen}</span></> : `${words}, ${t.states[state]}`}</li>
}

/** `differs`: they see some of it and not all, so that each says which. */
function Piece({ one: { by, at, text, about, address, sees, why }, now, differs }: { one: Look['newest'][number]; now: Date; differs: boolean }) {
  const t = useTexts()
  return (
    <li className={sees ? undefined : 'unseen'}>
      <div className="grow">
        <p className="meta"><b>{by}</b> · {dayOf(new Date(at), now, locale)}{about && ` · ${about}`}</p>
        <p><Link className="t" to={address}>{text}</Link></p>
        {(differs || why !== null) && <p className="row meta">{sees ? <><Check size="s" />{t.sees}</> : <><Cross size="s" />{why === null ? t.seesNot : t.because(why)}</>}</p>}
      </div>
    </li>
  )
}
