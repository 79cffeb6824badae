// Text as it is searched: without accents, case, signs. The database folds the same way (`plain_words`).
const joined: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd' }

/** « L’École de Mercœur » → « l ecole de mercoeur » */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[œæßøłđ]/g, (c) => joined[c] ?? c).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

const little = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'un', 'une', 'au', 'aux', 'et', 'en', 'a'])

/**
 * The words of a question, at most eight. Elided articles and little words go, unless nothing else is left; a plural asks for its singular,
 * which begins it. Single letters stay: they are initials.
 */
export function searchWords(q: string): string[] {
  const all = fold(q.toWellFormed().slice(0, 200).replace(/(?<![\p{L}\p{N}])(?:[ldnsjmtc]|qu)['’]/giu, ' ')).split(' ').filter(Boolean)
  const said = all.filter((word) => !little.has(word))
  return (said.length > 0 ? said : all).slice(0, 8).map((word) => (word.length > 4 ? word.replace(/[sx]$/, '') : word))
}

/** Does a text hold a word that one of these begins? */
export const holdsWord = (text: string, words: readonly string[]): boolean => {
  const folded = ` ${fold(text)}`
  return words.some((word) => folded.includes(` ${word}`))
}
