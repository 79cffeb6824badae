// While one types a question: those that ask the same, with their answers. It helps, or it is not there.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import type { Static } from 'typebox'
import { plain } from '#lib/markdown/parse.ts'
import { shownOf } from '#web/data/mentions.ts'
import { CheckCircle } from '#web/design/icons.tsx'
import type { Alike as AlikeSchema } from '../api.ts'
import { postAddress } from './links.ts'
import { StateTag } from './PostCard.tsx'
import { useTexts } from './texts.ts'
import { wall } from './wall.ts'

/** Signs before it is worth looking, and the pause after the last key. */
const least = 12
const pause = 500

/** `apart`: what is being written would not outlive the page, so they open beside it. */
export function Alike({ spaceId, text, apart }: { spaceId: string; text: string; apart: boolean }) {
  const { alike: t } = useTexts().question
  const q = usePaused(shownOf(text).trim().slice(0, 400))
  const { data } = useQuery({
    queryKey: ['questions-alike', spaceId, q], queryFn: ({ signal }) => wall.call('GET /questions-alike', { query: { q, spaceId } }, { signal }),
    enabled: q.length >= least, placeholderData: keepPreviousData, retry: false, staleTime: 60_000,
  })
  const items = q.length >= least ? data?.items ?? [] : []
  return (
    <>
      <p className="vh" role="status">{items.length > 0 && t.found(items.length)}</p>
      {items.length > 0 && (
        <section className="alike" aria-label={t.title}>
          <p><b>{t.title}</b></p>
          <ul className="rows">{items.map((one) => <Line key={one.id} one={one} here={one.space.id === spaceId} apart={apart} />)}</ul>
        </section>
      )}
    </>
  )
}

function Line({ one, here, apart }: { one: Static<typeof AlikeSchema>; here: boolean; apart: boolean }) {
  const t = useTexts()
  return (
    <li>
      <div className="grow">
        <p><Link className="t cover" to={postAddress({ spaceId: one.space.id, id: one.id })} {...(apart ? { target: '_blank' } : {})}>{plain(one.body)}{apart && <span className="vh"> {t.question.alike.apart}</span>}</Link></p>
        <p className="meta"><StateTag state={one.outdatedAt ? 'outdated' : one.answer?.official ? 'official' : one.state} />{!here && <span>{one.space.name}</span>}</p>
        {one.answer && <p className="alike__a"><CheckCircle /><span><b>{t.questions.said(one.answer.author)}</b> {plain(one.answer.body)}</span></p>}
      </div>
    </li>
  )
}

/** A text once nobody has typed for a moment. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), pause)
    return () => clearTimeout(timer)
  }, [text])
  return paused
}
