import { useRef, useState } from 'react'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { upload } from '#web/data/upload.ts'
import { Camera } from '#web/design/icons.tsx'
import type { Person } from './directory.ts'
import { useProfileEdit } from './edit.ts'
import { useTexts } from './texts.ts'

/** Changes one's picture, or takes it away. */
export function PhotoButtons({ person }: { person: Person }) {
  const t = useTexts()
  const house = useHouse()
  const input = useRef<HTMLInputElement>(null)
  const [sending, setSending] = useState(false)
  const save = useProfileEdit(person)
  const choose = async (file: File | undefined): Promise<void> => {
    if (!file) return
    setSending(true)
    try {
      const { id } = await upload(file)
      save.mutate({ photoId: id })
    } catch (error) {
      notify(sentenceOf(error, house), undefined, true)
    }
    setSending(false)
  }
  return (
    <p className="wrap mt">
      <button type="button" className="btn btn--3" aria-busy={sending || save.isPending} onClick={() => input.current?.click()}><Camera />{t.edit.photo}</button>
      {person.photo && <button type="button" className="btn btn--3" onClick={() => save.mutate({ photoId: null })}>{t.edit.noPhoto}</button>}
      <input ref={input} type="file" accept="image/*" hidden aria-label={t.edit.photo} onChange={(event) => { void choose(event.target.files?.[0]); event.target.value = '' }} />
    </p>
  )
}
