// « Tout marquer comme lu »: there as long as something is unread.
import { useHouse } from '#web/data/house.ts'
import { CheckTwice } from './icons.tsx'
import { readAll, type Notice } from './notices.ts'
import { useTexts } from './texts.ts'

export function ReadAll({ items, left }: { items: readonly Notice[]; left: () => void }) {
  const t = useTexts()
  const house = useHouse()
  const [newest] = items
  if (!newest || items.every((notice) => notice.readAt !== null)) return null
  return <button type="button" className="btn btn--3" onClick={() => { left(); void readAll(newest, { t, house }) }}><CheckTwice />{t.readAll}</button>
}
