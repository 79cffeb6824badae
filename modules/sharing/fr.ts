export default {
  title: 'Liens de partage',
  outside: {
    // Pages that anybody may see: they say nothing of the house.
    sharedBy: (name: string) => `${name} partage ceci avec vous`, until: (day: string) => `Ouvert jusqu’au ${day} inclus`, gone: 'Ce lien ne mène nulle part', goneText: 'Il n’a peut-être jamais existé, ou ne sert plus. Demandez-en un autre à la personne qui vous l’a donné.',
    enterTitle: 'Un document vous est partagé', enterHelp: 'Ce lien compte ses ouvertures. Il reste ouvert une demi-journée dans ce navigateur.', password: 'Mot de passe', passwordHelp: 'La personne qui vous a donné le lien vous le dira.', enter: 'Ouvrir',
    download: (weight: string) => `Télécharger (${weight})`, notTaken: 'Ce document se regarde ici, sans être téléchargé.', noView: 'Pas d’aperçu pour ce fichier.', picture: (name: string) => `Aperçu de ${name}`, text: 'Ce que dit le fichier',
    files: 'Fichiers', none: 'Aucun fichier dans ce dossier pour l’instant.', more: 'La suite', back: 'Retour au dossier', firstPage: 'Première page',
    boxTitle: (name: string) => `Déposer des fichiers dans « ${name} »`, boxBy: (name: string) => `${name} vous demande des fichiers. Personne d’autre que les lecteurs de ce dossier ne les verra, et vous ne verrez pas ce qu’il contient.`,
    yourName: 'Votre nom', yourFiles: 'Vos fichiers', filesHelp: (n: number, weight: string) => `${n} au plus à la fois, ${weight} chacun.`, bring: 'Déposer', brought: (n: number) => (n > 1 ? `${n} fichiers déposés. Merci.` : 'Fichier déposé. Merci.'), again: 'Déposer autre chose', from: (name: string) => `Déposé par ${name}, de l’extérieur`,
    broughtBefore: (n: number) => (n > 1 ? `${n} fichiers étaient déjà déposés.` : '1 fichier était déjà déposé.'),
  },
  line: 'Un lien de partage',
  share: 'Partager', shareTitle: (name: string) => `Partager « ${name} »`, for: 'Pour qui', until: 'Jusqu’au', untilHelp: 'Ce jour-là compris. Un an au plus.',
  reach: { members: 'Les membres d’ici', authority: 'Ma collectivité', anyone: 'Toute personne qui a le lien' },
  reachHelp: { members: 'Le lien mène au document. Il n’ouvre rien de plus à personne.', authority: 'Les personnes de la collectivité, une fois connectées.', anyone: 'Sans compte ni connexion. À donner comme une clé.' },
  box: 'Boîte de dépôt', boxHelp: 'On y dépose des fichiers sans voir le dossier.', more: 'Plus', password: 'Mot de passe', passwordHelp: '8 caractères au moins. Donnez-le par un autre chemin que le lien.', uses: 'Nombre d’ouvertures', usesHelp: 'Vide : autant qu’on veut.', view: 'Sans téléchargement', viewHelp: 'On regarde ici. Une copie d’écran reste possible.', optional: 'facultatif',
  make: 'Créer le lien', made: 'Le lien est prêt', madeHelp: 'Il n’est montré que cette fois. Copiez-le avant de fermer.', link: 'Lien', copy: 'Copier le lien', copied: 'Lien copié', close: 'Fermer', another: 'Autre lien', undo: 'Annuler',
  open: 'Liens ouverts', here: 'Liens ouverts de cet espace', hereHelp: 'Chaque lien s’arrête seul à sa date. Y mettre fin le ferme tout de suite.', noneHere: 'Aucun lien ouvert dans cet espace.', mine: 'Mes liens de partage', mineHelp: 'Les liens que vous avez créés et qui sont encore ouverts.', noneMine: 'Vous n’avez aucun lien ouvert.', next: 'Voir la suite',
  by: (name: string) => `par ${name}`, untilDay: (day: string) => `jusqu’au ${day}`, opened: (times: string, when: string) => `${times}, la dernière ${when}`, times: (n: number) => (n > 1 ? `${n} ouvertures` : '1 ouverture'), of: (n: number, most: number) => `${n} sur ${most} ouvertures`, never: 'jamais ouvert', locked: 'mot de passe', viewOnly: 'sans téléchargement',
  over: 'Liens fermés', noneOver: 'Aucun lien fermé depuis un an.', endedOn: (day: string) => `fermé ${day}`, shut: 'fermé pour l’instant : le droit de partager ce document vous manque', resume: 'Rouvrir', resumeOne: (name: string) => `Rouvrir le lien de ${name}`,
  end: 'Mettre fin', endOne: (name: string) => `Mettre fin au lien de ${name}`, ended: 'Lien fermé', resumed: 'Lien rouvert', seenBy: { members: 'Un lien mène ici ses membres', authority: 'Un lien l’ouvre à la collectivité', anyone: 'Un lien l’ouvre à toute personne qui l’a' }, seenUntil: (what: string, day: string) => `${what}, jusqu’au ${day}`, boxOpen: (day: string) => `Une boîte de dépôt est ouverte, jusqu’au ${day}`,
  admin: { title: 'Partage', lead: 'Ce que les liens de partage peuvent ouvrir.', allowed: 'Permettre les liens ouverts à toute personne qui les a', help: 'Sans cela, un document ne sort que par une invitation dans un espace. Les liens déjà donnés se ferment, et se rouvrent si vous les permettez de nouveau.', changed: 'Réglage enregistré' },
}
