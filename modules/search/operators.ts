// What one may write among the words of a question: « type:pdf espace:cuisines de:sylvie avant:2026-10 », and "words that follow one another".
import { fold } from '#lib/fold.ts'
import { momentOf, today } from '#lib/when.ts'
import type { Narrowed } from '#platform/search/narrow.ts'

export type Asked = { /** The words that are left. */ q: string, noun?: string, /** Names of people, as written. */ people: string[], narrowed: Narrowed }

/** Kinds of files as people call them, and things that are no files by their noun. */
const kinds: Readonly<Record<string, string>> = {
  pdf: 'pdf', texte: 'text', text: 'text', word: 'text', docx: 'text', odt: 'text', tableur: 'sheet', tableau: 'sheet', sheet: 'sheet', excel: 'sheet', xlsx: 'sheet', ods: 'sheet', csv: 'sheet',
  presentation: 'slides', diaporama: 'slides', slides: 'slides', powerpoint: 'slides', pptx: 'slides', odp: 'slides', image: 'image', photo: 'image', audio: 'audio', son: 'audio', video: 'video', archive: 'archive', zip: 'archive', dossier: 'folder', folder: 'folder',
}
const nouns: Readonly<Record<string, string>> = {
  document: 'document', documents: 'document', fichier: 'document', file: 'document', publication: 'post', post: 'post', message: 'post', commentaire: 'comment', comment: 'comment', reponse: 'comment',
  espace: 'space', space: 'space', fiche: 'practice', card: 'practice', actualite: 'article', news: 'article', application: 'app', app: 'app', personne: 'person', person: 'person',
}
const operators: Readonly<Record<string, 'type' | 'space' | 'by' | 'before' | 'after'>> = {
  type: 'type', espace: 'space', space: 'space', in: 'space', dans: 'space', de: 'by', par: 'by', from: 'by', by: 'by', avant: 'before', before: 'before', apres: 'after', after: 'after',
}
const most = 4

/** Reads a question; what is no operator, or says nothing that one understands, is a word like another. */
export function readQuestion(text: string): Asked {
  const asked: Asked = { q: '', people: [], narrowed: {} }
  const [spaces, phrases, said]: string[][] = [[], [], []]
  const wanted: string[] = []
  for (const [whole, name, value, quoted] of text.matchAll(/(?:([\p{L}]+):)?(?:((?!["“«])\S+)|["“«]\s*([^"”»]*?)\s*(?:["”»]|$))/gu)) {
    const operator = name === undefined ? undefined : Object.hasOwn(operators, fold(name)) ? operators[fold(name)] : undefined
    const words = (quoted ?? value ?? '').trim()
    const done = operator !== undefined && words !== '' && apply(operator, words)
    if (done) continue
    said!.push(quoted === undefined ? whole : `${name ?? ''} ${quoted}`)
    if (quoted !== undefined && /\p{L}|\p{N}/u.test(quoted) && phrases!.length < most) phrases!.push(quoted)
  }
  function apply(operator: 'type' | 'space' | 'by' | 'before' | 'after', value: string): boolean {
    const word = fold(value)
    if (operator === 'type') {
      if (Object.hasOwn(nouns, word)) asked.noun = nouns[word]!
      else if (Object.hasOwn(kinds, word)) wanted.push(kinds[word]!)
      else return false
      return true
    }
    if (operator === 'space' || operator === 'by') {
      const list = operator === 'space' ? spaces! : asked.people
      return word !== '' && list.length < most && list.push(value) > 0
    }
    const span = spanOf(value)
    if (span === null) return false
    if (operator === 'before') asked.narrowed.until = span.from
    else asked.narrowed.from = span.until
    return true
  }
  if (spaces!.length > 0) asked.narrowed.spaces = spaces!
  if (phrases!.length > 0) asked.narrowed.phrases = phrases!
  if (wanted.length > 0) asked.narrowed.kinds = wanted
  return { ...asked, q: said!.join(' ').replace(/\s+/g, ' ').trim() }
}

/** A year, a month or a day, from its first moment to the first after it; null when there is no such day. « après:2026-10 » begins in November. */
function spanOf(value: string): { from: Date, until: Date } | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(value) ?? []
  if (year === undefined || Number(year) < 1_900 || Number(year) > 2_200) return null
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)]
  const first = new Date(Date.UTC(y, m - 1, d))
  if (first.getUTCMonth() !== m - 1 || first.getUTCDate() !== d) return null
  const next = month === undefined ? new Date(Date.UTC(y + 1, 0, 1)) : day === undefined ? new Date(Date.UTC(y, m, 1)) : new Date(Date.UTC(y, m - 1, d + 1))
  const on = (at: Date): Date => momentOf(today(at), '00:00')
  return { from: on(first), until: on(next) }
}

/** A year as people count it. */
export const yearOf = (year: number): { from: Date, until: Date } => ({ from: momentOf(`${year}-01-01`, '00:00'), until: momentOf(`${year + 1}-01-01`, '00:00') })
