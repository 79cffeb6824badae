export default {
  title: 'Invités', here: 'Personnes de l’extérieur', none: 'Personne de l’extérieur dans cet espace.', mine: 'Mes invités', mineHelp: 'Les personnes de l’extérieur dont vous répondez. Leur accès s’arrête tout seul.', noneMine: 'Vous n’avez invité personne de l’extérieur.', next: 'Afficher la suite',
  invite: 'Inviter une personne de l’extérieur', inviteHelp: 'Elle verra cet espace et ses membres, rien d’autre, jusqu’au jour choisi. Vous répondez d’elle.', send: 'Inviter', close: 'Fermer', undo: 'Annuler',
  fields: { givenName: 'Prénom', familyName: 'Nom', email: 'Courriel', organisation: 'Organisation', until: 'Dernier jour', role: 'Son rôle' }, untilHelp: 'Dans un an au plus.',
  external: 'Externe', soon: 'Se termine bientôt', over: 'Terminé', until: (day: string) => `accès jusqu’au ${day}`, wasUntil: (day: string) => `accès terminé le ${day}`, sponsor: (name: string) => `invité par ${name}`, notYet: 'pas encore entré',
  ownEnd: (day: string, authority: string) => `Votre accès aux espaces de ${authority} s’arrête après le ${day}. Pour continuer, demandez-le à une personne qui anime votre espace.`,
  leaving: (n: number) => (n === 1 ? '1 invité part sous 30 jours' : `${n} invités partent sous 30 jours`),
  renew: 'Renouveler 6 mois', renewOne: (name: string) => `Renouveler 6 mois, ${name}`, renewed: (name: string) => `Accès de ${name} renouvelé`, more: (name: string) => `Autres actions pour ${name}`, end: 'Arrêter l’accès', endTitle: (name: string) => `Arrêter l’accès de ${name} ?`, endText: 'Son accès s’arrête dans tous ses espaces. Ce qui a été publié reste.', ended: (name: string) => `Accès de ${name} arrêté`, newLink: 'Donner un nouveau lien', invited: (name: string) => `${name} a maintenant accès à cet espace`,
  linkTitle: (name: string) => `Lien d’entrée de ${name}.`, linkHelp: 'Donnez-le-lui maintenant : il sert une fois, pendant 30 jours, et ne sera plus montré.', copy: 'Copier le lien', copied: 'Lien copié',
}
