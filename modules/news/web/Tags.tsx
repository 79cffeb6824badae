import { dayOf } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { locale } from '#web/data/texts.ts'
import { CheckCircle } from '#web/design/icons.tsx'
import { ToRead } from './front/ToRead.tsx'
import { useTexts } from './texts.ts'

/** « À lire avant le 30 novembre », until one has. */
export function ToReadTag({ by, readAt = null }: { by: string; readAt?: string | null }) {
  const t = useTexts()
  const now = useNow()
  return readAt ? <span className="tag tag--ok"><CheckCircle />{t.readOn(dayOf(new Date(readAt), now, locale))}</span> : <ToRead by={by} />
}
