import type { Sentences } from '#platform/journal/sentences.ts'
import type { facts } from './facts.ts'

export const sentences = {
  nouns: {},
  facts: {
    'guest.expiring': { fr: 'a signalé la fin prochaine d’un accès invité', en: 'told that a guest’s access ends soon' },
    'guest.thanked': { fr: 'a remercié une personne invitée, l’espace étant clos', en: 'thanked a guest as a space closed' },
  },
} satisfies Sentences<typeof facts>
