// Before an important post is sent: whom it will reach, counted by the rights themselves.
import { useQuery } from '@tanstack/react-query'
import { figure } from '#lib/count.ts'
import type { Space } from '#web/data/spaces.ts'
import { locale } from '#web/data/texts.ts'
import { Megaphone } from './icons.tsx'
import { useTexts } from './texts.ts'
import { wall } from './wall.ts'

export function ImportantOption({ space, onWithdraw }: { space: Space; onWithdraw: () => void }) {
  const { important: t } = useTexts()
  const { data } = useQuery({ ...wall.ask('GET /spaces/:id/reach', { params: { id: space.id } }), staleTime: 30_000 })
  return (
    <div className="option">
      <Megaphone />
      <p className="grow" role="status"><b>{t.asks}</b><br />{data && sentence(data, t)}</p>
      <button type="button" className="lk lk--b" onClick={onWithdraw}>{t.withdraw}</button>
    </div>
  )
}

type Words = ReturnType<typeof useTexts>['important']
function sentence({ people, external }: { people: number; external: number }, t: Words): string {
  if (people === 0) return t.nobody
  if (people === 1) return t.one(external === 1 ? t.oneOutside : '')
  return t.many(figure(people, locale), external === 0 ? '' : external === 1 ? t.ofOne : t.of(figure(external, locale)))
}
