import { Link } from 'react-router'
import { holdsWord } from '#lib/fold.ts'
import { telOf } from '#lib/phone.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import type { Found } from './directory.ts'
import { Face } from './Face.tsx'
import { Call, Mail } from './icons.tsx'
import { useTexts } from './texts.ts'
import { presenceWords } from './words.ts'

/** One person found: who, what and where, the skills that the question names, and how to reach them. */
export function FoundRow({ person, words }: { person: Found; words: readonly string[] }) {
  const t = useTexts()
  const house = useHouse()
  const now = useNow()
  const where = person.external ?? person.site ?? person.unit
  return (
    <li>
      <Face person={person} />
      <div className="grow">
        <p><Link className="t cover" to={`/annuaire/${person.id}`}>{person.name}</Link>{person.external !== null && <> <span className="tag tag--warn">{house.external}</span></>}{person.scout && <> <span className="tag">{t.search.scout}</span></>}</p>
        <p className="muted">{person.title === null ? person.headline : [person.title, where].filter(Boolean).join(' · ')}</p>
        {person.skills.length > 0 && (
          <p className="wrap skl">{person.skills.map((skill) => (
            <span key={skill.id} className={skill.matched ? 'tag tag--brand' : 'tag'}><Marked text={skill.label} words={skill.matched ? words : []} />{skill.confirmations > 0 && ` · ${t.search.confirmed(skill.confirmations)}`}</span>
          ))}</p>
        )}
        {person.presence && person.presence.state !== 'present' && <p className="meta">{presenceWords(person.presence, now, t)}</p>}
      </div>
      <div className="row pacts">
        {person.email && <a className="btn btn--2 btn--ico" href={`mailto:${person.email}`}><Mail /><span className="only-phone" aria-hidden="true">{t.search.write}</span><span className="vh">{t.search.writeTo(person.name)}</span></a>}
        {person.phone && <a className="btn btn--2 btn--ico" href={`tel:${telOf(person.phone)}`}><Call /><span className="only-phone" aria-hidden="true">{t.search.call}</span><span className="vh">{t.search.callTo(person.name)}</span></a>}
      </div>
    </li>
  )
}

/** The words of the question underlined where the text holds them. */
function Marked({ text, words }: { text: string; words: readonly string[] }) {
  return <>{text.split(/(\s+)/).map((piece, i) => (piece.trim() && holdsWord(piece, words) ? <mark key={i}>{piece}</mark> : piece))}</>
}
