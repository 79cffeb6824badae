// Under a name: what the person does, when they wrote; « modifié » leads to what the text said before.
import type { ReactNode } from 'react'
import { ago, agoHead, exact } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { locale } from '#web/data/texts.ts'
import { useTexts } from './texts.ts'

type Author = { headline: string; external: string | null }
type Props = { author?: Author; at: string; edited: string | null; onHistory?: () => void; children?: ReactNode }

/** « Cheffe de cuisine, collège Jean-Zay · il y a 1 h »; alone, the time has its capital. */
export function Byline({ author, at, edited, onHistory, children }: Props) {
  const t = useTexts()
  const house = useHouse()
  const now = useNow()
  const when = new Date(at)
  const who: ReactNode = author && (author.external ? <>{author.external} · <b>{house.external}</b> · </> : author.headline && `${author.headline} · `)
  return (
    <p className="meta">
      {who}<time dateTime={at} title={exact(when, locale)}>{author ? ago(when, now, locale) : agoHead(when, now, locale)}</time>
      {edited && <> · {onHistory ? <button type="button" className="lk lk--b" aria-label={t.post.editedSee} onClick={onHistory}>{t.post.edited}</button> : t.post.edited}</>}
      {children}
    </p>
  )
}
