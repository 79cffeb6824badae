export default {
  title: 'Mon compte',
  signIn: {
    title: 'Se connecter', login: 'Identifiant', password: 'Mot de passe', enrol: 'C’est mon appareil personnel', enrolHelp: 'Vous resterez connecté 30 jours.', go: 'Se connecter',
    demoTitle: 'Essayer avec une personne de la démonstration', demoHelp: 'Un clic suffit, sans mot de passe. Les personnes et les lieux sont inventés.',
  },
  welcome: {
    title: 'Bienvenue', hello: (name: string) => `Bienvenue, ${name}`, login: 'Votre identifiant :', password: 'Choisissez un mot de passe', help: (least: number) => `Au moins ${least} caractères, ou une phrase de 7 mots.`, go: 'Entrer',
    spentTitle: 'Ce lien ne sert plus', spent: 'Il a déjà servi, ou il est trop ancien. Demandez-en un autre à la personne qui vous l’a donné.',
  },
  settings: 'Mes réglages',
  affiliation: { staff: 'agent', councillor: 'élu', foster_carer: 'assistant familial', partner: 'partenaire', guest: 'invité' },
  until: (day: string) => `jusqu’au ${day}`,
  sessions: {
    title: 'Mes appareils connectés', help: 'Fermez ceux que vous ne reconnaissez pas.', current: 'cet appareil', enrolled: 'appareil personnel', seen: (when: string) => `vu ${when}`, until: (day: string) => `jusqu’au ${day}`,
    end: 'Déconnecter', endOne: (device: string) => `Déconnecter ${device}`, ended: 'Appareil déconnecté',
  },
  password: {
    title: 'Mot de passe', set: 'Choisir un mot de passe', change: 'Changer de mot de passe', current: 'Mot de passe actuel', next: 'Nouveau mot de passe', help: 'Au moins 12 caractères, ou une phrase de 7 mots.',
    show: 'Montrer ce que je tape', save: 'Changer', changed: 'Mot de passe changé. Vos autres appareils sont déconnectés et vos jetons d’accès supprimés.',
    ends: 'Changer de mot de passe déconnecte vos autres appareils et supprime vos jetons d’accès.',
  },
  offers: {
    title: 'On vous demande', help: 'Ces collectivités vous comptent aussi parmi les leurs, si vous le voulez bien.', as: (kind: string, day: string) => `${kind}, à partir du ${day}`, take: 'Accepter', takeOne: (name: string) => `Accepter pour ${name}`, leave: 'Refuser', leaveOne: (name: string) => `Refuser pour ${name}`,
    taken: (name: string) => `Vous êtes aussi de ${name}.`, left: (name: string) => `Vous n’avez pas suivi ${name}. Personne n’en est informé.`,
  },
  drive: { title: 'Lecteur réseau', help: 'Vos documents dans l’explorateur de votre ordinateur ou de votre téléphone.', open: 'Brancher mon lecteur réseau' },
  tokens: {
    title: 'Jetons d’accès', help: 'Pour relier un logiciel à votre compte. Un jeton fait ce que vous pouvez faire : gardez-le pour vous.', create: 'Créer un jeton', name: 'Nom du jeton', nameHelp: 'Le logiciel qui s’en servira.',
    scope: 'Ce qu’il peut faire', read: 'Lire', write: 'Lire et écrire', days: 'Durée', month: '30 jours', quarter: '90 jours', year: '1 an', make: 'Créer', close: 'Ne rien créer',
    secretTitle: 'Voici votre jeton', secretHelp: 'Copiez-le maintenant : il ne sera plus montré.', copy: 'Copier', copied: 'Jeton copié', done: 'C’est noté', secret: 'Jeton',
    none: 'Aucun jeton pour l’instant.', never: 'jamais utilisé', used: (when: string) => `utilisé ${when}`, ends: (day: string) => `finit le ${day}`, revoke: 'Supprimer', revokeOne: (name: string) => `Supprimer le jeton ${name}`, revoked: 'Jeton supprimé',
    revokeTitle: (name: string) => `Supprimer « ${name} » ?`, revokeText: 'Le logiciel qui s’en sert n’aura plus accès. Un jeton supprimé ne revient pas.', keep: 'Garder le jeton',
  },
}
