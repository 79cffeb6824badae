// Emergency entries: what owners and hosts read of them, and what the administrator who is here sees.
import './rules.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { dayOf, timeOf } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { spaces, type Space } from '#web/data/spaces.ts'
import { locale } from '#web/data/texts.ts'
import { Key } from '#web/design/icons.tsx'
import { useRuleTexts } from './texts.ts'

/** The entries of twelve months; `most`: the latest only. Draws nothing when there is none. */
export default function Emergencies({ spaceId, most = 20 }: { spaceId: string; most?: number }) {
  const t = useRuleTexts().emergency
  const now = useNow()
  const id = useId()
  const { data } = useQuery(spaces.ask('GET /spaces/:id/emergency-entries', { params: { id: spaceId }, query: { limit: most } }))
  if (!data || data.items.length === 0) return null
  return (
    <section className="stack-s" aria-labelledby={id}>
      <h2 id={id}>{t.title}</h2>
      <ul className="emerg">
        {data.items.map((entry) => {
          const [from, until] = [new Date(entry.enteredAt), new Date(entry.until)]
          return <li key={entry.id}>{t.line(entry.person.name, dayOf(from, now, locale), timeOf(from, locale), timeOf(until, locale), entry.reason)}</li>
        })}
      </ul>
    </section>
  )
}

/** Above the space, for the hour: how long it lasts, and the way out. */
export function EmergencyBanner({ space }: { space: Pick<Space, 'id' | 'emergencyUntil'> }) {
  const t = useRuleTexts().emergency
  const house = useHouse()
  const end = useMutation({
    mutationFn: () => spaces.call('DELETE /spaces/:id/emergency-entry', { params: { id: space.id } }),
    // Whatever was read by it is forgotten with it.
    onSuccess: async () => { notify(t.ended); await queries.resetQueries() },
    onError: (error) => notify(sentenceOf(error, house), undefined, true),
  })
  if (space.emergencyUntil === null) return null
  return (
    <div className="banner banner--warn emergb" role="status">
      <Key /><div className="grow"><p>{t.here(timeOf(new Date(space.emergencyUntil), locale))}</p></div>
      <button type="button" className="btn btn--2" aria-busy={end.isPending} onClick={() => end.mutate()}>{t.leave}</button>
    </div>
  )
}
