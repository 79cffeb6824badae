export default {
  title: 'Brancher mon lecteur réseau', back: 'Mon compte', help: 'Vos documents et ceux de vos espaces, dans l’explorateur de votre ordinateur ou de votre téléphone. Ouvrez, modifiez, enregistrez : chaque enregistrement garde la version d’avant.',
  create: '1. Un mot de passe pour cet appareil', createHelp: 'Il n’ouvre que vos documents, et remplace votre mot de passe personnel, qui ne sert jamais ici.', name: 'Nom de l’appareil', nameHelp: 'Par exemple « Portable du bureau ».', make: 'Créer le mot de passe',
  made: (name: string): string => `Mot de passe de « ${name} »`, madeHelp: 'Copiez-le maintenant : il ne sera plus montré.', address: 'Adresse', login: 'Identifiant', secret: 'Mot de passe', copy: 'Copier', copyOne: (what: string): string => `Copier : ${what}`, copied: 'Copié', done: 'C’est noté',
  connect: '2. Brancher',
  systems: [
    { name: 'Windows', steps: ['Dans l’Explorateur, clic droit sur « Ce PC », puis « Connecter un lecteur réseau ».', 'Dans « Dossier », collez l’adresse.', 'Cochez « Se connecter à l’aide d’informations d’identification différentes », puis donnez l’identifiant et le mot de passe de l’appareil.'] },
    { name: 'macOS', steps: ['Dans le Finder, menu « Aller », puis « Se connecter au serveur ».', 'Collez l’adresse, puis « Se connecter ».', 'Choisissez « Utilisateur enregistré », puis donnez l’identifiant et le mot de passe de l’appareil.'] },
    { name: 'Téléphone ou Linux', steps: ['Ouvrez une application qui lit WebDAV ; sous Linux, « Fichiers », puis « Autres emplacements ».', 'Collez l’adresse ; sous Linux, elle commence par davs au lieu de https.', 'Donnez l’identifiant et le mot de passe de l’appareil.'] },
  ],
  devices: 'Mes appareils branchés', none: 'Aucun appareil pour l’instant.', never: 'jamais utilisé', used: (when: string): string => `utilisé ${when}`, ends: (day: string): string => `finit le ${day}`,
  revoke: 'Débrancher', revokeOne: (name: string): string => `Débrancher ${name}`, revokeTitle: (name: string): string => `Débrancher « ${name} » ?`, revokeText: 'Cet appareil n’aura plus accès. Pour le rebrancher, il faudra un nouveau mot de passe.', keep: 'Garder', revoked: 'Appareil débranché',
  open: { label: 'Ouvrir dans un logiciel…', title: (name: string): string => `Ouvrir « ${name} »`, help: 'Le logiciel de votre ordinateur ouvre le document à sa place. Enregistrez comme d’habitude : chaque enregistrement fait une version.', in: (program: string): string => `Ouvrir dans ${program}`, asks: 'Il demande l’identifiant et le mot de passe de cet appareil.', connect: 'Créer ce mot de passe', close: 'Fermer' },
}
