export default {
  saveTitle: 'En faire un modèle', saveHelp: 'Vos collègues pourront ouvrir des espaces qui lui ressemblent : type, accès, rôles, rubriques, et les publications choisies ici. Ni membre, ni commentaire, ni photo ne suit. Les noms des membres sont retirés des textes : relisez-les tout de même.',
  which: 'Quel modèle ?', newOne: 'Un nouveau modèle', replace: (title: string) => `Remplacer « ${title} »`,
  name: 'Nom du modèle', help: 'En une phrase', pieces: 'Ce que le nouvel espace contiendra', pinned: 'Note épinglée',
  save: 'Enregistrer le modèle', keep: 'Ne rien changer', saved: (title: string) => `Modèle « ${title} » enregistré`,
  editTitle: 'Modifier le modèle', edit: 'Enregistrer', edited: 'Modèle modifié', remove: 'Retirer le modèle', removeHelp: 'Retirer le modèle ne change rien aux espaces déjà ouverts.', removed: (title: string) => `Modèle « ${title} » retiré`,
}
