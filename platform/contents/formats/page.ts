/** What stands on one page; `page` null where a text has none. */
export type Page = { page: number | null, text: string }

/** Characters that are read of one file: a thousand pages. */
export const mostText = 2_000_000

/** Gathers pages until there are enough characters; `full` says that no more is taken. */
export class Pages {
  readonly pages: Page[] = []
  left = mostText
  get full(): boolean { return this.left <= 0 }
  add(page: number | null, text: string): void {
    const clean = tidy(text).slice(0, this.left)
    this.left -= clean.length
    if (clean !== '') this.pages.push({ page, text: clean })
  }
}

/** Well-formed and composed, no sign that nobody sees or that marks a passage, no more than one space or one empty line in a row. */
const tidy = (text: string): string => text.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replace(/\u00ad/g, '').replace(/[^\P{Cc}\n\t]|[\p{Cf}\p{Co}\ufffd]/gu, ' ')
  .replace(/[^\S\n]+/g, ' ').replace(/ ?\n ?/g, '\n').replace(/\n{3,}/g, '\n\n').trim()
