// The photos of a post being written: how far each has gone, and what it shows, in one line.
import { useState } from 'react'
import { locale } from '#web/data/texts.ts'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { Camera, Cross } from '#web/design/icons.tsx'
import type { PhotoDraft } from './outgoing.ts'
import type { PhotoDraftList } from './photos.ts'
import { useTexts } from './texts.ts'

const percent = (share: number): string => new Intl.NumberFormat(locale, { style: 'percent' }).format(share)

export function PhotoDrafts({ drafts }: { drafts: PhotoDraftList }) {
  if (drafts.list.length === 0) return null
  return <ul className="pdrafts">{drafts.list.map((photo) => <Draft key={photo.key} photo={photo} drafts={drafts} />)}</ul>
}

function Draft({ photo, drafts }: { photo: PhotoDraft; drafts: PhotoDraftList }) {
  const { composer } = useTexts()
  return (
    <li className="pdraft">
      <Preview src={photo.preview} />
      <div className="grow stack-s">
        {photo.error ? <ErrorLine>{photo.error}</ErrorLine> : (
          <>
            <progress className="vh" value={photo.progress} aria-label={composer.sending(percent(photo.progress))} />
            <p className="meta" aria-hidden="true">{photo.progress < 1 ? composer.sending(percent(photo.progress)) : composer.sent}</p>
            <Field label={composer.alt} help={composer.altHelp}>{(given) => <input {...given} className="inp" value={photo.alt} maxLength={300} onChange={(event) => drafts.describe(photo.key, event.target.value)} />}</Field>
          </>
        )}
      </div>
      <button type="button" className="btn btn--3 btn--ico" onClick={() => drafts.remove(photo.key)}><Cross /><span className="vh">{composer.remove}</span></button>
    </li>
  )
}

/** Some formats (HEIC) cannot be drawn by every browser before the server has read them. */
export function Preview({ src }: { src: string }) {
  const [blind, setBlind] = useState(false)
  return blind ? <span className="pdraft__i"><Camera /></span> : <img className="pdraft__i" src={src} alt="" onError={() => setBlind(true)} />
}
