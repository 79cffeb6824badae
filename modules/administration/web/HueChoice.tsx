// The accent of an authority: while one slides, the page wears it; it is saved when one lets go.
import { useEffect, useRef, useState } from 'react'
import { contrastOf } from '#lib/contrast.ts'
import { wear } from '#web/data/authority.ts'
import type { Authority } from '#web/data/authorities.ts'
import { useHouse } from '#web/data/house.ts'
import { useMe } from '#web/data/me.ts'
import { notify } from '#web/data/notify.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { locale } from '#web/data/texts.ts'
import { Field } from '#web/design/Field.tsx'
import { Alert, Check } from '#web/design/icons.tsx'
import { useChange } from './authority-change.ts'
import { useTexts } from './texts.ts'

/** Where the slider stands for whoever has chosen no hue: that of Parvis. */
const own = 165
const least = 4.5

export function HueChoice({ authority }: { authority: Authority }) {
  const t = useTexts().identity
  const house = useHouse()
  const me = useMe()
  const [hue, setHue] = useState(authority.hue)
  const [found, setFound] = useState<number | null>(null)
  const sample = useRef<HTMLDivElement>(null)
  const save = useChange(authority)
  // Shown on the whole page, and counted on it: text on the accent, and text in the accent.
  useEffect(() => {
    wear(hue)
    // Whoever leaves finds their own authority's again.
    return () => wear(me.authority.hue)
  }, [hue, me.authority.hue])
  useEffect(() => {
    const pairs = [...(sample.current?.querySelectorAll<HTMLElement>('[data-sample]') ?? [])].map((part) => { const { color, backgroundColor } = getComputedStyle(part); return contrastOf(color, backgroundColor) })
    setFound(pairs.some((pair) => pair === null) ? null : Math.min(...pairs.map((pair) => pair ?? 0)))
  }, [hue])
  const keep = (value: number | null): void => {
    if (value !== authority.hue) save.mutate({ change: { hue: value }, back: { hue: authority.hue } }, { onError: (error) => { setHue(authority.hue); notify(sentenceOf(error, house), undefined, true) } })
  }
  const readable = found !== null && found >= least
  return (
    <>
      <p className="muted">{t.hueHelp}</p>
      <div className="huebox mt">
        <Field label={t.hueLabel}>{(given) => <input className="huerange" type="range" min={0} max={359} value={hue ?? own} onChange={(event) => setHue(Number(event.target.value))} onPointerUp={() => keep(hue)} onKeyUp={() => keep(hue)} onBlur={() => keep(hue)} {...given} />}</Field>
        <div className="huesample" ref={sample}><span className="btn" data-sample="">{t.sampleButton}</span><b className="huetext" data-sample="">{t.sampleText}</b></div>
        <p className="huesay" role="status">{found !== null && <>{readable ? <Check /> : <Alert />}{(readable ? t.readable : t.unreadable)(new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(found))}</>}</p>
        {hue !== null && <p><button type="button" className="btn btn--3" onClick={() => { setHue(null); keep(null) }}>{t.noHue}</button></p>}
      </div>
    </>
  )
}
