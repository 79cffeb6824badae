import type { Problems } from '#platform/problem.ts'

export const problems: Problems = {
  'space.not_found': { fr: 'Cet espace n’existe pas, ou ne vous est pas ouvert.', en: 'This space does not exist, or is not open to you.' },
  'space.not_allowed': { fr: 'Votre rôle dans cet espace ne le permet pas. Demandez à une personne qui l’anime.', en: 'Your role in this space does not allow it. Ask one of its hosts.' },
  'space.members_only': { fr: 'Cet espace est réservé à ses membres. Demandez à y entrer.', en: 'This space is for its members. Ask to enter.' },
  'space.creation_charged': { fr: 'Votre collectivité confie l’ouverture des espaces à certaines personnes. Demandez à l’une d’elles.', en: 'Your authority charges some people with opening spaces. Ask one of them.' },
  'space.quota': { fr: 'Vous avez ouvert autant d’espaces que prévu. Archivez-en un, ou demandez à un administrateur.', en: 'You have opened as many spaces as agreed. Archive one, or ask an administrator.' },
  'space.name_taken': { fr: 'Ce nom existe déjà. Précisez le lieu, ou rejoignez l’espace existant.', en: 'This name exists already. Add the place, or join the existing space.' },
  'space.last_owner': { fr: 'Un espace garde toujours un responsable. Nommez-en un autre d’abord.', en: 'A space always keeps an owner. Name another one first.' },
  'space.guest_role': { fr: 'Une personne externe peut être membre ou en lecture seule.', en: 'An external person may be a member or a reader.' },
  'space.no_module': { fr: 'Cette rubrique ne s’éteint pas espace par espace.', en: 'This section is not switched space by space.' },
  'space.reads_already': { fr: 'Vous lisez déjà cet espace.', en: 'You already read this space.' },
  'space.reason_short': { fr: 'Écrivez pourquoi, en une phrase de 15 signes au moins.', en: 'Say why, in a sentence of at least 15 signs.' },
  'space.emergency_often': { fr: 'Dix entrées d’urgence en une heure, c’est le plus possible. Attendez un peu.', en: 'Ten emergency entries an hour are the most. Wait a little.' },
  'member.not_found': { fr: 'Cette personne n’est pas membre de l’espace.', en: 'This person is not a member of the space.' },
  'request.not_found': { fr: 'Cette demande a déjà reçu une réponse.', en: 'This request was already answered.' },
  'blueprint.not_found': { fr: 'Ce modèle n’existe plus. Choisissez-en un autre.', en: 'This blueprint is no longer there. Choose another one.' },
  'blueprint.variable_missing': { fr: 'Écrivez quelques mots ici : le message de bienvenue en a besoin.', en: 'Write a few words here: the welcome message needs them.' },
  'space.axis_elsewhere': { fr: 'Ce métier ou ce territoire n’est pas de la collectivité de l’espace.', en: 'This trade or territory is not of the authority of the space.' },
  'invitation.too_many': { fr: 'Cinq cents personnes au maximum à la fois. Pour davantage, faites entrer un public.', en: 'Five hundred people at most at a time. For more, let an audience in.' },
  'invitation.whom': { fr: 'Dites qui inviter : des personnes, un service ou un public.', en: 'Say whom to invite: people, a unit or an audience.' },
  'invitation.not_found': { fr: 'Cette invitation n’attend plus de réponse.', en: 'This invitation no longer waits for an answer.' },
}
