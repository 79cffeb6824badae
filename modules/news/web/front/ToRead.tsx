import { dayOf, today } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { locale } from '#web/data/texts.ts'
import { icon } from '#web/design/shell-icons.tsx'
import { dayAt } from './addresses.ts'
import { frontTexts } from './texts.ts'

const FileCheck = icon(<><path d="M6 22a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h8a2.4 2.4 0 0 1 1.704.706l3.588 3.588A2.4 2.4 0 0 1 20 8v12a2 2 0 0 1-2 2z" /><path d="M14 2v5a1 1 0 0 0 1 1h5" /><path d="m9 15 2 2 4-4" /></>)

/** « À lire avant le 30 novembre ». */
export function ToRead({ by }: { by: string }) {
  const t = frontTexts()
  const now = useNow()
  return <span className="tag tag--warn"><FileCheck />{(by < today(now) ? t.late : t.toRead)(dayOf(dayAt(by), now, locale))}</span>
}
