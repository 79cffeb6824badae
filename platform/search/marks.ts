export type Marked = { text: string, /** Where the words of the question are: from and to, in UTF-16 units. */ marks: [number, number][] }

// Signs of the private use area: no keyboard has them, and what holds them is cleaned first.
export const markOn = '\ue000'
export const markOff = '\ue001'

/** Signs that stick to words, and what each becomes: as `said` in the database, sign for sign. */
export const signs = '\u2019\u2018\u00a0\u202f\u2009\u00ab\u00bb\u201c\u201d\u2026\u2013\u2014\u2011\u00b7\u2022\u00b0\u20ac\u2192'
export const plainSigns = `''     ""   -     `
const any = new RegExp(`[${signs}]`, 'g')
export const saidText = (text: string): string => text.replace(any, (sign) => plainSigns[signs.indexOf(sign)]!)

/** The same passage as its author set it, with its apostrophes and spaces: PostgreSQL was given it plain. */
export function asWritten(passage: Marked, whole: string): Marked {
  const from = saidText(whole).indexOf(passage.text)
  return from < 0 ? passage : { ...passage, text: whole.slice(from, from + passage.text.length) }
}

/** A text with marks in it as a plain text and ranges: whoever shows it decides how, and nothing of it is ever HTML. */
export function markedText(text: string): Marked {
  const marks: [number, number][] = []
  let plain = ''
  for (const [part] of text.matchAll(/[\ue000\ue001]|[^\ue000\ue001]+/g)) {
    if (part === markOn) marks.push([plain.length, plain.length])
    else if (part === markOff) marks.at(-1)?.splice(1, 1, plain.length)
    else plain += part
  }
  return { text: plain, marks: marks.filter(([from, to]) => to > from) }
}
