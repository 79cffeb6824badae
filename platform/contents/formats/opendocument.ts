// LibreOffice's own files (OASIS OpenDocument): text, sheets, slides.
import { Pages, type Page } from './page.ts'
import { hear } from './xml.ts'
import type { Zip } from './zip.ts'

/** Pages by the breaks that the program wrote down; each sheet and each slide is one. */
export async function readOpenDocument(zip: Zip): Promise<Page[]> {
  const pages = new Pages()
  let [number, text, inBody, inSheets, depth] = [1, '', false, false, 0]
  const next = (): void => {
    pages.add(number++, text)
    text = ''
  }
  await hear(zip.read('content.xml'), {
    open(name, attribute) {
      if (name === 'body') inBody = true
      else if (name === 'spreadsheet') inSheets = true
      else if (name === 'p' || name === 'h') depth++
      else if (name === 's') text += ' '
      else if (name === 'tab') text += '\t'
      else if (name === 'line-break') text += '\n'
      else if (name === 'soft-page-break') next()
      else if (name === 'table' && inSheets) text += `${attribute('name') ?? ''}\n`
    },
    close(name) {
      if (name === 'p' || name === 'h') {
        depth--
        text += '\n'
      } else if (name === 'table-cell') text = `${text.replace(/\n$/, '')}\t`
      else if (name === 'table-row') text += '\n'
      else if ((name === 'table' && inSheets) || name === 'page') next()
    },
    text(said) { if (inBody && depth > 0) text += said },
  }, () => pages.full || text.length > pages.left)
  pages.add(number, text)
  return pages.pages
}
