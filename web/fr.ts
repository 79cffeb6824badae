// Sentences that every room shares. French is the source.
import conformity from '#lib/conformity/fr.ts'

export default {
  skip: 'Aller au contenu',
  close: 'Fermer',
  cancel: 'Annuler',
  retry: 'Réessayer',
  optional: 'facultatif',
  loading: 'Chargement',
  slow: 'C’est plus long que d’habitude.',
  offline: 'Pas de réseau. Ce que vous écrivez est gardé.',
  seen: (time: string, day?: string) => ['Hors connexion : vu', day, `à ${time}. Ce que vous écrivez est gardé.`].filter(Boolean).join(' '),
  news: 'nouveautés',
  external: 'externe',
  bell: (unread: number) => (unread === 0 ? 'Notifications' : unread === 1 ? 'Notifications, 1 non lue' : `Notifications, ${unread} non lues`),
  signOut: 'Me déconnecter',
  account: (name: string) => `Mon compte, ${name}`,
  kind: { team: 'Équipe', project: 'Projet', practice: 'Bonnes pratiques' },
  role: { reader: 'Lecture seule', contributor: 'Membre', host: 'Animation', owner: 'Responsable' },
  nav: { main: 'Navigation principale', phone: 'Navigation du téléphone', mySpaces: 'Mes espaces', menu: 'Menu', spaces: 'Espaces', directory: 'Annuaire', administration: 'Administration', wall: 'Fil', members: 'Membres', guests: 'Invités', publish: 'Publier', questions: 'Questions', articles: 'Actualités', apps: 'Applications', myApps: 'Mes applications', allApps: 'Toutes', practices: 'Fiches pratiques', tasks: 'Tâches', documents: 'Documents', myDocuments: 'Mes documents', allPractices: 'Toutes les fiches', kept: 'Gardées', follows: 'Ce que je suis', links: 'Mes liens', scout: 'Demander à un éclaireur', search: 'Rechercher dans Parvis', searchHint: 'Une personne, un espace, un message…' },
  mine: {
    invited: (name: string) => `${name} vous invite dans cet espace`,
    nothing: (when: string) => `Rien d’autre depuis votre visite, ${when}.`, title: 'Dans mes espaces', all: 'Tous mes espaces',
    comments: (n: number) => (n > 1 ? `${n} commentaires` : `${n} commentaire`),
    wrote: (author: string) => `${author} :`,
  },
  legal: {
    notice: 'Mentions légales',
    conformity,
  },
  problem: {
    title: 'Cette page ne s’affiche pas',
    network: 'Le serveur ne répond pas. Vérifiez votre réseau, puis réessayez.',
    unknown: 'Quelque chose n’a pas fonctionné. Réessayez dans un instant.',
  },
  unreached: {
    title: 'Cette page attend le réseau',
    help: 'Elle n’est pas encore sur cet appareil. Elle s’affichera d’elle-même dès que la connexion revient.',
    anew: 'Parvis vient d’être mis à jour',
    anewHelp: 'Terminez ce que vous écrivez, puis rechargez la page.',
    reload: 'Recharger la page',
  },
  missing: {
    title: 'Cette page n’existe pas',
    help: 'L’adresse est fausse, ou ce contenu est réservé à d’autres personnes.',
    home: 'Revenir à l’accueil',
  },
}
