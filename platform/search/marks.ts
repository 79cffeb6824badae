export type Marked = { text: string, /** Where the words of the question are: from and to, in UTF-16 units. */ marks: [number, number][] }

// Signs of the private use area: no keyboard has them, and what holds them is cleaned first.
export const markOn = '\ue000'
export const markOff = '\ue001'

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
