// How full a library is: said by itself when little room is left, else when one asks for more about the list.
import { useQuery } from '@tanstack/react-query'
import { weight } from '#web/design/Sheet.tsx'
import { roomQuery, type Root } from './library.ts'
import { useTexts } from './texts.ts'

const little = 0.8

export function Gauge({ root, asked }: { root: Root; asked: boolean }) {
  const t = useTexts()
  const { data } = useQuery(roomQuery(root))
  if (!data) return null
  const share = data.allowed === 0 ? 1 : Math.min(1, data.used / data.allowed)
  if (!asked && share <= little) return null
  const said = t.room(weight(data.used), weight(data.allowed))
  return (
    <div className="dgauge">
      <p className="meta">{share > little ? t.littleRoom(said, weight(data.left)) : said}</p>
      <span className="prog" role="meter" aria-label={t.roomLabel} aria-valuemin={0} aria-valuemax={100} aria-valuenow={Math.round(share * 100)} aria-valuetext={said}><span className={share > little ? 'is-full' : undefined} style={{ width: `${Math.round(share * 100)}%` }} /></span>
    </div>
  )
}
