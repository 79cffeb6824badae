import type { Sentences } from '#platform/journal/sentences.ts'
import type { facts } from './facts.ts'

export const sentences = {
  nouns: { share_link: { fr: 'Liens de partage', en: 'Share links' } },
  facts: {
    'share_link.made': { fr: 'a partagé un document par un lien', en: 'shared a document by a link' },
    'share_link.ended': { fr: 'a mis fin à un lien de partage', en: 'ended a share link' },
    'share_link.resumed': { fr: 'a rouvert un lien de partage', en: 'opened a share link again' },
    'share_link.opened': { fr: 'a ouvert un lien de partage, de l’extérieur', en: 'opened a share link, from outside' },
    'share_link.received': { fr: 'a déposé un fichier par un lien, de l’extérieur', en: 'brought a file by a link, from outside' },
    'share_link.commented': { fr: 'a laissé une remarque par un lien, de l’extérieur', en: 'left a remark by a link, from outside' },
    'share_link.remark_removed': { fr: 'a retiré une remarque laissée par un lien', en: 'removed a remark left by a link' },
    'share_link.remark_restored': { fr: 'a remis une remarque laissée par un lien', en: 'put back a remark left by a link' },
    'share_link.outside_switched': { fr: 'a permis ou interdit les liens vers l’extérieur', en: 'allowed or forbade links to the outside' },
  },
} satisfies Sentences<typeof facts>
