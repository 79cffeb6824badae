// The photos and files of a post being written: how far each has gone; of a photo what it shows, in one line.
import { useHouse } from '#web/data/house.ts'
import { useShares } from '#web/data/outbox/pieces.ts'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { Cross } from '#web/design/icons.tsx'
import { percent, Preview } from '#web/design/outbox/Pieces.tsx'
import { kindOf, Sheet, weight } from '#web/design/Sheet.tsx'
import { useTexts } from './texts.ts'
import type { Upload, Uploads } from './uploads.ts'

type Props = { one: Upload; drafts: Uploads }

export function PhotoDrafts({ drafts }: { drafts: Uploads }) {
  if (drafts.list.length === 0) return null
  return <ul className="pdrafts">{drafts.list.map((photo) => <Photo key={photo.key} one={photo} drafts={drafts} />)}</ul>
}

function Photo({ one: photo, drafts }: Props) {
  const { composer, state } = useTexts()
  const share = useShares()(photo.key) ?? 0
  const again = <Again one={photo} drafts={drafts} />
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

export function FileDrafts({ drafts }: { drafts: Uploads }) {
  if (drafts.list.length === 0) return null
  return <ul className="fdrafts">{drafts.list.map((file) => <File key={file.key} one={file} drafts={drafts} />)}</ul>
}

function File({ one: file, drafts }: Props) {
  const { composer, state } = useTexts()
  const share = useShares()(file.key) ?? 0
  return (
    <li className="frow">
      <Sheet name={file.name} />
      <div className="grow">
        <b className="ell blk">{file.name}</b>
        {file.error ? <ErrorLine>{file.error}</ErrorLine> : <span className="meta">{kindOf(file.name)} · {file.fileId !== null ? weight(file.size) : file.waiting ? state.waiting : composer.sendingFile(percent(share))}</span>}
      </div>
      {(file.error !== null || file.waiting) && <Again one={file} drafts={drafts} />}
      <button type="button" className="btn btn--3 btn--ico" onClick={() => drafts.remove(file.key)}><Cross /><span className="vh">{composer.removeFile(file.name)}</span></button>
    </li>
  )
}

function Again({ one, drafts }: Props) {
  const house = useHouse()
  return <button type="button" className="btn btn--3" onClick={() => drafts.retry(one)}>{house.retry}</button>
}
