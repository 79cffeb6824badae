// A message that was kept as a file: who wrote to whom, and its words. Of a page that it brings, the text alone.
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Address, Email } from 'postal-mime'
import { wordsOfHtml } from '#lib/html-words.ts'
import { exact } from '#lib/when.ts'
import { locale } from '#web/data/texts.ts'
import { Loading } from '#web/design/Loading.tsx'
import { weight } from '#web/design/Sheet.tsx'
import { readBytes } from '../bytes.ts'
import { Scroller } from './Scroller.tsx'
import type { Given } from './Shown.tsx'
import { useTexts } from './texts.ts'

/** Bytes of a message that are read, with what it brings along. */
const most = 25 << 20
/** Signs of its words that are shown. */
const longest = 500_000

export function Mail({ doc, address, failed }: Given & { failed: () => void }) {
  const t = useTexts()
  const { data: mail, error } = useQuery({
    queryKey: ['mail', doc.fileId, address], retry: false, staleTime: Infinity,
    queryFn: async ({ signal }) => {
      const bytes = doc.size > most ? null : await readBytes(address, doc.size, most, signal)
      if (!bytes) throw new Error('too large, or not there')
      const { default: PostalMime } = await import('postal-mime')
      // Of the bytes that it brings only the names are kept.
      const { attachments, ...read } = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' })
      return { ...read, attachments: attachments.map(({ filename, content }) => ({ name: filename ?? '', size: typeof content === 'string' ? content.length : content.byteLength })) }
    },
  })
  useEffect(() => { if (error) failed() }, [error, failed])
  if (!mail) return <div className="viewer__in"><Loading /></div>
  const at = mail.date === undefined ? NaN : Date.parse(mail.date)
  const lines: [string, string][] = [[t.from, said(mail.from ? [mail.from] : [])], [t.to, said(mail.to)], [t.cc, said(mail.cc)], [t.date, Number.isNaN(at) ? '' : exact(new Date(at), locale)]]
  return (
    <Scroller label={t.content(doc.name)}>
      <article className="leaf">
        <h3>{mail.subject || t.noSubject}</h3>
        <dl className="mailhead">{lines.filter(([, value]) => value).map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
        <div className="leaf__text">{wordsOf(mail).slice(0, longest)}</div>
        {mail.attachments.length > 0 && (
          <section aria-labelledby="brought">
            <h4 id="brought">{t.attachments}</h4>
            <ul>{mail.attachments.map(({ name, size }, n) => <li key={n}>{name || '?'} <span className="meta">{weight(size)}</span></li>)}</ul>
            <p className="meta">{t.attachmentsHelp}</p>
          </section>
        )}
      </article>
    </Scroller>
  )
}

const said = (people: readonly Address[] | undefined): string => (people ?? []).map(({ name, address }) => (name && address ? `${name} <${address}>` : name || address || '')).join(', ')

/** Its words; of a message that brings only a page, those of the page. */
const wordsOf = ({ text, html }: Pick<Email, 'text' | 'html'>): string => (text?.trim() ? text : wordsOfHtml((html ?? '').slice(0, 4 * longest)))
