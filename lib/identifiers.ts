// Identifiers of French organisations, checked by their own rules.

const luhn = (digits: string): number => [...digits].reverse().reduce((sum, digit, nth) => {
  const value = Number(digit) * (nth % 2 === 0 ? 1 : 2)
  return sum + (value > 9 ? value - 9 : value)
}, 0)

/** A SIRET as one may type it, as fourteen digits; null when its key is wrong. La Poste's, all of SIREN 356000000, add up to a multiple of five instead (INSEE). */
export function siretOf(text: string): string | null {
  const digits = text.replace(/[\s.\u00a0\u202f]/g, '')
  if (!/^\d{14}$/.test(digits) || luhn(digits.slice(0, 9)) % 10 !== 0) return null
  const plain = [...digits].reduce((sum, digit) => sum + Number(digit), 0)
  return luhn(digits) % 10 === 0 || (digits.startsWith('356000000') && plain % 5 === 0) ? digits : null
}

/** A commune's code in INSEE's list: Corsica has letters, overseas three digits of département. Null when it cannot be one. */
export function communeOf(text: string): string | null {
  const code = text.replace(/\s/g, '').toUpperCase()
  const found = /^(?:(97[1-8]|98[46-9])(\d{2})|(0[1-9]|[1-8]\d|9[0-5]|2[AB])(\d{3}))$/.exec(code)
  if (!found || code.startsWith('20')) return null
  return Number(found[2] ?? found[4]) > 0 ? code : null
}

/** The number of a school (UAI, once RNE): seven digits, and the letter that their remainder by 23 gives; null when it is another one. */
export function uaiOf(text: string): string | null {
  const code = text.replace(/[\s.\u00a0\u202f]/g, '').toUpperCase()
  return /^\d{7}[A-Z]$/.test(code) && 'ABCDEFGHJKLMNPRSTUVWXYZ'[Number(code.slice(0, 7)) % 23] === code[7] ? code : null
}
