// Demo texts are written as one types them; the typography of the Imprimerie nationale is set here, once.

/** Sets apostrophes, no-break spaces before high punctuation, inside guillemets and in figures with units. */
export const french = (text: string): string => text
  .replaceAll("'", '’')
  .replace(/ +([;!?])/g, '\u202f$1')
  .replace(/ +:/g, '\u00a0:')
  .replace(/« */g, '«\u00a0')
  .replace(/ *»/g, '\u00a0»')
  .replace(/(\d) (h|°C|%|€|kg|km|m|cm|mm|min|ans|jours|agents|repas|places|litres|tonnes)(?![\p{L}])/gu, '$1\u00a0$2')
  .replace(/\bh (\d\d)\b/g, 'h\u00a0$1')
  .replace(/(\d) (\d{3})\b/g, '$1\u202f$2')
  .replace(/\b(RD|PR|n°) (\d)/g, '$1\u00a0$2')

/** « de » before a name: d’Ardon, de Mercœur. */
export const de = (name: string): string => (/^[aeiouyéèêàâîôœh]/i.test(name) ? `d’${name}` : `de ${name}`)

/** Letters and digits without accents, for logins and addresses: « Zoé Le Gall » → `zoe.le-gall`. */
export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').replaceAll('Œ', 'oe').toLowerCase()
  .replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
