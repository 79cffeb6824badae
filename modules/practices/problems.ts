import type { Problems } from '#platform/problem.ts'

export const problems: Problems = {
  'practice.not_found': { fr: 'Cette fiche n’existe plus, ou ne vous est pas ouverte.', en: 'This card does not exist any more, or is not open to you.' },
  'practice.not_allowed': { fr: 'Seuls son auteur et les personnes qui animent l’espace le peuvent.', en: 'Only its author and the hosts of the space may do this.' },
  'practice.source_not_found': { fr: 'Ce dont vous partez n’existe plus, ou ne vous est pas ouvert.', en: 'What you start from does not exist any more, or is not open to you.' },
  'practice.empty': { fr: 'Donnez un titre à la fiche.', en: 'Give the card a title.' },
  'practice.trade_unknown': { fr: 'Ce métier n’est pas connu ici. Choisissez dans la liste.', en: 'This trade is not known here. Choose from the list.' },
  'practice.review_past': { fr: 'Choisissez un jour à venir pour relire la fiche.', en: 'Choose a day to come for the card to be read again.' },
}
