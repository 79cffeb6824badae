import type { Problems } from '#platform/problem.ts'

export const problems: Problems = {
  'post.not_found': { fr: 'Cette publication n’existe plus, ou ne vous est pas ouverte.', en: 'This post does not exist any more, or is not open to you.' },
  'post.not_allowed': { fr: 'Votre rôle dans cet espace ne le permet pas. Rejoignez-le, ou demandez à une personne qui l’anime.', en: 'Your role in this space does not allow it. Join it, or ask one of its hosts.' },
  'post.empty': { fr: 'Écrivez quelques mots, ou ajoutez une photo.', en: 'Write a few words, or add a photo.' },
  'post.pins_full': { fr: 'Trois publications sont déjà épinglées. Détachez-en une d’abord.', en: 'Three posts are pinned already. Unpin one first.' },
  'question.empty': { fr: 'Écrivez votre question en quelques mots.', en: 'Write your question in a few words.' },
  'question.none': { fr: 'Cette publication n’est pas une question.', en: 'This post is not a question.' },
  'comment.not_found': { fr: 'Ce commentaire n’existe plus, ou ne vous est pas ouvert.', en: 'This comment does not exist any more, or is not open to you.' },
  'comment.not_allowed': { fr: 'Seuls son auteur et les personnes qui animent l’espace le peuvent.', en: 'Only its author and the hosts of the space may do this.' },
  'comment.empty': { fr: 'Écrivez quelques mots.', en: 'Write a few words.' },
  'reaction.unknown': { fr: 'Choisissez Merci, Utile, Vu ou Bravo.', en: 'Choose thanks, useful, seen or bravo.' },
}
