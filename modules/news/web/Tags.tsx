import { dayOf, today } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { locale } from '#web/data/texts.ts'
import { CheckCircle } from '#web/design/icons.tsx'
import { FileCheck } from './icons.tsx'
import { dayAt } from './news.ts'
import { useTexts } from './texts.ts'

/** « À lire avant le 30 novembre »: until one has. */
export function ToReadTag({ by, readAt = null }: { by: string; readAt?: string | null }) {
  const t = useTexts()
  const now = useNow()
  if (readAt) return <span className="tag tag--ok"><CheckCircle />{t.readOn(dayOf(new Date(readAt), now, locale))}</span>
  return <span className="tag tag--warn"><FileCheck />{(by < today(now) ? t.late : t.toRead)(dayOf(dayAt(by), now, locale))}</span>
}
