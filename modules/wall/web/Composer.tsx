// Writing a post: a text, photos, and in plain words who will see it.
import { useEffect, useId, useRef, useState, type ChangeEvent, type FormEvent, type KeyboardEvent } from 'react'
import { useLocation } from 'react-router'
import { figure } from '#lib/count.ts'
import { useDraft } from '#web/data/drafts.ts'
import { useMe } from '#web/data/me.ts'
import type { Space } from '#web/data/spaces.ts'
import { locale } from '#web/data/texts.ts'
import { ErrorLine } from '#web/design/Field.tsx'
import { Camera, Users } from '#web/design/icons.tsx'
import { Avatar } from '#web/design/Marks.tsx'
import { PhotoDrafts } from './PhotoDrafts.tsx'
import { usePhotoDrafts, type PhotoDraft } from './photos.ts'
import { useTexts } from './texts.ts'

type Props = { space: Space; onSend: (body: string, photos: readonly PhotoDraft[]) => void }

export function Composer({ space, onSend }: Props) {
  const t = useTexts()
  const me = useMe()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useDraft(me.id, space.id)
  const [error, setError] = useState<string | null>(null)
  const photos = usePhotoDrafts()
  useAskedFor(field)

  const send = (event?: FormEvent): void => {
    event?.preventDefault()
    if (!text.trim() && photos.list.length === 0) {
      setError(t.composer.empty)
      return field.current?.focus()
    }
    setError(null)
    onSend(text.trim(), photos.list)
    setText('')
    photos.clear()
  }
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
  }
  const pick = (event: ChangeEvent<HTMLInputElement>): void => {
    setError(photos.add([...(event.target.files ?? [])]) ? null : t.composer.tooMany)
    event.target.value = ''
  }
  return (
    <form className="card composer" aria-label={t.composer.region} onSubmit={send}>
      <Avatar person={me} />
      <div className="composer__box">
        <label className="vh" htmlFor={id}>{t.composer.label}</label>
        <textarea ref={field} className="inp" id={id} rows={Math.min(12, text.split('\n').length)} value={text} maxLength={20_000} placeholder={t.composer.hint} aria-describedby={error ? `${id}e` : undefined} onChange={(event) => setText(event.target.value)} onKeyDown={keys} />
        {error && <ErrorLine id={`${id}e`}>{error}</ErrorLine>}
        <PhotoDrafts drafts={photos} />
        <div className="composer__acts">
          <label className="btn btn--3 pick"><input type="file" accept="image/*,.heic,.heif" multiple onChange={pick} /><Camera />{t.composer.photo}</label>
          <span className="meta vis"><Users size="s" />{visibleTo(space, t.composer)}</span>
          <button type="submit" className="btn">{t.composer.send}</button>
        </div>
      </div>
    </form>
  )
}

/** « Publier » of the tab bar leads here by `#publier`. */
function useAskedFor(field: { current: HTMLTextAreaElement | null }): void {
  const { hash, key } = useLocation()
  useEffect(() => {
    if (hash !== '#publier') return
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => field.current?.focus()))
    return () => cancelAnimationFrame(frame)
  }, [hash, key, field])
}

const visibleTo = (space: Space, words: { everyone: string; self: string; members: (n: string) => string }): string =>
  space.access === 'open' ? words.everyone : space.memberCount > 1 ? words.members(figure(space.memberCount, locale)) : words.self
