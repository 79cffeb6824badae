// The mark of an authority, on the bar as it will be seen there.
import { useRef, useState } from 'react'
import type { Authority } from '#web/data/authorities.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { upload } from '#web/data/upload.ts'
import { Camera } from '#web/design/icons.tsx'
import { Emblem } from '#web/design/Marks.tsx'
import { useChange } from './authority-change.ts'
import { useTexts } from './texts.ts'

/** The file that the address of a logo names. */
const fileOf = (logo: string | null): string | null => (logo === null ? null : new URL(logo, location.origin).searchParams.get('v'))

export function LogoChoice({ authority }: { authority: Authority }) {
  const t = useTexts().identity
  const house = useHouse()
  const input = useRef<HTMLInputElement>(null)
  const [sending, setSending] = useState(false)
  const save = useChange(authority)
  const failed = (error: unknown): void => notify(sentenceOf(error, house), undefined, true)
  const set = (logoFileId: string | null): void => save.mutate({ change: { logoFileId }, back: { logoFileId: fileOf(authority.logo) } }, { onError: failed })
  const choose = async (file: File | undefined): Promise<void> => {
    if (!file) return
    setSending(true)
    await upload(file).then(({ id }) => set(id), failed)
    setSending(false)
  }
  return (
    <>
      <p className="muted">{t.logoHelp}</p>
      <div className="logobar mt"><span className="brand"><Emblem of={authority} /><span>Parvis<small>{authority.shortName}</small></span></span></div>
      <p className="wrap mt">
        <button type="button" className="btn btn--2" aria-busy={sending || save.isPending} onClick={() => input.current?.click()}><Camera />{t.chooseLogo}</button>
        {authority.logo && <button type="button" className="btn btn--3" onClick={() => set(null)}>{t.noLogo}</button>}
        <input ref={input} type="file" accept="image/png,image/jpeg,image/webp" hidden aria-label={t.chooseLogo} onChange={(event) => { void choose(event.target.files?.[0]); event.target.value = '' }} />
      </p>
    </>
  )
}
