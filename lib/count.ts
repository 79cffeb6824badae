// Numbers and sizes as people write them.
import type { Spoken } from './when.ts'

const formats: Record<Spoken, Intl.NumberFormat> = { fr: new Intl.NumberFormat('fr-FR'), en: new Intl.NumberFormat('en-GB') }
const rules: Record<Spoken, Intl.PluralRules> = { fr: new Intl.PluralRules('fr-FR'), en: new Intl.PluralRules('en-GB') }

/** « 5 480 », "5,480". */
export const figure = (n: number, spoken: Spoken): string => formats[spoken].format(n)

/** The figure and its noun, agreed: « 1 membre », « 34 membres », « 0 membre ». */
export const count = (n: number, one: string, many: string, spoken: Spoken): string => `${figure(n, spoken)}\u00A0${rules[spoken].select(n) === 'one' ? one : many}`

/** « 62 Mo », "1.5 MB". */
export function size(bytes: number, spoken: Spoken): string {
  const units = spoken === 'fr' ? ['o', 'ko', 'Mo', 'Go'] : ['B', 'kB', 'MB', 'GB']
  let value = bytes
  let unit = 0
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000
    unit += 1
  }
  const digits = unit > 1 && value < 9.95 ? 1 : 0
  return `${new Intl.NumberFormat(spoken === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: digits }).format(value)}\u00A0${units[unit]}`
}
