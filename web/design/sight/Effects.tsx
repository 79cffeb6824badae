// What a change of access does, in words: who will no longer see, who will; live as one chooses.
import { useQuery } from '@tanstack/react-query'
import { counted, figure } from '#lib/count.ts'
import { useHouse } from '#web/data/house.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { foreseen, type Change, type Effects as Foreseen } from '#web/data/sight.ts'
import { locale } from '#web/data/texts.ts'
import { ErrorLine } from '#web/design/Field.tsx'
import { Check, Cross } from '#web/design/icons.tsx'
import { useSightTexts } from './texts.ts'

type Sight = Foreseen['lost'][number]

/** Asked again whenever another change is chosen; what was said of the one before is no longer said. */
export function Effects({ spaceId, change }: { spaceId: string; change: Change }) {
  const t = useSightTexts()
  const house = useHouse()
  const { data, error } = useQuery(foreseen(spaceId, change))
  return (
    <div role="status">
      {error ? <ErrorLine>{sentenceOf(error, house)}</ErrorLine> : data ? <EffectLines effects={data} /> : <p className="meta">{t.waiting}</p>}
    </div>
  )
}

export function EffectLines({ effects: { lost, gained } }: { effects: Foreseen }) {
  const t = useSightTexts()
  if (lost.length + gained.length === 0) return <p className="meta">{t.nobody}</p>
  return (
    <div className="perm">
      <ul>
        {lost.map((sight) => <li key={sight.what} className="no"><Cross /><Line sight={sight} words={t.lost[sight.what]} /></li>)}
        {gained.map((sight) => <li key={sight.what} className="yes"><Check /><Line sight={sight} words={t.gained[sight.what]} /></li>)}
      </ul>
    </div>
  )
}

/** « 12 personnes ne verront plus cet espace, dont 2 de l’extérieur : Ada Perrin, Omar Belkacem et 10 autres ». */
function Line({ sight: { count, externalCount, people }, words: [one, many] }: { sight: Sight; words: readonly [(n: string) => string, (n: string) => string] }) {
  const t = useSightTexts()
  const line = counted(count, one, many, locale) + (externalCount === 0 ? '' : count === 1 ? t.outsider : t.outside(figure(externalCount, locale)))
  const left = count - people.length
  const names = people.map(({ name }) => name).join(', ') + (left === 0 ? '' : ` ${left === 1 ? t.other : t.others(figure(left, locale))}`)
  return <span>{people.length === 0 ? line : <><b>{line}</b><span className="blk meta">{names}</span></>}</span>
}
