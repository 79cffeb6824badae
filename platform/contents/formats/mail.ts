import { Pages, type Page } from './page.ts'
import { textOfHtml } from './html.ts'

export const looksMail = (text: string): boolean => {
  const head = /^(?:[A-Za-z][\w-]{0,60}:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}/.exec(text.slice(0, 20_000).replace(/\r/g, ''))?.[0] ?? ''
  return /^from:/im.test(head) && /^(?:mime-version|date|message-id|received|subject):/im.test(head)
}

/** Of a message: its subject, who wrote to whom, what it says, and what its attachments are called; these are not opened. */
export async function readMail(bytes: Buffer): Promise<Page[]> {
  const { default: PostalMime } = await import('postal-mime')
  const mail = await PostalMime.parse(bytes)
  const address = (one: { name?: string, address?: string } | undefined): string => [one?.name, one?.address].filter(Boolean).join(' ')
  const pages = new Pages()
  pages.add(null, [mail.subject ?? '', address(mail.from), ...(mail.to ?? []).map(address), ...(mail.cc ?? []).map(address), '', mail.text ?? textOfHtml(mail.html ?? ''), '', ...mail.attachments.map((one) => one.filename ?? '')].join('\n'))
  return pages.pages
}
