export default {
  chooseTitle: 'Publier dans quel espace ?',
  chooseNone: 'Vous n’êtes encore membre d’aucun espace. Rejoignez-en un pour y publier.',
  chooseFind: 'Trouver un espace',
  composer: {
    label: 'Votre message', hint: 'Partagez une astuce, posez une question…', region: 'Publier', photo: 'Photo', addPhoto: 'Ajouter une photo', send: 'Publier',
    alt: 'Que montre la photo ?', altHelp: 'Pour les personnes qui ne voient pas l’image.', remove: 'Retirer la photo', sending: (percent: string) => `Envoi de la photo : ${percent}`, sent: 'Photo prête',
    empty: 'Écrivez quelques mots, ou ajoutez une photo.', tooMany: 'Vingt photos au maximum par publication.', draft: 'Brouillon gardé',
    everyone: 'Visible par tous les agents', members: (n: string) => `Visible par les ${n} membres`, self: 'Visible par vous seulement, pour l’instant',
  },
  state: { sending: 'Envoi en cours', waiting: 'Partira dès le retour du réseau', stopped: 'La publication n’est pas partie.' },
  outgoing: { post: (space: string) => `Publication dans ${space}`, comment: (author: string) => `Commentaire à ${author}`, edit: 'Modification d’un texte', reaction: (author: string) => `Réaction à ${author}` },
  fresh: (n: number) => (n > 1 ? `${n} nouvelles publications` : `${n} nouvelle publication`),
  earlier: 'Voir les publications précédentes',
  end: 'C’est le début du fil.',
  empty: { title: 'Pas encore de publication', write: (people: string) => `Écrivez la première : ${people} la verront.`, read: 'Les publications des membres apparaîtront ici.', people: (n: string) => `${n} personnes`, alone: 'les prochains membres' },
  post: {
    edited: 'modifié', more: (name: string) => `Actions sur la publication de ${name}`, edit: 'Modifier', remove: 'Retirer', removed: 'Publication retirée', restored: 'Publication rétablie',
    text: 'Texte de la publication', save: 'Enregistrer', keep: 'Ne rien changer', photo: 'Photo sans description', enlarge: (alt: string) => `Agrandir la photo : ${alt}`, photoTitle: 'Photo', reactions: 'Réactions',
  },
  reaction: { thanks: 'Merci', useful: 'Utile', seen: 'Vu', bravo: 'Bravo' },
  comment: {
    label: (name: string) => `Votre commentaire à ${name}`, hint: 'Écrire un commentaire', send: 'Envoyer', title: 'Commentaires', earlier: 'Voir les commentaires précédents',
    all: (n: number) => `Voir les ${n} commentaires`, more: (name: string) => `Actions sur le commentaire de ${name}`, removed: 'Commentaire retiré', text: 'Texte du commentaire',
  },
}
