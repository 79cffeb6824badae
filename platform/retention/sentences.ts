import type { Sentences } from '../journal/sentences.ts'
import type { facts } from './kept.ts'

export const sentences = {
  nouns: {
    retention: { fr: 'Conservation', en: 'Retention' },
  },
  facts: {
    'retention.changed': { fr: 'a changé une durée de conservation', en: 'changed how long something is kept' },
  },
  fields: {
    'retention.changed': { fr: 'Durée', en: 'Length' },
  },
  values: {
    hours: { fr: 'heures', en: 'hours' },
    days: { fr: 'jours', en: 'days' },
    months: { fr: 'mois', en: 'months' },
  },
} satisfies Sentences<typeof facts>
