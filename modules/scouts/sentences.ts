import type { Sentences } from '#platform/journal/sentences.ts'
import type { facts } from './facts.ts'

export const sentences = {
  nouns: { scout_question: { fr: 'Questions aux éclaireurs', en: 'Questions to scouts' } },
  facts: {
    'scout_question.asked': { fr: 'a demandé de l’aide aux éclaireurs', en: 'asked the scouts for help' },
    'scout_question.settled': { fr: 'question réglée', en: 'question settled' },
    'scout_question.reopened': { fr: 'question de nouveau ouverte', en: 'question opened again' },
  },
} satisfies Sentences<typeof facts>
