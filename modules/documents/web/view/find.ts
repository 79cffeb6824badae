// Words found in the text of a page, whatever their accents, case and line ends. Pure.

/** The text as it is compared, and for each of its signs where it stood. */
export function folded(text: string): { text: string; at: number[] } {
  let out = ''
  const at: number[] = []
  let place = 0
  for (const sign of text) {
    const plain = /\s/.test(sign) ? (out.endsWith(' ') ? '' : ' ') : sign.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace('’', '\'')
    for (let i = 0; i < plain.length; i++) at.push(place)
    out += plain
    place += sign.length
  }
  return { text: out, at }
}

/** Where the words stand, as `[from, to[` in the text; `most` at most. */
export function findIn(text: string, query: string, most = 1_000): [number, number][] {
  const wanted = folded(query.trim()).text
  if (wanted === '') return []
  const { text: plain, at } = folded(text)
  const found: [number, number][] = []
  for (let i = plain.indexOf(wanted); i >= 0 && found.length < most; i = plain.indexOf(wanted, i + wanted.length)) found.push([at[i] ?? 0, at[i + wanted.length] ?? text.length])
  return found
}

export type Run = { str: string; hasEOL: boolean }
/** The runs of a page as one text: a line ends with a blank. */
export const joinedRuns = (runs: readonly Run[]): string => runs.map((run) => run.str + (run.hasEOL ? ' ' : '')).join('')

/** Which run holds a place of the joined text, and where in it. */
export function runAt(runs: readonly Run[], place: number): [number, number] {
  let before = 0
  for (const [n, run] of runs.entries()) {
    if (place < before + run.str.length) return [n, place - before]
    before += run.str.length + (run.hasEOL ? 1 : 0)
    if (place < before) return [n, run.str.length]
  }
  return [Math.max(0, runs.length - 1), runs.at(-1)?.str.length ?? 0]
}
