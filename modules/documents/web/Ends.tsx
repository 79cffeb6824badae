// Of a list too long to be loaded whole: how long it is, and the way to its other end.
import { figure } from '#lib/count.ts'
import { locale } from '#web/data/texts.ts'
import type { End, Shown } from './order.ts'
import { useTexts } from './texts.ts'

export function Ends({ shown: { items, next, from, total }, leap, more }: { shown: Shown; leap: (to: End) => boolean; more: () => void }) {
  const t = useTexts()
  if (next === null) return null
  return (
    <p className="dends meta">
      {from === 'start'
        ? <>{total !== null && <span>{t.items(figure(total, locale))}</span>}<button type="button" className="btn btn--3" onClick={() => leap('end')}>{t.toEnd}</button></>
        : <>{total !== null && <span>{t.above(figure(total - items.length, locale))}</span>}<button type="button" className="btn btn--3" onClick={more}>{t.seeAbove}</button><button type="button" className="btn btn--3" onClick={() => leap('start')}>{t.toStart}</button></>}
    </p>
  )
}
