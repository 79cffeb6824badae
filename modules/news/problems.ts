import type { Problems } from '#platform/problem.ts'

export const problems: Problems = {
  'news.not_found': { fr: 'Cette actualité n’existe plus, ou ne vous est pas destinée.', en: 'This article does not exist any more, or is not for you.' },
  'news.not_editor': { fr: 'Vous n’êtes pas chargé des actualités de ces personnes. Demandez à l’administration.', en: 'You are not charged with news for these people. Ask an administrator.' },
  'news.wrong_state': { fr: 'Ce n’est pas possible dans l’état où est l’actualité. Rechargez la page pour le voir.', en: 'This cannot be done where the article stands. Reload the page to see it.' },
  'news.reserve_needs_other': { fr: 'Cette actualité est soumise à la réserve électorale : une autre personne chargée des actualités doit la publier.', en: 'This article is under the election rules: another editor must publish it.' },
  'news.empty': { fr: 'Donnez un titre à l’actualité.', en: 'Give the article a title.' },
  'news.heading_level': { fr: 'Les intertitres commencent par ## ou ### : le titre de la page est déjà pris par celui de l’actualité.', en: 'Headings begin with ## or ###: the title of the page is that of the article.' },
  'news.heading_empty': { fr: 'Un intertitre est vide. Écrivez-le, ou retirez ses signes #.', en: 'A heading is empty. Write it, or take its # signs away.' },
  'news.heading_order': { fr: 'Un sous-titre (###) vient avant tout intertitre (##). Mettez d’abord un intertitre.', en: 'A sub-heading (###) comes before any heading (##). Put a heading first.' },
  'news.alt_missing': { fr: 'Décrivez l’image en une phrase, pour qui ne la voit pas.', en: 'Describe the image in one sentence, for those who do not see it.' },
  'news.day_past': { fr: 'Le jour donné pour lire est déjà passé. Choisissez-en un à venir.', en: 'The day to read by has passed already. Choose one to come.' },
  'news.moment_past': { fr: 'Choisissez un moment à venir, ou publiez maintenant.', en: 'Choose a moment to come, or publish now.' },
  'news.unit_unknown': { fr: 'Ce service n’est pas connu ici. Choisissez dans la liste.', en: 'This unit is not known here. Choose from the list.' },
  'news.talk_closed': { fr: 'Les commentaires de cette actualité sont fermés.', en: 'Comments are closed on this article.' },
  'news.not_to_read': { fr: 'Cette actualité n’attend pas de « Lu et compris » de votre part.', en: 'This article does not await “read and understood” from you.' },
  'news.reminded_already': { fr: 'Un rappel est parti depuis moins d’un jour. Attendez demain.', en: 'A reminder went out less than a day ago. Wait until tomorrow.' },
}
