// « Votre question » above the questions of a space: what was answered already shows while one writes. With photos or files, one asks on the wall.
import { useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react'
import { Link } from 'react-router'
import { useDraft } from '#web/data/drafts.ts'
import { useMe } from '#web/data/me.ts'
import { shownOf } from '#web/data/mentions.ts'
import { useSent } from '#web/data/outbox/use.ts'
import { queries } from '#web/data/queries.ts'
import { remembered, type Space } from '#web/data/spaces.ts'
import { ErrorLine } from '#web/design/Field.tsx'
import { Alike } from './Alike.tsx'
import { MentionField } from './MentionField.tsx'
import { useOutgoingPosts } from './outgoing.ts'
import { OutgoingCard } from './OutgoingCard.tsx'
import { useTexts } from './texts.ts'

export function AskHere({ space }: { space: Space }) {
  const t = useTexts()
  const me = useMe()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText, saved] = useDraft(me.id, `${space.id}.question`)
  const [empty, setEmpty] = useState(false)
  const outgoing = useOutgoingPosts(space)
  useSent((item) => { if (item.kind === 'question' && item.lane === space.id) void queries.invalidateQueries({ queryKey: ['questions', space.id] }) })
  const send = (event?: FormEvent): void => {
    event?.preventDefault()
    setEmpty(!text.trim())
    if (!text.trim()) return field.current?.focus()
    outgoing.send({ kind: 'question', body: text.trim(), photos: [], files: [], important: false, later: '', poll: null })
    setText('')
  }
  const keys = (event: KeyboardEvent): void => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send() }
  return (
    <>
      <form className="card stack-s askhere" aria-label={t.questions.ask} onSubmit={send}>
        <label className="vh" htmlFor={id}>{t.questions.yours}</label>
        <MentionField field={field} spaceId={space.id} className="inp" id={id} rows={Math.min(8, shownOf(text).split('\n').length)} value={text} maxLength={20_000} placeholder={t.questions.yours} aria-describedby={[`${id}h`, empty ? `${id}e` : '', space.discreet ? remembered : ''].filter(Boolean).join(' ')} onText={setText} onKeys={keys} />
        {empty && <ErrorLine id={`${id}e`}>{t.composer.emptyQuestion}</ErrorLine>}
        <Alike spaceId={space.id} text={text} apart={false} />
        <p className="meta" id={`${id}h`}>{t.questions.help}{saved && ` · ${t.composer.draft}`}</p>
        <div className="between askhere__acts">
          <Link className="lk" to={`/espaces/${space.id}#question`}>{t.questions.withFiles}</Link>
          <button type="submit" className="btn">{t.composer.ask}</button>
        </div>
      </form>
      {outgoing.list.filter((item) => item.kind === 'question').map((item) => <OutgoingCard key={item.key} item={item} />)}
    </>
  )
}
