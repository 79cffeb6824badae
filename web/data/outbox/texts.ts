import { locale } from '#web/data/texts.ts'
import en from './en.ts'
import fr from './fr.ts'

/** They come with what they speak of, in both languages: when they are needed there may be no network to ask for them. */
export const useTexts = (): typeof fr => (locale === 'fr' ? fr : en)
