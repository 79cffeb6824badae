import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Pages, type Page } from './page.ts'

const folder = (name: string): string => fileURLToPath(new URL(`${name}/`, import.meta.resolve('pdfjs-dist/package.json')))

/** Page by page; nothing is drawn, and no script that it holds is run. Throws when it is broken or asks for a password. */
export async function readPdf(path: string): Promise<Page[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({ data: new Uint8Array(await readFile(path)), disableFontFace: true, useSystemFonts: false, useWasm: false, verbosity: 0, cMapUrl: folder('cmaps'), cMapPacked: true, standardFontDataUrl: folder('standard_fonts') })
  const pdf = await task.promise
  const pages = new Pages()
  for (let number = 1; number <= pdf.numPages && !pages.full; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
    // A word that is cut at the end of a line is one word.
    pages.add(number, text.replace(/(\p{Ll})[-\u2010]\n(\p{Ll})/gu, '$1$2'))
    page.cleanup()
  }
  return pages.pages
}
