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
  'document.reserved': { fr: 'Un dossier réservé ne se copie pas et ne change pas de bibliothèque. Ouvrez-le d’abord à tout l’espace.', en: 'A folder kept for some people is neither copied nor taken to another library. Open it to the whole space first.' },
  'document.reserved_inside': { fr: 'Un dossier réservé n’en contient pas un autre.', en: 'A folder kept for some people does not hold another one.' },
  'document.reserved_below': { fr: 'Il y a là-dessous un dossier réservé : une personne qui anime l’espace peut le mettre à la corbeille.', en: 'Below it there is a folder kept for some people: a host of the space can put it in the trash.' },
  'document.reserved_gone': { fr: 'Le dossier réservé où il était n’est plus là. Rétablissez d’abord ce dossier.', en: 'The folder kept for some people that it was in is not there. Restore that folder first.' },
  'document.cannot_read': { fr: 'Ces personnes ne lisent pas cet espace : {names}. Faites-les d’abord entrer.', en: 'These people do not read this space: {names}. Let them in first.' },
  'document.version_not_found': { fr: 'Cette version n’existe pas.', en: 'This version does not exist.' },
}
