import type { Problems } from '#platform/problem.ts'

export const problems: Problems = {
  'administration.not_allowed': { fr: 'Cette page est réservée aux administrateurs.', en: 'This page is for administrators.' },
  'person.elsewhere': { fr: 'Cette personne dépend d’une autre collectivité, qui seule peut changer cela.', en: 'This person belongs to another authority, which alone may change this.' },
  'module.not_found': { fr: 'Ce module n’existe pas.', en: 'There is no such module.' },
  'module.always': { fr: 'Ce module est toujours actif.', en: 'This module is always on.' },
  'duty.not_found': { fr: 'Ce rôle n’existe pas.', en: 'There is no such role.' },
  'administrator.last': { fr: 'C’est le dernier administrateur de la plateforme. Nommez-en un autre d’abord.', en: 'This is the last administrator of the platform. Name another one first.' },
  'person.dates': { fr: 'La date de fin est avant la date de début.', en: 'The end is before the beginning.' },
  'person.name_empty': { fr: 'Un nom est nécessaire.', en: 'A name is needed.' },
  'person.matricule_taken': { fr: 'Ce matricule est déjà celui de quelqu’un d’autre.', en: 'This staff number is already somebody else’s.' },
  'person.login_taken': { fr: 'Cet identifiant est déjà pris.', en: 'This login is taken.' },
  'person.kind_taken': { fr: 'Cette personne a déjà ce statut ici.', en: 'This person already has this status here.' },
  'person.guest': { fr: 'Une personne invitée garde son statut et un dernier jour.', en: 'A guest keeps their status and a last day.' },
  'person.email_taken': { fr: 'Cette adresse est déjà celle de quelqu’un d’autre.', en: 'This address is already somebody else’s.' },
  'person.entered': { fr: 'Cette personne a déjà un mot de passe.', en: 'This person already has a password.' },
  'person.yourself': { fr: 'Vous ne pouvez pas fermer votre propre accès.', en: 'You cannot close your own access.' },
  'person.still_here': { fr: 'Cette personne est encore en poste. Notez d’abord son départ, ou fermez son accès.', en: 'This person is still here. Note their departure first, or close their access.' },
  'retention.not_found': { fr: 'Il n’y a pas de durée de ce nom.', en: 'There is no such duration.' },
  'retention.fixed': { fr: 'Cette durée est la même pour tous.', en: 'This duration is the same for everyone.' },
  'retention.bounds': { fr: 'Choisissez entre {least} et {most}.', en: 'Choose between {least} and {most}.' },
  'notice.criteria': { fr: 'Le nombre de critères validés ne peut pas dépasser celui des critères applicables.', en: 'There cannot be more valid criteria than applicable ones.' },
}
