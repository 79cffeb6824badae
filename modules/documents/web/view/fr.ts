export default {
  back: 'Retour', previous: 'Document précédent', next: 'Document suivant', place: (at: string, all: string) => `${at} sur ${all}`, version: (n: number) => `Version ${n}`, content: (name: string) => `Contenu de ${name}`, details: 'Détails et versions',
  none: 'Ce format ne se lit pas ici.', noneHelp: 'Téléchargez le fichier pour l’ouvrir sur votre appareil.', lost: 'Ce fichier n’a pas pu être lu ici.', download: 'Télécharger',
  preparing: 'La vue se prépare…', slow: 'C’est plus long que d’habitude. Vous pouvez attendre, ou télécharger le fichier.', failed: 'La vue de ce document n’a pas pu être faite.', textOnly: 'La mise en page ne se montre pas ici : voici le texte du document.',
  cutText: 'Le début seulement : téléchargez le fichier pour lire la suite.', rowsShown: (rows: string) => `Les ${rows} premières lignes sont montrées.`, columnsShown: (columns: string) => `Les ${columns} premières colonnes sont montrées.`, emptyFile: 'Ce fichier est vide.',
  from: 'De', to: 'À', cc: 'Copie', date: 'Date', subject: 'Objet', noSubject: 'Sans objet', attachments: 'Pièces jointes', attachmentsHelp: 'Elles sont dans le fichier : téléchargez-le pour les ouvrir.', heavyMail: 'Ce message est trop lourd pour être lu ici.',
  tools: 'Outils de lecture', pages: 'Pages', pageNumber: 'Page', ofPages: (n: string) => `sur ${n}`, page: (n: number) => `Page ${n}`, somePages: (n: string) => `Les ${n} premières pages sont montrées.`,
  zoomIn: 'Agrandir', zoomOut: 'Réduire', zoomed: (percent: string) => `Taille : ${percent}`, find: 'Chercher dans le document', findNext: 'Résultat suivant', findPrevious: 'Résultat précédent', noneFound: 'Rien de tel', found: (at: string, all: string) => `${at} sur ${all}`, searching: 'Recherche…',
  locked: 'Ce PDF demande un mot de passe : téléchargez-le pour l’ouvrir.', brokenPdf: 'Ce PDF est abîmé : il ne peut pas être lu ici.', whole: 'Voir en entier', close: 'Voir de près',
}
