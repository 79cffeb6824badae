// One's own comment or reply on its way: there at once, with what became of it.
import { useMe } from '#web/data/me.ts'
import type { Item } from '#web/data/outbox/item.ts'
import { Avatar } from '#web/design/Marks.tsx'
import { Markdown } from '#web/design/Markdown.tsx'
import { Asked, StateWords } from '#web/design/outbox/Asked.tsx'

export function OutgoingComment({ item }: { item: Item }) {
  const me = useMe()
  return (
    <div className="cmt cmt--out">
      <Avatar person={me} size="s" />
      <div className="cmt__b grow">
        <p className="who">{me.name}</p>
        <Markdown text={item.text} />
        <p className="meta"><StateWords item={item} /></p>
        <Asked item={item} />
      </div>
    </div>
  )
}
