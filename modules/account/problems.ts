import type { Problems } from '#platform/problem.ts'

export const problems: Problems = {
  'account.refused': { fr: 'L’identifiant ou le mot de passe ne convient pas.', en: 'The login or the password is not right.' },
  'account.throttled': { fr: 'Trop d’essais pour ce compte. Réessayez dans quelques minutes.', en: 'Too many tries for this account. Try again in a few minutes.' },
  'account.password_refused': { fr: 'Choisissez au moins {least} caractères, ou une phrase de 7 mots, sans suite connue ni votre nom.', en: 'Choose at least {least} characters, or a phrase of 7 words, with no common sequence and not your name.' },
  'account.login_taken': { fr: 'Une autre personne se connecte déjà avec votre adresse e-mail. Demandez à l’administration de corriger la vôtre, puis réessayez.', en: 'Somebody else already signs in with your e-mail address. Ask the administrators to correct yours, then try again.' },
  'session.not_found': { fr: 'Cette connexion est déjà fermée.', en: 'This session has already ended.' },
  'offer.not_found': { fr: 'Cette demande n’est plus là.', en: 'This request is no longer there.' },
  'token.not_found': { fr: 'Ce jeton n’existe plus.', en: 'This token does not exist any more.' },
  'token.too_many': { fr: 'Vous avez déjà {most} jetons. Supprimez-en un d’abord.', en: 'You already have {most} tokens. Remove one first.' },
  'authority.not_found': { fr: 'Cette collectivité n’existe pas, ou ne vous est pas ouverte.', en: 'This authority does not exist, or is not open to you.' },
  'authority.not_allowed': { fr: 'Ces réglages reviennent à l’administration de la collectivité.', en: 'These settings belong to the administrators of the authority.' },
  'authority.name_short': { fr: 'Écrivez au moins deux lettres.', en: 'Write at least two letters.' },
  'authority.logo_refused': { fr: 'Ce fichier ne peut pas servir de logo. Choisissez une image PNG, JPEG ou WebP que vous venez de déposer.', en: 'This file cannot be a logo. Choose a PNG, JPEG or WebP picture that you have just brought.' },
  'authority.no_logo': { fr: 'Cette collectivité n’a pas de logo.', en: 'This authority has no logo.' },
  'entry.spent': { fr: 'Ce lien ne sert plus. Demandez-en un autre à la personne qui vous l’a donné.', en: 'This link no longer serves. Ask whoever gave it to you for another one.' },
}
