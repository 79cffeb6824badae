// Invitations that wait for an answer, for the hosts.
import { useMutation, useQuery } from '@tanstack/react-query'
import { dayOf } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { spaces, type Space } from '#web/data/spaces.ts'
import { locale } from '#web/data/texts.ts'
import { Avatar } from '#web/design/Marks.tsx'
import { useTexts } from './texts.ts'

export function Invitations({ space }: { space: Space }) {
  const t = useTexts()
  const house = useHouse()
  const now = useNow()
  const ask = spaces.ask('GET /spaces/:id/invitations', { params: { id: space.id }, query: { limit: 100 } })
  const { data } = useQuery(ask)
  const withdraw = useMutation({
    mutationFn: ({ id }: { id: string; name: string }) => spaces.call('DELETE /spaces/:id/invitations/:personId', { params: { id: space.id, personId: id } }),
    onSuccess: async (_, { name }) => { notify(t.invite.withdrawn(name)); await queries.invalidateQueries({ queryKey: ask.queryKey }) },
    onError: (error: unknown) => notify(sentenceOf(error, house), undefined, true),
  })
  if (!data || data.items.length === 0) return null
  return (
    <section className="stack-s" aria-labelledby="invw">
      <h2 id="invw">{t.invite.waiting}</h2>
      <ul className="rows invs">
        {data.items.map(({ person, by, invitedAt }) => {
          const day = dayOf(new Date(invitedAt), now, locale)
          return (
            <li key={person.id}>
              <Avatar person={person} />
              <div className="grow"><p className="t">{person.name}</p><p className="meta">{by ? t.invite.by(by.name, day) : t.invite.on(day)}</p></div>
              <button type="button" className="btn btn--3" aria-label={t.invite.withdrawOne(person.name)} disabled={withdraw.isPending} onClick={() => withdraw.mutate(person)}>{t.invite.withdraw}</button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
