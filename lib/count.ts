// Numbers as people write them.
import type { Spoken } from './when.ts'

const formats: Record<Spoken, Intl.NumberFormat> = { fr: new Intl.NumberFormat('fr-FR'), en: new Intl.NumberFormat('en-GB') }

/** « 5 480 », "5,480". */
export const figure = (n: number, spoken: Spoken): string => formats[spoken].format(n)

/** A number with its noun, in the singular or the plural as the language has it: nought is singular in French. */
export const counted = (n: number, one: (n: string) => string, many: (n: string) => string, spoken: Spoken): string => (spoken === 'fr' ? n < 2 : n === 1) ? one(figure(n, spoken)) : many(figure(n, spoken))
