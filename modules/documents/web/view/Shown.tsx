// What is in a document, in the way that its kind is seen. Each way comes when it is needed.
import { useState, type ReactNode } from 'react'
import { Alert } from '#web/design/icons.tsx'
import { part } from '#web/design/part.tsx'
import { Down } from '../icons.tsx'
import type { Doc } from '../order.ts'
import { shapeOf } from './kinds.ts'
import { useTexts } from './texts.ts'

const Written = part(async () => (await import('./Written.tsx')).Written)
const Sheet = part(async () => (await import('./Written.tsx')).Sheet)
const Mail = part(async () => (await import('./Mail.tsx')).Mail)
const Pdf = part(async () => (await import('./Pdf.tsx')).Pdf)
const Office = part(async () => (await import('./Office.tsx')).Office)

/** `number`: of an older version. */
export type Given = { doc: Doc; number: number | undefined; address: string }

export function Shown(given: Given) {
  const t = useTexts()
  const { doc, address } = given
  const [lost, setLost] = useState(false)
  const shape = shapeOf(doc)
  if (lost) return <Nothing {...given} said={t.lost} />
  const failed = (): void => setLost(true)
  switch (shape) {
    case 'picture': return <Picture {...given} failed={failed} />
    case 'sound': case 'film': return <Played {...given} as={shape === 'film' ? 'video' : 'audio'} failed={failed} />
    case 'pdf': return <Pdf address={address} name={doc.name} nothing={(said) => <Nothing {...given} said={said} />} />
    case 'office': return <Office {...given} />
    case 'text': case 'markdown': return <Written {...given} shape={shape} failed={failed} />
    case 'table': return <Sheet {...given} failed={failed} />
    case 'mail': return <Mail {...given} failed={failed} />
    case 'none': return <Nothing {...given} said={t.none} />
  }
}

/** Why nothing is shown, and the way to the file. */
export function Nothing({ doc, address, said, children }: Given & { said: string; children?: ReactNode }) {
  const t = useTexts()
  return (
    <div className="viewer__in viewer__in--mid">
      <div className="viewer__none" role="status">
        <Alert />
        <p><b>{said}</b></p>
        <p className="meta">{children ?? t.noneHelp}</p>
        <a className="btn" href={address} download={doc.name}><Down />{t.download}</a>
      </div>
    </div>
  )
}

/** The browser's own controls: they have their keys and their names. Captions are in what was brought, or nowhere. */
function Played({ doc, address, as: Tag, failed }: Given & { as: 'audio' | 'video'; failed: () => void }) {
  const t = useTexts()
  return <div className="viewer__in viewer__in--mid"><Tag controls preload="metadata" src={address} aria-label={t.content(doc.name)} onError={failed} /></div>
}

/** All of it, or as close as it was taken: a click, or Enter. */
function Picture({ doc, address, failed }: Given & { failed: () => void }) {
  const t = useTexts()
  const [close, setClose] = useState(false)
  return (
    <div className={close ? 'viewer__in' : 'viewer__in viewer__in--mid'}>
      <button type="button" className={close ? 'picture picture--close' : 'picture'} aria-pressed={close} onClick={() => setClose(!close)}>
        <img src={`${address}?variant=full`} alt={t.content(doc.name)} onError={failed} />
        <span className="vh">{t.close}</span>
      </button>
    </div>
  )
}
