import type { Sentences } from '#platform/journal/sentences.ts'
import type { facts } from './facts.ts'

export const sentences = {
  nouns: {
    charter: { fr: 'Chartes', en: 'Charters' },
  },
  facts: {
    'charter.written': { fr: 'a écrit la charte d’un espace', en: 'wrote the charter of a space' },
    'charter.removed': { fr: 'a retiré la charte d’un espace', en: 'removed the charter of a space' },
    'charter.accepted': { fr: 'a lu la charte d’un espace', en: 'read the charter of a space' },
  },
  fields: {
    'charter.written': { fr: 'Version', en: 'Version' },
    'charter.removed': { fr: 'Version', en: 'Version' },
    'charter.accepted': { fr: 'Version', en: 'Version' },
  },
} satisfies Sentences<typeof facts>
