// Places in an order that people change: texts that sort as the places do, so that moving one thing writes one row.
// A head of seven signs counts the places; what comes between two neighbours goes into a fraction behind it, which never ends in « 0 ».
const signs = 36
const width = 7
const middle = Math.floor(signs ** width / 2)
/** A place longer than this says that its list is to be spread anew. */
export const longest = 32

const headOf = (rank: string): number => Number.parseInt(rank.slice(0, width), signs)
const written = (head: number): string => head.toString(signs).padStart(width, '0')
const digit = (sign: string | undefined): number => (sign === undefined ? 0 : Number.parseInt(sign, signs))

/** A place after `above` and before `below`, either of which may be no one: `above` must come before `below`. */
export function between(above: string | null, below: string | null): string {
  if (above === null && below === null) return written(middle)
  if (below === null) return written(headOf(above!) + 1)
  if (above === null) return headOf(below) > 0 ? written(headOf(below) - 1) : written(0) + half('', below.slice(width))
  const [before, after] = [headOf(above), headOf(below)]
  if (after - before > 1) return written(before + Math.floor((after - before) / 2))
  return written(before) + half(above.slice(width), before === after ? below.slice(width) : null)
}

/** A fraction between two; `above` '' is nought, `below` null is one. */
function half(above: string, below: string | null): string {
  if (below !== null) {
    let same = 0
    while (same < below.length && (above[same] ?? '0') === below[same]) same++
    if (same > 0) return below.slice(0, same) + half(above.slice(same), below.slice(same))
  }
  const [low, high] = [digit(above[0]), below === null ? signs : digit(below[0])]
  if (high - low > 1) return Math.floor((low + high) / 2).toString(signs)
  if (below !== null && below.length > 1) return below[0]!
  return low.toString(signs) + half(above.slice(1), null)
}

/** So many places, evenly apart. */
export const spread = (n: number): string[] => Array.from({ length: n }, (_, i) => written(middle + i))
