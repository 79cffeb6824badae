// « Qui peut voir ? », in plain words.
import { useId } from 'react'
import { Check, Cross, Eye } from '#web/design/icons.tsx'
import { useTexts } from './texts.ts'
import type { Seen } from './words.ts'

export function WhoSees({ seen }: { seen: Seen }) {
  const t = useTexts()
  const id = useId()
  return (
    <section className="perm" aria-labelledby={id}>
      <h2 className="perm__q" id={id}><Eye />{t.who.title}</h2>
      <ul>
        {seen.yes.map((line) => <li key={line} className="yes"><Check />{line}</li>)}
        {seen.no.map((line) => <li key={line} className="no"><Cross />{line}</li>)}
      </ul>
    </section>
  )
}
