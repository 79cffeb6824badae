// Writing a post or a question: a text, photos, files, and in plain words who will see it.
import { useEffect, useEffectEvent, useId, useRef, useState, type ChangeEvent, type FormEvent, type KeyboardEvent } from 'react'
import { useLocation } from 'react-router'
import { figure } from '#lib/count.ts'
import { useNow } from '#web/data/clock.ts'
import { useDraft } from '#web/data/drafts.ts'
import { useComplete, useMe } from '#web/data/me.ts'
import { shownOf } from '#web/data/mentions.ts'
import { remembered, useVisibility, type Space } from '#web/data/spaces.ts'
import { locale } from '#web/data/texts.ts'
import { ErrorLine } from '#web/design/Field.tsx'
import { Camera, Users } from '#web/design/icons.tsx'
import { Avatar } from '#web/design/Marks.tsx'
import { MoreMenu } from '#web/design/MoreMenu.tsx'
import { part } from '#web/design/part.tsx'
import { Clip, Help } from './icons.tsx'
import { whyNot } from './later.ts'
import { MentionField } from './MentionField.tsx'
import { useOptions } from './options.ts'
import type { Written } from './outgoing.ts'
import { whyNotAsked } from './poll-draft.ts'
import { useTexts } from './texts.ts'
import { FileDrafts, PhotoDrafts } from './UploadDrafts.tsx'
import { useUploads } from './uploads.ts'

const Alike = part(async () => (await import('./Alike.tsx')).Alike)
const PollOption = part(async () => (await import('./PollOption.tsx')).PollOption)
const LaterOption = part(async () => (await import('./LaterOption.tsx')).LaterOption)
const ImportantOption = part(async () => (await import('./ImportantOption.tsx')).ImportantOption)

type Props = { space: Space; onSend: (written: Written) => void }

export function Composer({ space, onSend }: Props) {
  const t = useTexts()
  const me = useMe()
  const complete = useComplete()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText, saved] = useDraft(me.id, space.id)
  const [asking, setAsking] = useDraft(me.id, `${space.id}.kind`)
  const [error, setError] = useState<string | null>(null)
  const options = useOptions(space)
  const now = useNow()
  const photos = useUploads(20)
  const files = useUploads(10)
  const { poll } = options
  const kind = asking === '' || poll ? 'post' : 'question'
  useAskedFor(field, () => setAsking('question'))

  const refuse = (why: string): void => {
    setError(why)
    field.current?.focus()
  }
  const send = (event?: FormEvent): void => {
    event?.preventDefault()
    if (poll && !text.trim()) return refuse(t.poll.empty)
    if (!text.trim() && (kind === 'question' || photos.list.length + files.list.length === 0)) {
      return refuse(kind === 'question' ? t.composer.emptyQuestion : t.composer.empty)
    }
    const wrong = poll && whyNotAsked(poll, now)
    if (wrong) return setError(t.poll[wrong])
    const late = options.later === '' ? null : whyNot(options.later, now)
    if (late) return setError(t.later[late])
    setError(null)
    onSend({ kind, body: text.trim(), photos: photos.list, files: files.list, important: options.important, later: options.later, poll })
    setText('')
    setAsking('')
    options.clear()
    photos.clear()
    files.clear()
  }
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
  }
  const pick = (uploads: typeof photos, tooMany: string) => (event: ChangeEvent<HTMLInputElement>): void => {
    setError(uploads.add([...(event.target.files ?? [])]) ? null : tooMany)
    event.target.value = ''
  }
  return (
    <form className="card composer" aria-label={t.composer.region} onSubmit={send}>
      <Avatar person={me} />
      <div className="composer__box">
        <label className="vh" htmlFor={id}>{t.composer.label}</label>
        <MentionField field={field} spaceId={space.id} className="inp" id={id} rows={Math.min(12, shownOf(text).split('\n').length)} value={text} maxLength={20_000} placeholder={kind === 'question' || poll ? t.composer.questionHint : t.composer.hint} aria-describedby={[error ? `${id}e` : '', space.discreet ? remembered : ''].filter(Boolean).join(' ') || undefined} onText={setText} onKeys={keys} />
        {error && <ErrorLine id={`${id}e`}>{error}</ErrorLine>}
        {kind === 'question' && <Alike spaceId={space.id} text={text} apart={photos.list.length + files.list.length > 0} />}
        <PhotoDrafts drafts={photos} />
        <FileDrafts drafts={files} />
        {options.important && <ImportantOption space={space} onWithdraw={() => options.setImportant(false)} />}
        {poll && <PollOption poll={poll} onChange={options.setPoll} />}
        {options.later && <LaterOption value={options.later} onChange={options.setLater} />}
        <div className="composer__acts">
          <label className="btn btn--3 pick"><input type="file" accept="image/*,.heic,.heif" multiple onChange={pick(photos, t.composer.tooMany)} /><Camera />{t.composer.photo}</label>
          <label className="btn btn--3 pick"><input type="file" multiple onChange={pick(files, t.composer.tooManyFiles)} /><Clip />{t.composer.file}</label>
          {!poll && <button type="button" className="btn btn--3 react" aria-pressed={kind === 'question'} onClick={() => setAsking(kind === 'question' ? '' : 'question')}><Help />{t.composer.question}</button>}
          <MoreMenu quiet label={t.composer.more} items={options.items} />
          <span className="meta vis"><Users size="s" />{useVisibleTo(space)}{complete && <span className="only-wide"> · {t.composer.keys}</span>}{saved && ` · ${t.composer.draft}`}</span>
          <button type="submit" className="btn">{options.later ? t.later.plan : kind === 'question' ? t.composer.ask : t.composer.send}</button>
        </div>
      </div>
    </form>
  )
}

/** « Publier » of the tab bar leads here by `#publier`, « Poser une question » by `#question`. */
function useAskedFor(field: { current: HTMLTextAreaElement | null }, ask: () => void): void {
  const { hash, key } = useLocation()
  const asked = useEffectEvent(ask)
  useEffect(() => {
    if (hash !== '#publier' && hash !== '#question') return
    if (hash === '#question') asked()
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => field.current?.focus()))
    return () => cancelAnimationFrame(frame)
  }, [hash, key, field])
}

/** In numbers once they are known: those of the rights themselves. */
function useVisibleTo(space: Space): string {
  const { composer: words } = useTexts()
  const seen = useVisibility(space.id)
  if (space.access === 'open') return seen ? words.people(figure(seen.readerCount, locale)) : words.everyone
  const readers = seen?.readerCount ?? space.memberCount
  return readers > 1 ? (readers > space.memberCount ? words.people : words.members)(figure(readers, locale)) : words.self
}
