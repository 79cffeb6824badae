// Few words, in both languages: they come with the part itself, in one file.
import { locale } from '#web/data/texts.ts'
import en from './en.ts'
import fr from './fr.ts'

export const frontTexts = (): typeof fr => (locale === 'fr' ? fr : en)
