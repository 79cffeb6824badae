import type { Problems } from '#platform/problem.ts'

export const problems: Problems = {
  'app.not_found': { fr: 'Cette application n’est plus là, ou ne vous est pas destinée.', en: 'This application is not there any more, or is not for you.' },
  'app.not_keeper': { fr: 'Seule l’administration de la collectivité tient la liste des applications. Écrivez-lui.', en: 'Only the administrators of the authority keep the list of applications. Write to them.' },
  'app.name_empty': { fr: 'Donnez un nom à l’application.', en: 'Give the application a name.' },
  'app.address_wrong': { fr: 'Cette adresse ne convient pas : elle commence par https://, ou par / pour une page d’ici.', en: 'This address will not do: it begins with https://, or with / for a page of this house.' },
  'app.owner_unknown': { fr: 'Cette personne ou ce service n’est pas de la collectivité. Choisissez dans la liste.', en: 'This person or unit is not of the authority. Choose from the list.' },
  'app.open_already': { fr: 'Cette application est ouverte à ses destinataires : il n’y a rien à demander.', en: 'This application is open to those it is for: there is nothing to ask.' },
  'app.asked_already': { fr: 'Votre demande attend déjà sa réponse.', en: 'Your request already awaits its answer.' },
  'app.why_empty': { fr: 'Dites en une phrase pourquoi vous en avez besoin.', en: 'Say in one sentence why you need it.' },
  'app.words_empty': { fr: 'Dites en une phrase ce qui se passe : c’est ce que les personnes liront.', en: 'Say in one sentence what is going on: this is what people will read.' },
  'app.too_many_favourites': { fr: 'Vous avez déjà 24 favoris. Retirez-en un d’abord.', en: 'You have 24 favourites already. Take one away first.' },
  'app_request.not_found': { fr: 'Cette demande n’est plus là, ou n’est pas la vôtre à traiter.', en: 'This request is not there any more, or is not yours to answer.' },
  'app_request.answered_already': { fr: 'Quelqu’un a déjà répondu à cette demande. Rechargez la page.', en: 'Somebody has answered this request already. Reload the page.' },
  'app_table.unreadable': { fr: 'Ce fichier n’est pas un tableau lisible : un CSV avec une première ligne de titres, dont « nom » et « adresse ».', en: 'This file is no table that can be read: a CSV with a first line of headings, among them “nom” and “adresse”.' },
  'app_table.twice': { fr: 'Cette application est déjà plus haut dans le fichier.', en: 'This application stands above in the file already.' },
  'app_table.too_long': { fr: 'Ce fichier a plus de 300 lignes. Coupez-le en plusieurs.', en: 'This file has more than 300 lines. Cut it into several.' },
}
