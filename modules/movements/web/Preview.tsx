// What a reorganisation would do, in sentences.
import { counted, figure } from '#lib/count.ts'
import { locale } from '#web/data/texts.ts'
import { Alert } from '#web/design/icons.tsx'
import type { movements } from './movements.ts'
import { useTexts } from './texts.ts'

export type Previewed = Awaited<ReturnType<typeof previewed>>
declare const previewed: () => ReturnType<typeof movements.call<'POST /reorganisations/preview'>>

const few = 3

export function Preview({ found }: { found: Previewed }) {
  const t = useTexts().moves
  if (found.postCount === 0) return <p>{t.nobody}</p>
  const { losing, gaining } = found
  const people = (n: number) => counted(n, t.personWord, t.peopleWord, locale)
  const spaces = (n: number) => counted(n, t.spaceWord, t.spacesWord, locale)
  return (
    <>
      <p><b>{counted(found.peopleCount, t.person, t.people, locale)}</b></p>
      <p className="meta">{names(found.first, found.peopleCount, t.among)}</p>
      {losing.peopleCount > 0 && <div className="banner banner--warn"><Alert /><div className="grow"><p><b>{(losing.peopleCount < 2 ? t.losingOne : t.losing)(people(losing.peopleCount), spaces(losing.spaceCount))}</b></p><Spaces side={losing} /></div></div>}
      {gaining.peopleCount > 0 && <div className="banner banner--ok"><div className="grow"><p><b>{(gaining.peopleCount < 2 ? t.gainingOne : t.gaining)(people(gaining.peopleCount), spaces(gaining.spaceCount))}</b></p><Spaces side={gaining} /></div></div>}
      {losing.peopleCount + gaining.peopleCount === 0 && <p className="muted">{t.none}</p>}
      {found.audiences.length > 0 && (
        <div className="stack-s"><h3>{t.audiences}</h3><ul className="stack-s">{found.audiences.map((a) => <li key={a.id} className="between"><span>{a.name}</span><span className="num nowrap">{[a.gains > 0 && t.gains(figure(a.gains, locale)), a.loses > 0 && t.loses(figure(a.loses, locale))].filter(Boolean).join(' ')}</span></li>)}</ul></div>
      )}
    </>
  )
}

function Spaces({ side }: { side: Previewed['losing'] }) {
  const t = useTexts().moves
  return (
    <>
      <ul>{side.spaces.map((space) => <li key={space.id}>{space.name ?? t.hidden}</li>)}</ul>
      <p className="meta">{names(side.first, side.peopleCount, t.among)}</p>
    </>
  )
}

const names = (first: readonly { name: string }[], all: number, say: (names: string, more: number) => string): string => say(first.slice(0, few).map((p) => p.name).join(', '), all - Math.min(few, first.length))
