// « Chercher dans le document »: Enter goes on, Shift and Enter back.
import type { RefObject } from 'react'
import { figure } from '#lib/count.ts'
import { locale } from '#web/data/texts.ts'
import { ArrowDown, ArrowUp } from '../icons.tsx'
import { useTexts } from './texts.ts'
import type { Finding } from './use-finding.ts'

export function FindBar({ field, finding }: { field: RefObject<HTMLInputElement | null>; finding: Finding }) {
  const t = useTexts()
  const { query, ask, count, busy, current, go } = finding
  const said = query.trim() === '' ? '' : count > 0 ? t.found(figure(current?.at ?? 1, locale), figure(count, locale)) : busy ? t.searching : t.noneFound
  return (
    <search className="pdf__find">
      <input ref={field} type="search" className="inp" aria-label={t.find} placeholder={t.find} autoComplete="off" maxLength={100} value={query} onChange={(event) => ask(event.target.value)} onKeyDown={(event) => {
        // Escape empties the field before it closes what is read.
        if (event.key === 'Escape' && query !== '') ask('')
        else if (event.key === 'Enter') go(event.shiftKey ? -1 : 1)
        else return
        event.preventDefault()
      }} />
      <span className="meta" role="status">{said}</span>
      {count > 1 && <span className="row">
        <button type="button" className="btn btn--3 btn--ico" onClick={() => go(-1)}><ArrowUp /><span className="vh">{t.findPrevious}</span></button>
        <button type="button" className="btn btn--3 btn--ico" onClick={() => go(1)}><ArrowDown /><span className="vh">{t.findNext}</span></button>
      </span>}
    </search>
  )
}
