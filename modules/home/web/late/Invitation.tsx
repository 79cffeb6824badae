// The first visit is proposed below the page, never over it, until it was made or refused.
import './late.css'
import { useState } from 'react'
import { homeQuery, type Home } from '#web/data/home.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { own } from './home.ts'
import { useTexts } from './texts.ts'
import { Tour } from './tour.ts'

export function Invitation() {
  const { tour: t } = useTexts()
  const house = useHouse()
  const [open, setOpen] = useState(false)
  const propose = (tour: boolean): void => {
    const set = (value: boolean): unknown => queries.setQueryData<Home>(homeQuery().queryKey, (home) => home && { ...home, tour: value })
    set(tour)
    own.call(tour ? 'DELETE /me/home/tour' : 'PUT /me/home/tour', {}).then(
      () => { if (!tour) notify(t.refused, { label: house.cancel, run: () => propose(true) }) },
      (error: unknown) => { set(!tour); notify(sentenceOf(error, house), undefined, true) },
    )
  }
  return (
    <section className="invite" aria-labelledby="first">
      <h2 id="first">{t.title}</h2>
      <p className="muted">{t.lead}</p>
      <p className="wrap mt"><button type="button" className="btn btn--2" onClick={() => setOpen(true)}>{t.start}</button><button type="button" className="btn btn--3" onClick={() => propose(false)}>{t.never}</button></p>
      {open && <Tour onClose={() => setOpen(false)} onEnd={() => propose(false)} />}
    </section>
  )
}
