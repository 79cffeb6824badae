// Spaces that one may like, each with why. « Plus tard » puts one aside for thirty days, and can be undone.
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { counted } from '#lib/count.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { spaces } from '#web/data/spaces.ts'
import { locale } from '#web/data/texts.ts'
import { Arch } from '#web/design/Marks.tsx'
import { useTexts } from './texts.ts'

export function Suggestions() {
  const t = useTexts()
  const house = useHouse()
  const ask = spaces.ask('GET /space-suggestions', {})
  const { data } = useQuery(ask)
  const again = () => queries.invalidateQueries({ queryKey: ask.queryKey })
  const failed = (error: unknown): void => notify(sentenceOf(error, house), undefined, true)
  const back = useMutation({ mutationFn: (id: string) => spaces.call('DELETE /spaces/:id/postponement', { params: { id } }), onSuccess: again, onError: failed })
  const later = useMutation({
    mutationFn: (id: string) => spaces.call('PUT /spaces/:id/postponement', { params: { id } }),
    onSuccess: async (_, id) => { notify(t.list.postponed, { label: house.cancel, run: () => back.mutate(id) }); await again() },
    onError: failed,
  })
  if (!data || data.items.length === 0) return null
  return (
    <section className="stack-s ideas" aria-labelledby="ideas">
      <h2 id="ideas">{t.list.ideas}</h2>
      <ul className="rows">
        {data.items.map(({ space, reason }) => (
          <li key={space.id}>
            <Arch kind={space.kind} />
            <div className="grow">
              <p><Link className="t cover" to={`/espaces/${space.id}`}>{space.name}</Link></p>
              <p className="meta">{reason === 'peers' ? counted(space.peerCount, t.list.peer, t.list.peers, locale) : t.list.why[reason]}</p>
            </div>
            <button type="button" className="btn btn--3 over" aria-label={t.list.laterOne(space.name)} disabled={later.isPending} onClick={() => later.mutate(space.id)}>{t.list.later}</button>
          </li>
        ))}
      </ul>
    </section>
  )
}
