// The photos of a post being written: how far each has gone, and what it shows, in one line.
import { useHouse } from '#web/data/house.ts'
import { useShares } from '#web/data/outbox/pieces.ts'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { Cross } from '#web/design/icons.tsx'
import { percent, Preview } from '#web/design/outbox/Pieces.tsx'
import type { PhotoDraft, PhotoDraftList } from './photos.ts'
import { useTexts } from './texts.ts'

export function PhotoDrafts({ drafts }: { drafts: PhotoDraftList }) {
  if (drafts.list.length === 0) return null
  return <ul className="pdrafts">{drafts.list.map((photo) => <Draft key={photo.key} photo={photo} drafts={drafts} />)}</ul>
}

function Draft({ photo, drafts }: { photo: PhotoDraft; drafts: PhotoDraftList }) {
  const { composer, state } = useTexts()
  const house = useHouse()
  const share = useShares()(photo.key) ?? 0
  const again = <button type="button" className="btn btn--3" onClick={() => drafts.retry(photo)}>{house.retry}</button>
  return (
    <li className="pdraft">
      <Preview src={photo.preview} />
      <div className="grow stack-s">
        {photo.error ? <><ErrorLine>{photo.error}</ErrorLine><p>{again}</p></> : (
          <>
            {photo.fileId !== null ? <p className="meta">{composer.sent}</p> : photo.waiting ? <p className="meta row">{state.waiting}{again}</p> : (
              <>
                <progress className="vh" value={share} aria-label={composer.sending(percent(share))} />
                <p className="meta" aria-hidden="true">{composer.sending(percent(share))}</p>
              </>
            )}
            <Field label={composer.alt} help={composer.altHelp}>{(given) => <input {...given} className="inp" value={photo.alt} maxLength={300} onChange={(event) => drafts.describe(photo.key, event.target.value)} />}</Field>
          </>
        )}
      </div>
      <button type="button" className="btn btn--3 btn--ico" onClick={() => drafts.remove(photo.key)}><Cross /><span className="vh">{composer.remove}</span></button>
    </li>
  )
}
