// A question of the register: what it asks, since when, and what answers it.
import type { Static } from 'typebox'
import { Link } from 'react-router'
import { figure } from '#lib/count.ts'
import { dayOf } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { locale } from '#web/data/texts.ts'
import { Markdown } from '#web/design/Markdown.tsx'
import type { Registered as RegisteredSchema } from '../../api.ts'
import { postAddress } from '../links.ts'
import { Official } from '../Official.tsx'
import { useTexts } from './texts.ts'

export type Registered = Static<typeof RegisteredSchema>

/** `paper`: it is printed with the others. */
export function Line({ spaceId, question, paper }: { spaceId: string; question: Registered; paper: boolean }) {
  const t = useTexts()
  const now = useNow()
  const day = (at: string): string => dayOf(new Date(at), now, locale)
  const { id, title, createdAt, outdatedAt, useful, gathered, commentCount, answer } = question
  const official = answer?.official ?? null
  const about = [t.asked(day(createdAt)), outdatedAt && t.outdated(day(outdatedAt)), useful > 0 && t.useful(useful, figure(useful, locale)), gathered > 0 && t.joined(gathered, figure(gathered, locale)), !answer && commentCount > 0 && t.comments(commentCount, figure(commentCount, locale))].filter(Boolean)
  return (
    <li className={paper ? undefined : 'noprint'}>
      <div className="grow">
        <p><Link className="t" to={postAddress({ spaceId, id })}>{title}</Link></p>
        <p className="meta">{about.join(' · ')}</p>
        {answer && (
          <div className={official ? 'register__answer register__answer--official' : 'register__answer'}>
            {official ? <Official {...official} /> : <p className="meta">{t.chosen}</p>}
            <p><b>{t.said(answer.author)}</b></p>
            <Markdown text={answer.body} />
            {official && answer.editedAt !== null && answer.editedAt > official.at && <p className="meta">{t.changed(day(answer.editedAt))}</p>}
          </div>
        )}
      </div>
    </li>
  )
}
