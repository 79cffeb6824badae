import type { Problems } from '#platform/problem.ts'

export const problems: Problems = {
  'share_link.not_found': { fr: 'Ce lien n’existe plus, ou ne vous regarde pas.', en: 'This link does not exist any more, or is not yours to see.' },
  'share_link.not_allowed': { fr: 'Votre rôle ici ne permet pas ce partage.', en: 'Your role here does not allow this sharing.' },
  'share_link.outside_off': { fr: 'Votre collectivité n’ouvre pas de lien vers l’extérieur. Invitez plutôt la personne dans l’espace.', en: 'Your authority opens no links to the outside. Invite the person to the space instead.' },
  'share_link.end': { fr: 'Choisissez un dernier jour entre aujourd’hui et dans un an.', en: 'Choose a last day between today and a year from now.' },
  'share_link.not_folder': { fr: 'On dépose dans un dossier. Choisissez-en un.', en: 'Files are brought into a folder. Choose one.' },
  'share_link.no_view': { fr: 'Ce fichier ne se montre pas sans être téléchargé. Permettez le téléchargement.', en: 'This file is not shown without being downloaded. Allow the download.' },
  'share_link.too_many': { fr: 'Ce document a déjà vingt liens ouverts. Mettez fin à l’un d’eux.', en: 'This document has twenty open links. End one of them.' },
  'share_link.password_wrong': { fr: 'Ce mot de passe n’est pas le bon.', en: 'This is not the right password.' },
  'share_link.throttled': { fr: 'Trop d’essais. Réessayez dans quelques minutes.', en: 'Too many tries. Try again in a few minutes.' },
  'share_link.too_much': { fr: '{most} fichiers au plus à la fois. Déposez les autres ensuite.', en: '{most} files at a time at most. Bring the others afterwards.' },
  'share_link.remark_not_found': { fr: 'Cette remarque n’est plus là, ou ne vous est pas ouverte.', en: 'This remark is not there any more, or is not open to you.' },
  'share_link.remark_empty': { fr: 'Dites votre nom, et écrivez votre remarque.', en: 'Say your name, and write your remark.' },
  'share_link.remarks_many': { fr: 'Ce lien a déjà cent remarques ici. Écrivez à la personne qui vous l’a donné.', en: 'This link has a hundred remarks here. Write to the person who gave it to you.' },
  'share_link.nothing_brought': { fr: 'Choisissez au moins un fichier, et dites votre nom.', en: 'Choose at least one file, and say your name.' },
}
