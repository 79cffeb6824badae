import type { Sentences } from '#platform/journal/sentences.ts'
import type { facts } from './facts.ts'

export const sentences = {
  nouns: {
    practice: { fr: 'Fiches pratiques', en: 'Practice cards' },
  },
  facts: {
    'practice.created': { fr: 'a écrit une fiche pratique', en: 'wrote a practice card' },
    'practice.edited': { fr: 'a modifié une fiche pratique', en: 'changed a practice card' },
    'practice.trashed': { fr: 'a retiré une fiche pratique', en: 'took a practice card away' },
    'practice.restored': { fr: 'a rétabli une fiche pratique', en: 'restored a practice card' },
    'practice.hidden': { fr: 'a masqué une fiche', en: 'hid a card' },
    'practice.shown': { fr: 'a affiché de nouveau une fiche', en: 'showed a card again' },
    'practice.verified': { fr: 'a vérifié une fiche pratique', en: 'verified a practice card' },
    'practice.unverified': { fr: 'a retiré la vérification d’une fiche', en: 'took the verification of a card away' },
    'practice.expired': { fr: 'fiche à revoir : sa date est passée', en: 'card to review: its day has passed' },
    'practice.used': { fr: 'se sert d’une fiche pratique', en: 'uses a practice card' },
    'practice.unused': { fr: 'ne se sert plus d’une fiche pratique', en: 'no longer uses a practice card' },
  },
  fields: {
    'practice.verified': { fr: 'À revoir le', en: 'To review on' },
  },
} satisfies Sentences<typeof facts>
