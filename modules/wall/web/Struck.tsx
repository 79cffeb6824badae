// What hosts hid, for its author and for them: struck through, with who, when and why.
import type { ReactNode } from 'react'
import { dayOf } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { locale } from '#web/data/texts.ts'
import { HiddenBy } from '#web/design/HiddenBy.tsx'
import type { Post } from './feed.ts'
import { useTexts } from './texts.ts'

/** What is not hidden is drawn as it is. */
export function Struck({ hidden, children }: { hidden: Post['hidden']; children: ReactNode }) {
  const t = useTexts()
  const now = useNow()
  if (hidden === null) return children
  return (
    <>
      <HiddenBy by={t.hidden.by(hidden.by, dayOf(new Date(hidden.at), now, locale))} reason={hidden.reason} who={t.hidden.who} />
      <del className="struck">{children}</del>
    </>
  )
}
