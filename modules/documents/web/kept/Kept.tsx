// For whom what one looks at is kept, by the folder that says so.
import { useQuery } from '@tanstack/react-query'
import { Check, Cross } from '#web/design/icons.tsx'
import { keptQuery } from './kept.ts'
import { useTexts } from './texts.ts'

export function Kept({ id }: { id: string }) {
  const t = useTexts()
  const list = useQuery(keptQuery(id)).data
  const { folder, people = [], audiences = [] } = list ?? {}
  if (!folder) return null
  return (
    <>
      <p>{t.by(folder.name)}</p>
      <ul>
        {people.map((one) => <li key={one.id} className={one.reads ? 'yes' : 'no'}>{one.reads ? <Check /> : <Cross />}<span>{one.name}{!one.reads && <span className="meta"> · {t.gone}</span>}</span></li>)}
        {audiences.filter(({ listed }) => listed).map(({ id: audience, name }) => <li key={audience} className="yes"><Check />{name}</li>)}
        <li className="yes"><Check />{t.hosts}</li>
        <li className="no"><Cross />{t.nobodyElse}</li>
      </ul>
    </>
  )
}
