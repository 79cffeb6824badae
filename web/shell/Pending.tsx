// The line under the bar when something waits: how much, and the way to it. Loading it is what makes the outbox send.
import { Link } from 'react-router'
import { useItems, useStateOf } from '#web/data/outbox/use.ts'
import { useTexts } from '#web/data/outbox/texts.ts'
import { Clock } from '#web/design/icons.tsx'

export default function Pending() {
  const t = useTexts()
  const items = useItems()
  const stateOf = useStateOf()
  const stopped = items.filter((item) => stateOf(item) === 'stopped').length
  const held = items.filter((item) => stateOf(item) !== 'sending').length
  if (held === 0) return null
  return <span><Clock size="s" />{held === stopped ? t.stopped(stopped) : t.count(held)} <Link to="/envois">{t.see}</Link></span>
}
