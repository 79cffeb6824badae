import { en } from './en.ts'
import { fr } from './fr.ts'

const { LC_ALL, LC_MESSAGES, LANG } = process.env

/** The words of the command line: English where the system's language is English, else French. */
export const texts: typeof fr = /^en/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? en : fr
