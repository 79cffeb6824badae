// Numbers as people write them.
import type { Spoken } from './when.ts'

const formats: Record<Spoken, Intl.NumberFormat> = { fr: new Intl.NumberFormat('fr-FR'), en: new Intl.NumberFormat('en-GB') }

/** « 5 480 », "5,480". */
export const figure = (n: number, spoken: Spoken): string => formats[spoken].format(n)
