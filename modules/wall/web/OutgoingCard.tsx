// One's own post on its way: there at once, dimmed until it has arrived; kept when it could not leave.
import { useMe } from '#web/data/me.ts'
import type { Item } from '#web/data/outbox/item.ts'
import { useStateOf } from '#web/data/outbox/use.ts'
import { Clock } from '#web/design/icons.tsx'
import { Avatar } from '#web/design/Marks.tsx'
import { Markdown } from '#web/design/Markdown.tsx'
import { Asked, StateWords } from '#web/design/outbox/Asked.tsx'
import { Pieces } from '#web/design/outbox/Pieces.tsx'
import { Bars, Help, Megaphone } from './icons.tsx'
import { useTexts } from './texts.ts'

export function OutgoingCard({ item }: { item: Item }) {
  const t = useTexts()
  const me = useMe()
  const state = useStateOf()(item)
  return (
    <article className={state === 'sending' ? 'post' : 'post post--out'} aria-label={t.state[state]}>
      <div className="post__head"><Avatar person={me} /><div className="who grow"><h2 className="pname">{me.name}</h2><p className="meta"><StateWords item={item} /></p></div></div>
      {item.kind === 'scheduled' && <p className="qh"><Clock size="s" /><b>{t.later.title}</b></p>}
      {item.kind === 'question' && <p className="qh"><Help size="s" /><b>{t.question.word}</b></p>}
      {(item.letter.input.body as { important?: boolean } | undefined)?.important && <p className="qh"><Megaphone size="s" /><b>{t.important.word}</b></p>}
      {(item.letter.input.body as { poll?: object } | undefined)?.poll && <p className="qh"><Bars size="s" /><b>{t.poll.word}</b></p>}
      {item.text && <div className="post__body"><Markdown text={item.text} /></div>}
      {item.pieces.length > 0 && <div className="post__files"><Pieces item={item} /></div>}
      {state !== 'sending' && <div className="post__out"><Asked item={item} /></div>}
    </article>
  )
}
