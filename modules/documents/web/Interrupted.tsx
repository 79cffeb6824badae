// Sendings that a closed page cut: the same files again, and they go on from where they were.
import { useRef } from 'react'
import { useHouse } from '#web/data/house.ts'
import { useMe } from '#web/data/me.ts'
import { notify } from '#web/data/notify.ts'
import { Refresh } from '#web/design/icons.tsx'
import { weight } from '#web/design/Sheet.tsx'
import type { Root } from './library.ts'
import { useTexts } from './texts.ts'
import { matching, useUnfinished } from './unfinished.ts'
import { abandon, goOn, useSendings } from './uploads.ts'

/** As many as are named. */
const most = 5

export function Interrupted({ root }: { root: Root }) {
  const t = useTexts()
  const house = useHouse()
  const me = useMe()
  const input = useRef<HTMLInputElement>(null)
  const here = useSendings()
  const lost = useUnfinished(me.id).filter((one) => one.root.id === root.id && !here.some(({ key }) => key === one.key))
  if (lost.length === 0) return null
  const again = (files: readonly File[]): void => {
    const found = files.flatMap((file) => { const one = matching(lost, file); return one ? [{ file, one }] : [] })
    if (found.length === 0) notify(t.noneOfThem, undefined, true)
    else goOn(found, { house, t, person: me.id })
  }
  return (
    <section className="upls" aria-labelledby="interrupted">
      <div className="upl">
        <div className="grow">
          <h2 className="h4" id="interrupted">{t.interrupted(lost.length)}</h2>
          <p className="meta">{t.interruptedHelp}</p>
          <ul className="meta">{lost.slice(0, most).map(({ key, name, size }) => <li key={key}>{name} · {weight(size)}</li>)}</ul>
          {lost.length > most && <p className="meta">{t.andOthers(lost.length - most)}</p>}
          <p className="wrap">
            <button type="button" className="btn btn--2" onClick={() => input.current?.click()}><Refresh />{t.giveAgain}</button>
            <button type="button" className="btn btn--3" onClick={() => abandon(me.id, lost)}>{t.abandon}</button>
            <input ref={input} type="file" multiple hidden aria-label={t.giveAgain} data-again onChange={(event) => { again([...event.target.files ?? []]); event.target.value = '' }} />
          </p>
        </div>
      </div>
    </section>
  )
}
