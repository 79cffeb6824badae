// One's own post on its way: there at once, dimmed until it has arrived; kept when it could not leave.
import { useHouse } from '#web/data/house.ts'
import { useMe } from '#web/data/me.ts'
import { asProblem } from '#web/data/problem.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { ErrorLine } from '#web/design/Field.tsx'
import { Clock } from '#web/design/icons.tsx'
import { Avatar } from '#web/design/Marks.tsx'
import { Markdown } from '#web/design/Markdown.tsx'
import { kindOf, Sheet, weight } from './Files.tsx'
import type { Outgoing } from './outgoing.ts'
import { useTexts } from './texts.ts'
import { Preview } from './UploadDrafts.tsx'

export function OutgoingCard({ item, onRetry, onEdit }: { item: Outgoing; onRetry: () => void; onEdit: () => void }) {
  const t = useTexts()
  const house = useHouse()
  const me = useMe()
  const offline = item.error !== null && asProblem(item.error).code === 'network'
  return (
    <article className={item.error ? 'post post--out' : 'post'} aria-label={item.error ? t.state.failed : t.state.sending}>
      <div className="post__head"><Avatar person={me} /><div className="who grow"><h2 className="pname">{me.name}</h2><p className="meta row"><Clock size="s" />{offline ? t.state.offline : item.error ? t.state.failed : t.state.sending}</p></div></div>
      <div className="post__body"><Markdown text={item.body} /></div>
      {item.photos.length > 0 && <div className="pdrafts pdrafts--out">{item.photos.map((photo) => <Preview key={photo.key} src={photo.preview} />)}</div>}
      {item.files.length > 0 && <ul className="files">{item.files.map((file) => <li key={file.key} className="frow"><Sheet name={file.name} /><div className="grow"><b className="ell blk">{file.name}</b><span className="meta">{kindOf(file.name)} · {weight(file.size)}</span></div></li>)}</ul>}
      {item.error !== null && (
        <div className="post__bar">
          {!offline && <div className="grow"><ErrorLine>{sentenceOf(item.error, house)}</ErrorLine></div>}
          <button type="button" className="btn btn--3" onClick={onRetry}>{house.retry}</button>
          <button type="button" className="btn btn--3" onClick={onEdit}>{t.state.edit}</button>
        </div>
      )}
    </article>
  )
}
