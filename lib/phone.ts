// Telephone numbers as people write them.

/** As it is kept: digits and one leading +, or null when it is no number. Short ones are internal. */
export function cleanPhone(text: string): string | null {
  const bare = text.trim().replace(/^00(?=[1-9])/, '+').replace(/\(0\)/g, '').replace(/[\s.\-()\u00a0\u202f]/g, '')
  return /^(?:\+\d{6,15}|\d{3,15})$/.test(bare) ? bare.replace(/^\+33(?=[1-9]\d{8}$)/, '0') : null
}

/** « 0199001234 » → « 01 99 00 12 34 » */
export const showPhone = (phone: string): string => (/^0\d{9}$/.test(phone) ? phone.replace(/(\d\d)(?=\d)/g, '$1\u00a0') : phone)

/** For `tel:` and address books: international when it can be (RFC 3966). */
export const telOf = (phone: string): string => (/^0[1-9]\d{8}$/.test(phone) ? `+33${phone.slice(1)}` : phone)
