import type { Problems } from '#platform/problem.ts'

export const problems: Problems = {
  'post.not_found': { fr: 'Cette publication n’existe plus, ou ne vous est pas ouverte.', en: 'This post does not exist any more, or is not open to you.' },
  'post.not_allowed': { fr: 'Votre rôle dans cet espace ne le permet pas. Rejoignez-le, ou demandez à une personne qui l’anime.', en: 'Your role in this space does not allow it. Join it, or ask one of its hosts.' },
  'post.empty': { fr: 'Écrivez quelques mots, ou ajoutez une photo.', en: 'Write a few words, or add a photo.' },
  'post.pins_full': { fr: 'Trois publications sont déjà épinglées. Détachez-en une d’abord.', en: 'Three posts are pinned already. Unpin one first.' },
  'post.reach_too_wide': { fr: 'Cet espace compte plus de 5 000 personnes : publiez sans demander de lire.', en: 'More than 5,000 people are in this space: post without asking to read.' },
  'post.reminded': { fr: 'Un rappel est déjà parti aujourd’hui. Le prochain est possible demain.', en: 'A reminder was sent today already. The next one is possible tomorrow.' },
  'scheduled.not_found': { fr: 'Cette publication prévue n’existe plus. Elle est peut-être partie.', en: 'This planned post does not exist any more. It may have been sent.' },
  'scheduled.past': { fr: 'Cette heure est déjà passée. Choisissez-en une à venir.', en: 'That time has passed already. Choose one to come.' },
  'scheduled.far': { fr: 'Choisissez une date dans les douze mois.', en: 'Choose a date within twelve months.' },
  'scheduled.full': { fr: 'Cinquante publications sont déjà prévues. Retirez-en une d’abord.', en: 'Fifty posts are planned already. Withdraw one first.' },
  'question.empty': { fr: 'Écrivez votre question en quelques mots.', en: 'Write your question in a few words.' },
  'question.none': { fr: 'Cette publication n’est pas une question.', en: 'This post is not a question.' },
  'comment.not_found': { fr: 'Ce commentaire n’existe plus, ou ne vous est pas ouvert.', en: 'This comment does not exist any more, or is not open to you.' },
  'comment.not_allowed': { fr: 'Seuls son auteur et les personnes qui animent l’espace le peuvent.', en: 'Only its author and the hosts of the space may do this.' },
  'comment.empty': { fr: 'Écrivez quelques mots.', en: 'Write a few words.' },
  'reaction.unknown': { fr: 'Choisissez Merci, Utile, Vu ou Bravo.', en: 'Choose thanks, useful, seen or bravo.' },
}
