export default {
  saveTitle: 'En faire un modèle', saveHelp: 'Vos collègues pourront ouvrir des espaces qui lui ressemblent : type, accès, rôles, rubriques, et les publications, dossiers et fiches choisis ici. Ni membre, ni commentaire, ni photo, ni fichier ne suit. Les noms des membres sont retirés des textes : relisez-les tout de même.',
  which: 'Quel modèle ?', newOne: 'Un nouveau modèle', replace: (title: string) => `Remplacer « ${title} »`,
  name: 'Nom du modèle', help: 'En une phrase', pieces: 'Ce que le nouvel espace contiendra',
  save: 'Enregistrer le modèle', keep: 'Ne rien changer', saved: (title: string) => `Modèle « ${title} » enregistré`,
  editTitle: 'Modifier le modèle', edit: 'Enregistrer', edited: 'Modèle modifié', remove: 'Retirer le modèle', removeHelp: 'Retirer le modèle ne change rien aux espaces déjà ouverts.', removed: (title: string) => `Modèle « ${title} » retiré`,
  changed: (title: string) => `Le modèle « ${title} », dont vient cet espace, a changé.`, see: 'Voir ce qui change', changesTitle: (title: string) => `Ce qui change dans « ${title} »`,
  changesHelp: 'Cochez ce que l’espace reprend. Le reste demeure tel quel, et ne vous sera plus proposé.', byHand: 'Ce texte a été modifié à la main dans l’espace : il serait remplacé. Votre version reste lisible.', settingByHand: 'Ce réglage a été modifié à la main dans l’espace.', gone: 'Ce texte n’est plus dans l’espace : il serait publié à nouveau.',
  access: (words: string) => `L’accès devient « ${words} »`, memberRole: (role: string) => `Qui entre devient « ${role} »`, tool: (name: string, on: boolean) => (on ? `La rubrique « ${name} » s’ajoute` : `La rubrique « ${name} » s’en va ; rien n’est effacé`),
  discreet: (on: boolean): string => (on ? 'Le rappel de ne nommer aucun enfant s’ajoute' : 'Le rappel de ne nommer aucun enfant s’en va'), dropped: 'Le modèle ne l’a plus : il irait à la corbeille.',
  said: {
    note: ['Une note épinglée de plus', 'La note épinglée a changé', 'Une note épinglée de moins'], post: ['Une publication de plus', 'Une publication de départ a changé', 'Une publication de moins'], question: ['Une question de plus', 'Une question de départ a changé', 'Une question de moins'], poll: ['Un sondage de plus', 'Un sondage a changé', 'Un sondage de moins'],
    folder: ['Un dossier de plus', 'Un dossier change de nom', 'Un dossier vide de moins'], card: ['Une fiche pratique de plus', 'Une fiche pratique a changé', 'Une fiche pratique de moins'], charter: ['Une charte s’ajoute', 'La charte a changé', 'La charte s’en va'],
  },
  changes: 'Ce qui change d’un espace à l’autre', wordsHelp: 'Écrit ici une fois ou plusieurs, demandé à qui ouvrira l’espace.', word: 'Ce qui est écrit ici', label: 'Ce que c’est', labelHint: 'Nom du collège', example: 'Un exemple', addWord: 'Ajouter un mot qui change', dropWord: (word: string) => `Ne pas demander ${word || 'ce mot'}`, people: 'Qui est choisi à l’ouverture entre comme',
  lacks: (title: string) => `Cet espace a ce que son modèle « ${title} » n’a pas.`, seeBack: 'Améliorer le modèle', saveAs: 'Enregistrer comme modèle',
  backTitle: (title: string) => `Améliorer « ${title} »`, backHelp: 'Ce qui est coché s’ajoute au modèle. Les noms des membres sont retirés des textes : relisez-les tout de même. Les espaces qui en viennent pourront le reprendre.', bring: 'Ajouter au modèle', broughtBack: (title: string) => `Le modèle « ${title} » est amélioré`,
  later: 'Plus tard', keepAll: 'Garder l’espace tel quel', follow: 'Reprendre ce qui est coché', kept: 'L’espace reste tel quel', followed: (n: number) => (n > 1 ? `${n} changements repris` : `${n} changement repris`),
}
