// The header `If` (RFC 4918 § 10.4): lists of conditions, of which one must hold whole; each about the address of the request, or about one that it names.

/** One of the two: the token of a lock, or the ETag of a state. */
export type Condition = { not: boolean, token: string | null, etag: string | null }
/** `about`: the address that it names, null for the request's own. */
export type List = { about: string | null, conditions: Condition[] }

const most = 100

/** Null when it is not what the RFC says it is. */
export function parseIf(header: string): List[] | null {
  const lists: List[] = []
  let [at, about, tagged, count] = [0, null as string | null, null as boolean | null, 0]
  const take = (rule: RegExp): RegExpExecArray | null => {
    rule.lastIndex = at
    const found = rule.exec(header)
    if (found) at = rule.lastIndex
    return found
  }
  let named = true
  while (take(/\s*$/y) === null) {
    const tag = take(/\s*<([^<>\s]+)>\s*(?=\()/y)
    if (tag) {
      // Tagged or not: a header is one of the two.
      if (tagged === false) return null
      ;[about, tagged, named] = [tag[1]!, true, true]
      continue
    }
    if (!take(/\s*\(/y) || !named) return null
    tagged ??= false
    const conditions: Condition[] = []
    while (!take(/\s*\)/y)) {
      const one = take(/\s*(not\s+|not(?=[<[]))?(?:<([^<>\s]+)>|\[((?:W\/)?"[^"]*")\])/iy)
      if (!one || ++count > most) return null
      conditions.push({ not: one[1] !== undefined, token: one[2] ?? null, etag: one[3] ?? null })
    }
    if (conditions.length === 0) return null
    lists.push({ about, conditions })
  }
  return lists.length === 0 ? null : lists
}

/** What holds of an address: the tokens of the locks that it is under, and its ETag if something is there. */
export type State = { tokens: readonly string[], etag: string | null }
export const fulfilled = (lists: readonly List[], stateOf: (about: string | null) => State): boolean =>
  lists.some(({ about, conditions }) => {
    const { tokens, etag } = stateOf(about)
    return conditions.every((one) => (one.token === null ? etag !== null && one.etag === etag : tokens.includes(one.token)) !== one.not)
  })

/** Every token that is shown: whoever shows one has it, wherever the header says so. */
export const tokensOf = (lists: readonly List[]): string[] => lists.flatMap(({ conditions }) => conditions.flatMap(({ token }) => token ?? []))

/** `If-Match` and `If-None-Match` (RFC 9110 § 13.1): does this state meet them? `weak`: as `If-None-Match` compares. */
export function listed(header: string, etag: string | null, weak = false): boolean {
  if (header.trim() === '*') return etag !== null
  return etag !== null && [...header.matchAll(/(W\/)?("[^"]*")/g)].some(([, mark, said]) => said === etag && (weak || mark === undefined))
}
