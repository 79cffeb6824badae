// What waits to leave from this browser, oldest first, with what became of each.
import { Link } from 'react-router'
import { useTexts } from '#web/data/outbox/texts.ts'
import { useItems, useStateOf } from '#web/data/outbox/use.ts'
import { Heading } from '#web/design/Heading.tsx'
import { Asked, StateWords } from '#web/design/outbox/Asked.tsx'
import { Pieces } from '#web/design/outbox/Pieces.tsx'

export function Outgoing() {
  const t = useTexts()
  const items = useItems()
  const stateOf = useStateOf()
  return (
    <>
      <header className="pagehead"><Heading title={t.title} /><p className="muted">{items.length ? t.help : t.none}</p></header>
      <ul className="outbox">
        {items.map((item) => (
          <li key={item.seq} data-state={stateOf(item)}>
            <h2 className="pname"><Link className="name" to={item.place}>{item.title}</Link></h2>
            <p className="meta"><StateWords item={item} /></p>
            {item.text !== '' && <p className="outbox__text">{item.text}</p>}
            <Pieces item={item} />
            <Asked item={item} />
          </li>
        ))}
      </ul>
    </>
  )
}
