export default {
  act: { report: 'Signaler', hide: 'Masquer', show: 'Afficher de nouveau', answer: 'Répondre à l’animation', reports: 'Signalements' },
  of: { post: (name: string) => `Publication de ${name}`, comment: (name: string) => `Commentaire de ${name}`, practice: (name: string) => `Fiche de ${name}`, document: (name: string) => `Document de ${name}` } as Record<string, (name: string) => string>,
  reason: { hurtful: 'Propos blessants', private: 'Information personnelle ou confidentielle', mistaken: 'Information fausse ou dangereuse', off_topic: 'Hors sujet ou publicité', other: 'Autre chose' },
  back: 'Revenir',
  report: {
    title: 'Signaler', why: 'Ce qui ne va pas', note: 'Quelques mots', noteHelp: 'Pour les personnes qui animent l’espace.', who: (name: string) => `Seules les personnes qui animent l’espace le liront. ${name} ne saura pas qui signale.`,
    send: 'Signaler', again: 'Enregistrer', choose: 'Choisissez ce qui ne va pas.', sent: 'Signalé aux personnes qui animent l’espace', before: (day: string) => `Vous l’avez signalé le ${day}. Une personne qui anime l’espace va le lire.`, withdraw: 'Retirer mon signalement', withdrawn: 'Signalement retiré',
  },
  hide: {
    title: 'Masquer', reason: 'Raison', reasonHelp: (name: string) => `${name} la lira, et pourra répondre.`, ready: 'Raisons toutes prêtes', some: ['Une personne y est nommée.', 'Le ton peut blesser.', 'Ce n’est pas le sujet de cet espace.'],
    effect: (name: string) => `Il ne sera plus visible que de ${name} et des personnes qui animent l’espace.`, send: 'Masquer', sent: 'Masqué. La personne qui l’a écrit est prévenue.',
  },
  hidden: { title: 'Masqué', by: (name: string, day: string) => `Masqué par ${name} le ${day}`, answered: (name: string) => `Réponse de ${name}`, show: 'Afficher de nouveau', shown: 'Affiché de nouveau' },
  answer: { title: 'Ce que vous avez écrit est masqué', label: 'Votre réponse', help: 'Les personnes qui animent l’espace la liront.', send: 'Répondre', sent: 'Réponse envoyée', see: 'Voir ce que j’ai écrit' },
  cases: {
    title: 'Signalements', none: 'Rien à regarder.', noneHelp: 'Ce que les membres signalent s’affichera ici.', count: (n: number) => (n > 1 ? `${n} signalements` : '1 signalement'), gone: 'Retiré depuis par son auteur.', anonymous: 'Une personne de l’espace', own: 'Vous l’avez écrit : une autre personne qui anime l’espace en décide.',
    leave: 'Laisser en place', leaveOne: (what: string) => `Laisser en place : ${what}`, hideOne: (what: string) => `Masquer : ${what}`, file: 'Classer', left: 'Laissé en place. Les personnes qui ont signalé sont prévenues.', who: 'Qui signale, et pourquoi', more: 'Voir les signalements suivants',
  },
  history: { title: 'Décisions', hide: (by: string) => `${by} a masqué`, leave: (by: string) => `${by} a laissé en place`, show: (by: string) => `${by} a affiché de nouveau`, more: 'Voir les décisions plus anciennes', answer: (name: string) => `${name} a répondu :` },
  aside: { title: 'À regarder', see: (n: number) => (n > 1 ? `${n} signalements à lire` : '1 signalement à lire'), many: '20 signalements à lire ou plus' },
}
