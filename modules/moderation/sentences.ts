import type { Sentences } from '#platform/journal/sentences.ts'
import type { facts } from './facts.ts'

export const sentences = {
  nouns: {
    moderation: { fr: 'Signalements', en: 'Reports' },
  },
  facts: {
    'moderation.reported': { fr: 'signalement d’un message', en: 'report of a message' },
    'moderation.withdrawn': { fr: 'signalement retiré', en: 'report taken back' },
    'moderation.hidden': { fr: 'a masqué ce qui était en cause', en: 'hid what was in question' },
    'moderation.left': { fr: 'a laissé en place ce qui était signalé', en: 'left what was reported' },
    'moderation.shown': { fr: 'a affiché de nouveau ce qui était masqué', en: 'showed again what was hidden' },
    'moderation.answered': { fr: 'a répondu au sujet de ce qui est masqué', en: 'answered about what is hidden' },
  },
  fields: {
    'moderation.reported': { fr: 'Motif', en: 'Reason' },
    'moderation.withdrawn': { fr: 'Motif', en: 'Reason' },
    'moderation.hidden': { fr: 'État', en: 'State' },
    'moderation.left': { fr: 'État', en: 'State' },
    'moderation.shown': { fr: 'État', en: 'State' },
    'moderation.answered': { fr: 'État', en: 'State' },
  },
  values: {
    hurtful: { fr: 'blessant', en: 'hurtful' },
    private: { fr: 'vie privée', en: 'private matter' },
    mistaken: { fr: 'inexact', en: 'mistaken' },
    off_topic: { fr: 'hors sujet', en: 'off topic' },
    other: { fr: 'autre', en: 'other' },
    hidden: { fr: 'masqué', en: 'hidden' },
    shown: { fr: 'affiché', en: 'shown' },
    left: { fr: 'laissé en place', en: 'left in place' },
    silent: { fr: 'sans réponse', en: 'no answer' },
    answered: { fr: 'répondu', en: 'answered' },
  },
} satisfies Sentences<typeof facts>
