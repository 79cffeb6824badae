// Below « Qui peut voir ? »: the links that are open, said to whoever reads the document.
import { useQuery } from '@tanstack/react-query'
import { dayOf } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { locale } from '#web/data/texts.ts'
import { Eye } from '#web/design/icons.tsx'
import { linksQuery } from './links.ts'
import { useTexts } from './texts.ts'

export function Seen({ id }: { id: string }) {
  const t = useTexts()
  const now = useNow()
  const links = useQuery(linksQuery(id)).data?.items ?? []
  // Several that open to the same people are said once, with the last of their days.
  const said = new Map<string, Date>()
  for (const link of links) {
    const what = link.role === 'box' ? 'box' : link.reach
    const until = new Date(Date.parse(link.until) - 1)
    if ((said.get(what) ?? 0) < until) said.set(what, until)
  }
  if (said.size === 0) return null
  return <ul>{[...said].map(([what, until]) => { const day = dayOf(until, now, locale); return <li key={what}><Eye />{what === 'box' ? t.boxOpen(day) : t.seenUntil(t.seenBy[what as keyof typeof t.seenBy], day)}</li> })}</ul>
}
