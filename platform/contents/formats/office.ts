// Word, Excel and PowerPoint (ECMA-376): paragraphs, cells and slides, none of the macros, links and pictures.
import { posix } from 'node:path'
import { Pages, type Page } from './page.ts'
import { hear } from './xml.ts'
import type { Zip } from './zip.ts'

/** Pages as the program that wrote it last laid them out, or as breaks in it say. */
export async function readWord(zip: Zip): Promise<Page[]> {
  const pages = new Pages()
  let [number, text, inText, twice, broken] = [1, '', false, 0, false]
  const next = (): void => {
    pages.add(number++, text)
    text = ''
  }
  await hear(zip.read('word/document.xml'), {
    open(name, attribute) {
      if (name === 'Fallback') twice++
      else if (name === 't') inText = true
      else if (name === 'tab') text += '\t'
      else if (name === 'cr' || name === 'br') {
        text += '\n'
        if (attribute('type') === 'page') {
          next()
          broken = true
        }
      } else if (name === 'lastRenderedPageBreak') {
        // After a break that somebody made, it says the same again.
        if (!broken) next()
        broken = false
      }
    },
    close(name) {
      if (name === 'Fallback') twice--
      else if (name === 't') inText = false
      else if (name === 'p' || name === 'tr') text += '\n'
      else if (name === 'tc') text += '\t'
    },
    text(said) {
      // What old programs are given beside says the same twice.
      if (!inText || twice > 0) return
      text += said
      broken = false
    },
  }, () => pages.full)
  for (const part of ['word/footnotes.xml', 'word/endnotes.xml']) text += await textOf(zip, part)
  pages.add(number, text)
  return pages.pages
}

/** Slides in their order, each with what its speaker is told. */
export async function readSlides(zip: Zip): Promise<Page[]> {
  const pages = new Pages()
  for (const [at, slide] of (await ordered(zip, 'ppt/presentation.xml', 'sldId')).entries()) {
    if (pages.full) break
    const notes = [...(await relations(zip, slide.path)).values()].find((path) => path.includes('/notesSlides/'))
    pages.add(at + 1, `${await textOf(zip, slide.path)}\n${notes === undefined ? '' : await textOf(zip, notes)}`)
  }
  return pages.pages
}

/** Sheets in their order, under their name; each row a line. */
export async function readSheets(zip: Zip): Promise<Page[]> {
  const pages = new Pages()
  const shared = await sharedTexts(zip)
  for (const [at, sheet] of (await ordered(zip, 'xl/workbook.xml', 'sheet')).entries()) {
    if (pages.full) break
    let [text, type, value, inValue] = [`${sheet.name}\n`, '', '', false]
    await hear(zip.read(sheet.path), {
      open(name, attribute) {
        if (name === 'c') [type, value] = [attribute('t') ?? '', '']
        else if (name === 'v' || name === 't') inValue = true
      },
      close(name) {
        if (name === 'v' || name === 't') inValue = false
        else if (name === 'c') text += `${type === 's' ? shared[Number(value)] ?? '' : type === 'e' ? '' : value}\t`
        else if (name === 'row') text += '\n'
      },
      text(said) { if (inValue) value += said },
    }, () => text.length > pages.left)
    pages.add(at + 1, text)
  }
  return pages.pages
}

async function sharedTexts(zip: Zip): Promise<string[]> {
  const texts: string[] = []
  let [text, inText] = ['', false]
  await hear(zip.read('xl/sharedStrings.xml'), {
    open(name) { if (name === 'si') text = ''; else if (name === 't') inText = true },
    close(name) { if (name === 'si') texts.push(text); else if (name === 't') inText = false },
    text(said) { if (inText) text += said },
  })
  return texts
}

async function textOf(zip: Zip, path: string): Promise<string> {
  let [text, inText] = ['', false]
  await hear(zip.read(path), {
    open(name) { if (name === 't') inText = true; else if (name === 'br') text += '\n' },
    close(name) { if (name === 't') inText = false; else if (name === 'p') text += '\n' },
    text(said) { if (inText) text += said },
  })
  return text
}

/** The parts that a part names, by the id that it gives them. */
async function relations(zip: Zip, path: string): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  await hear(zip.read(posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`)), {
    open(name, attribute) {
      if (name === 'Relationship' && attribute('TargetMode') !== 'External') found.set(attribute('Id') ?? '', posix.join('/', posix.dirname(path), attribute('Target') ?? '').slice(1))
    },
  })
  return found
}

/** Slides or sheets as their list names them; a target may also be said from the root. */
async function ordered(zip: Zip, path: string, element: string): Promise<{ name: string, path: string }[]> {
  const parts = await relations(zip, path)
  const found: { name: string, path: string }[] = []
  await hear(zip.read(path), {
    open(name, attribute) {
      const part = name === element ? parts.get(attribute('r:id') ?? '') : undefined
      if (part !== undefined && found.length < 5_000) found.push({ name: attribute('name') ?? '', path: zip.has(part) ? part : part.replace(/^(?:ppt|xl)\/(?=(?:ppt|xl)\/)/, '') })
    },
  })
  return found
}
