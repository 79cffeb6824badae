// What a PDF of the browser says: its pages, and their words as a reader copies them.
import { inflateSync } from 'node:zlib'

/** Streams are as Chromium writes them: fonts named after their object (`F4` is object 4), a byte a sign, each with the table of what its signs stand for. */
export function paperOf(pdf: Buffer): { pages: number, text: string } {
  const whole = pdf.toString('latin1')
  const streams = new Map([...whole.matchAll(/(\d+) 0 obj\s*<<([^]*?)>>\s*stream\r?\n/g)].map((found) => {
    const from = found.index + found[0].length
    const bytes = pdf.subarray(from, whole.indexOf('endstream', from))
    return [found[1]!, found[2]!.includes('FlateDecode') ? inflateSync(bytes, { finishFlush: 2 }).toString('latin1') : bytes.toString('latin1')] as const
  }))
  const signs = new Map<string, Map<number, string>>([...whole.matchAll(/(\d+) 0 obj\s*<<(?:(?!endobj)[^])*?\/ToUnicode (\d+) 0 R/g)].map(([, font, table]) => [`F${font}`, standFor(streams.get(table!) ?? '')] as const))
  let font: ReadonlyMap<number, string> = new Map()
  const said = [...streams.values()].flatMap((stream) => [...stream.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-F]+)> Tj|\b(ET)\b/g)]).map(([, name, hex, move]) => {
    if (name !== undefined) font = signs.get(name) ?? font
    return hex === undefined ? (move === undefined ? '' : ' ') : (hex.match(/../g) ?? []).map((sign) => font.get(Number.parseInt(sign, 16)) ?? '').join('')
  }).join('')
  return { pages: whole.match(/\/Type\s*\/Page\b/g)?.length ?? 0, text: said }
}

function standFor(table: string): Map<number, string> {
  const hex = (text: string): number => Number.parseInt(text, 16)
  const letters = (text: string): string => String.fromCharCode(...(text.match(/.{4}/g) ?? []).map(hex))
  const found = new Map<number, string>()
  for (const [, block] of table.matchAll(/beginbfchar([^]*?)endbfchar/g)) for (const [, from, to] of block!.matchAll(/<(\w+)>\s*<(\w+)>/g)) found.set(hex(from!), letters(to!))
  for (const [, block] of table.matchAll(/beginbfrange([^]*?)endbfrange/g)) for (const [, from, until, to] of block!.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) for (let n = hex(from!); n <= hex(until!); n++) found.set(n, letters((hex(to!) + n - hex(from!)).toString(16).padStart(to!.length, '0')))
  return found
}
