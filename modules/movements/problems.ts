import type { Problems } from '#platform/problem.ts'

export const problems: Problems = {
  'movement.not_allowed': { fr: 'Seule l’administration de la collectivité fait ces changements.', en: 'Only administrators of the authority make these changes.' },
  'reorganisation.not_found': { fr: 'Cette réorganisation n’existe pas, ou ne vous est pas ouverte.', en: 'This reorganisation does not exist, or is not open to you.' },
  'reorganisation.nothing_changes': { fr: 'Choisissez ce qui change\u00a0: le service, le site ou le territoire.', en: 'Choose what changes: the unit, the site or the territory.' },
  'reorganisation.target_unknown': { fr: 'Ce service, ce site ou ce territoire n’est pas de cette collectivité.', en: 'This unit, site or territory is not of this authority.' },
  'reorganisation.too_late': { fr: 'Le délai d’un jour pour annuler est passé. Préparez une nouvelle réorganisation.', en: 'The day in which it could be undone is over. Prepare a new reorganisation.' },
}
