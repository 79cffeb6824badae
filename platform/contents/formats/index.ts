// Which reader a file is for: by its bytes alone, so that the same bytes are the same text under any name. Each is loaded when it is first needed.
import { open, readFile } from 'node:fs/promises'
import type { Page } from './page.ts'

/** The text of a file, page by page; null where it is of a kind that has none. Throws when it cannot be read. */
export async function textOfFile(path: string): Promise<Page[] | null> {
  const head = await headOf(path)
  if (head.includes('%PDF-')) return (await import('./pdf.ts')).readPdf(path)
  if (head.startsWith('PK\x03\x04')) return readOffice(path)
  const { decode, readText } = await import('./text.ts')
  const bytes = await readFile(path)
  const text = decode(bytes)
  if (text === null) return null
  const { looksMail, readMail } = await import('./mail.ts')
  if (looksMail(text)) return readMail(bytes)
  const { looksHtml, textOfHtml } = await import('./html.ts')
  return readText(looksHtml(text) ? textOfHtml(text) : text)
}

async function headOf(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1_024), 0, 1_024, 0)
    return buffer.toString('latin1', 0, bytesRead)
  } finally {
    await file.close()
  }
}

/** What else is packed so is not opened: an archive inside an archive is nobody's text. */
async function readOffice(path: string): Promise<Page[] | null> {
  const { Zip } = await import('./zip.ts')
  const zip = await Zip.open(path)
  try {
    const office = await import('./office.ts')
    if (zip.has('word/document.xml')) return await office.readWord(zip)
    if (zip.has('xl/workbook.xml')) return await office.readSheets(zip)
    if (zip.has('ppt/presentation.xml')) return await office.readSlides(zip)
    return zip.has('content.xml') && zip.has('mimetype') ? await (await import('./opendocument.ts')).readOpenDocument(zip) : null
  } finally {
    zip.close()
  }
}
