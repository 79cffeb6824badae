// The photos and files of a post being written: how far each has gone; of a photo what it shows, in one line.
import { useState } from 'react'
import { locale } from '#web/data/texts.ts'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { Camera, Cross } from '#web/design/icons.tsx'
import { kindOf, Sheet, weight } from './Files.tsx'
import { useTexts } from './texts.ts'
import type { Upload, Uploads } from './uploads.ts'

const percent = (share: number): string => new Intl.NumberFormat(locale, { style: 'percent' }).format(share)

export function PhotoDrafts({ drafts }: { drafts: Uploads }) {
  if (drafts.list.length === 0) return null
  return <ul className="pdrafts">{drafts.list.map((photo) => <Draft key={photo.key} photo={photo} drafts={drafts} />)}</ul>
}

function Draft({ photo, drafts }: { photo: Upload; drafts: Uploads }) {
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

export function FileDrafts({ drafts }: { drafts: Uploads }) {
  const { composer } = useTexts()
  if (drafts.list.length === 0) return null
  return (
    <ul className="fdrafts">
      {drafts.list.map((file) => (
        <li key={file.key} className="frow">
          <Sheet name={file.name} />
          <div className="grow">
            <b className="ell blk">{file.name}</b>
            {file.error ? <ErrorLine>{file.error}</ErrorLine> : <span className="meta">{kindOf(file.name)} · {file.progress < 1 ? composer.sendingFile(percent(file.progress)) : weight(file.size)}</span>}
          </div>
          <button type="button" className="btn btn--3 btn--ico" onClick={() => drafts.remove(file.key)}><Cross /><span className="vh">{composer.removeFile(file.name)}</span></button>
        </li>
      ))}
    </ul>
  )
}
