// What is on its way: all together, then each, with what it asks.
import { useHouse } from '#web/data/house.ts'
import { Cross, Refresh } from '#web/design/icons.tsx'
import { weight } from '#web/design/Sheet.tsx'
import { Pause, Play } from './icons.tsx'
import { Sign } from './Sign.tsx'
import { useTexts } from './texts.ts'
import { large, pause, resume, settle, stop, stopAll, totals, useSendings, type Sending } from './uploads.ts'

/** As many as are followed by eye. */
const most = 6

export function Uploads() {
  const t = useTexts()
  const all = useSendings()
  if (all.length === 0) return null
  // What asks for an answer comes first, then what is leaving.
  const rank = { taken: 0, packed: 0, failed: 0, sending: 1, paused: 1, waiting: 2 } as const
  const shown = all.toSorted((a, b) => rank[a.state] - rank[b.state]).slice(0, most)
  const sum = totals()
  return (
    <section className="upls" aria-label={t.sending}>
      {sum.count > 1 && (
        <div className="upl">
          <div className="grow"><p className="between"><b>{t.sendingAll(sum.done, sum.count)}</b><span className="meta num">{t.of(weight(sum.gone), weight(sum.weight))}</span></p><Progress label={t.sendingAll(sum.done, sum.count)} share={sum.weight === 0 ? 0 : sum.gone / sum.weight} /></div>
          <button type="button" className="btn btn--3" onClick={stopAll}>{t.stopAll}</button>
        </div>
      )}
      <ul className="upls">{shown.map((one) => <Upload key={one.key} one={one} />)}</ul>
      {all.length > most && <p className="meta">{t.andOthers(all.length - most)}</p>}
    </section>
  )
}

function Upload({ one }: { one: Sending }) {
  const t = useTexts()
  const house = useHouse()
  const { name, size } = one.file
  return (
    <li className="upl">
      <Sign of={{ name, type: 'other' }} />
      <div className="grow">
        <p className="between"><b>{name}</b><span className="meta num">{one.state === 'sending' || one.state === 'paused' ? t.of(weight(size * one.share), weight(size)) : weight(size)}</span></p>
        {(one.state === 'sending' || one.state === 'paused') && <Progress label={t.sendingOne(name)} share={one.share} />}
        {one.cut && <p className="meta" role="status">{t.cut}</p>}
        {one.state === 'paused' && <p className="meta">{t.paused}</p>}
        {one.state === 'waiting' && <p className="meta">{t.waiting}</p>}
        {one.state === 'packed' && <p role="alert">{t.packed}</p>}
        {one.state === 'failed' && <p className="upl__err" role="alert">{one.error}</p>}
        {one.state === 'taken' && <p role="alert">{t.taken}</p>}
        {one.state === 'failed' && <p className="wrap"><button type="button" className="btn btn--2" onClick={() => resume(one.key)}><Refresh />{house.retry}<span className="vh"> : {name}</span></button></p>}
        {one.state === 'packed' && (
          <p className="wrap">
            <button type="button" className="btn btn--2" onClick={() => settle(one.key, false)}>{t.layAsIs}<span className="vh"> : {name}</span></button>
            <button type="button" className="btn btn--2" onClick={() => settle(one.key, true)}>{t.unpackHere}<span className="vh"> : {name}</span></button>
          </p>
        )}
        {one.state === 'taken' && (
          <p className="wrap">
            <button type="button" className="btn btn--2" onClick={() => resume(one.key, 'version')}>{t.newVersion}<span className="vh"> : {name}</span></button>
            <button type="button" className="btn btn--2" onClick={() => resume(one.key, 'rename')}>{t.keepBoth}<span className="vh"> : {name}</span></button>
          </p>
        )}
      </div>
      {size > large && one.state === 'sending' && <button type="button" className="btn btn--3 btn--ico" onClick={() => pause(one.key)}><Pause /><span className="vh">{t.pause(name)}</span></button>}
      {one.state === 'paused' && <button type="button" className="btn btn--3 btn--ico" onClick={() => resume(one.key)}><Play /><span className="vh">{t.goOn(name)}</span></button>}
      <button type="button" className="btn btn--3 btn--ico" onClick={() => stop(one.key)}><Cross /><span className="vh">{one.state === 'sending' || one.state === 'waiting' || one.state === 'paused' ? t.stop(name) : t.leave(name)}</span></button>
    </li>
  )
}

export function Progress({ label, share }: { label: string; share: number }) {
  const percent = Math.round(share * 100)
  return <span className="prog" role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent}><span style={{ width: `${percent}%` }} /></span>
}
