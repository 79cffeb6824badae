import type { Problems } from '#platform/problem.ts'

export const problems: Problems = {
  'document.not_found': { fr: 'Ce document n’existe plus, ou ne vous est pas ouvert.', en: 'This document does not exist any more, or is not open to you.' },
  'document.not_allowed': { fr: 'Votre rôle ici ne le permet pas.', en: 'Your role here does not allow this.' },
  'document.parent_not_found': { fr: 'Ce dossier n’existe plus ici. Choisissez-en un autre.', en: 'This folder does not exist here any more. Choose another one.' },
  'document.name_empty': { fr: 'Donnez un nom : des points et des blancs n’en font pas un.', en: 'Give a name: dots and blanks do not make one.' },
  'document.name_taken': { fr: 'Ce nom est déjà pris dans ce dossier. Choisissez-en un autre.', en: 'This name is taken in this folder. Choose another one.' },
  'document.below_itself': { fr: 'Un dossier ne se range pas dans lui-même.', en: 'A folder is not put inside itself.' },
  'document.too_deep': { fr: 'Cinquante dossiers l’un dans l’autre au plus.', en: 'Fifty folders inside each other at most.' },
  'document.too_many': { fr: 'Cela fait plus de {most} documents d’un coup. Procédez dossier par dossier.', en: 'This is more than {most} documents at once. Go folder by folder.' },
  'document.is_folder': { fr: 'C’est un dossier : il n’a ni contenu, ni versions, ni verrou.', en: 'This is a folder: it has neither content, nor versions, nor a lock.' },
  'document.locked': { fr: '{by} y travaille depuis : {since}. Votre fichier est gardé : attendez, ou déposez-le sous un autre nom.', en: '{by} has been working on it since {sinceInEnglish}. Your file is kept: wait, or lay it under another name.' },
  'document.lock_held': { fr: '{by} y travaille depuis : {since}.', en: '{by} has been working on it since {sinceInEnglish}.' },
  'document.quota': { fr: 'Il n’y a plus assez de place ici : il reste {left}. Videz la corbeille de ce qui n’y sert plus, ou demandez de la place à l’administration.', en: 'There is not enough room here: {leftInEnglish} are left. Remove what is not needed any more, or ask your administrators for room.' },
  'document.zips_at_once': { fr: 'Vous téléchargez déjà {most} archives. Attendez que l’une soit finie.', en: 'You are downloading {most} archives already. Wait until one is done.' },
  'document.version_not_found': { fr: 'Cette version n’existe pas.', en: 'This version does not exist.' },
}
