import type { Problems } from '#platform/problem.ts'

export const problems: Problems = {
  'guest.not_found': { fr: 'Cette personne n’est pas invitée ici.', en: 'This person is not a guest here.' },
  'guest.not_allowed': { fr: 'Demandez à la personne qui l’a invitée.', en: 'Ask the person who invited them.' },
  'guest.sponsor': { fr: 'Seule une personne de la collectivité peut inviter quelqu’un de l’extérieur.', en: 'Only somebody of the authority may invite a person from outside.' },
  'guest.end': { fr: 'Choisissez un dernier jour entre aujourd’hui et dans un an.', en: 'Choose a last day between today and a year from now.' },
  'guest.incomplete': { fr: 'Il manque un nom ou une organisation.', en: 'A name or an organisation is missing.' },
  'guest.colleague': { fr: 'Cette adresse est celle d’une personne de la collectivité. Ajoutez-la comme membre.', en: 'This address belongs to somebody of the authority. Add them as a member.' },
  'guest.closed': { fr: 'L’accès de cette personne a été fermé. Demandez à un administrateur.', en: 'This person’s access was closed. Ask an administrator.' },
  'guest.entered': { fr: 'Cette personne a déjà un mot de passe.', en: 'This person already has a password.' },
}
