export default {
  title: 'Recherche', help: 'Cherchez une personne, un espace, une publication.',
  form: 'Rechercher dans Parvis', label: 'Que cherchez-vous ?', go: 'Rechercher',
  kinds: 'Quoi', every: 'Tout', kind: { person: 'Personnes', space: 'Espaces', document: 'Documents', practice: 'Fiches', post: 'Publications', comment: 'Commentaires' } as Record<string, string>,
  space: 'Dans quel espace', everywhere: 'Tous les espaces', leaveSpace: 'Chercher partout',
  people: 'Personnes', allPeople: 'Voir toutes les personnes', found: 'Ce qui en parle',
  by: (who: string) => `Par ${who}`, in: (space: string) => `dans ${space}`, comment: 'Commentaire', spaceKind: 'Espace', document: 'Document', folder: 'Dossier', practice: 'Fiche pratique', outdated: 'Périmée', practiceState: { unverified: 'À vérifier', verified: 'Vérifiée', expired: 'À relire' } as Record<string, string>,
  count: (n: number, more: boolean) => (more ? `Les ${n} premiers résultats.` : n === 1 ? '1 résultat.' : `${n} résultats.`),
  close: (q: string) => `Rien pour « ${q} ». Voici ce qui s’en approche.`,
  none: (q: string) => `Rien pour « ${q} ».`, noneHelp: 'Essayez un autre mot, ou posez la question dans un espace.', noneFilter: 'Chercher partout', seeSpaces: 'Choisir un espace',
  begin: 'Écrivez un mot : les accents et les fautes de frappe ne gênent pas.', more: 'Voir les suivants', end: 'Pour aller plus loin, précisez avec un autre mot.',
  palette: {
    title: 'Aller à, faire', label: 'Que voulez-vous faire ?', go: 'Aller à', act: 'Faire', enter: 'Entrée', recent: 'Vos espaces', publish: 'Publier', newSpace: 'Ouvrir un espace', account: 'Mes réglages',
    everywhere: (q: string) => `Rechercher « ${q} » partout`, keys: 'Raccourcis clavier', none: 'Rien ne s’appelle ainsi.', offline: 'Pas de réseau : seuls les lieux sont proposés.', scout: 'Demander à un éclaireur', person: 'Personne', space: 'Espace', document: 'Document', practice: 'Fiche pratique', place: 'Lieu',
    count: (n: number) => (n === 1 ? '1 proposition' : `${n} propositions`),
  },
  keys: {
    title: 'Raccourcis clavier', help: 'Les touches seules ne font rien dans un champ. Vous pouvez les désactiver dans vos réglages.', off: 'Les raccourcis à une touche sont désactivés dans vos réglages.',
    after: 'puis', or: 'ou', key: 'Touches', does: 'Action', palette: 'Ouvrir la palette', find: 'Chercher dans la page', item: 'Élément suivant, précédent', write: 'Publier', list: 'Cette liste', close: 'Fermer, annuler', send: 'Envoyer', escape: 'Échap', enter: 'Entrée',
  },
}
