/** The report of an import, as a spreadsheet has it. */
export const report = {
  report: 'compte-rendu', line: 'Ligne', outcome: 'Résultat', reason: 'Motif', created: 'Créée', changed: 'Modifiée', unchanged: 'Inchangée', refused: 'Refusée',
  why: {
    name_missing: 'Le nom ou le prénom manque.', identifier_missing: 'Il faut un matricule ou un courriel.', email_wrong: 'Ce courriel n’a pas la forme d’une adresse.', too_long: 'Un texte est trop long.',
    kind_unknown: 'Ce statut n’est pas connu : agent, élu ou assistant familial.', date_wrong: 'Une date n’existe pas, ou la sortie précède l’entrée.', unit_unknown: 'Ce service n’est pas dans l’organigramme.', site_unknown: 'Ce site n’est pas connu.',
    territory_unknown: 'Ce territoire n’est pas connu.', trade_unknown: 'Ce métier n’est pas connu.', twice: 'Cette personne est déjà plus haut dans le fichier.', closed: 'Ce compte est fermé : rouvrez-le d’abord.',
    other_matricule: 'Ce courriel est celui d’une personne qui a un autre matricule.', kind_differs: 'Cette personne a un autre statut : changez-le sur sa fiche.', email_elsewhere: 'Ce courriel est celui d’une personne d’une autre collectivité.',
    login_taken: 'Cet identifiant de connexion est déjà pris.', several_posts: 'Cette personne a plusieurs postes : dites lequel par son service.', conflict: 'Une autre modification est passée au même moment : importez à nouveau cette ligne.', would_enter: 'Ce changement vous ferait entrer dans un espace que vous ne lisez pas.',
  },
}

export default {
  moves: {
    place: 'Réorganisation', title: 'Réorganisation', lead: 'Déplacez d’un coup les postes de tout un public. Rien ne change avant que vous l’ayez vu.',
    which: '1. Quels postes', where: '2. Où ils vont', keep: 'Inchangé', unit: 'Nouveau service', site: 'Nouveau site', territory: 'Nouveau territoire', from: 'À partir du', fromHelp: 'Aujourd’hui, ou plus tard.',
    preview: 'Voir ce qui changera', previewTitle: 'Ce qui changera', people: (n: string) => `${n} personnes changent de place`, person: (n: string) => `${n} personne change de place`, nobody: 'Aucun poste ne correspond.',
    losing: (people: string, spaces: string) => `${people} perdent l’accès à ${spaces}`, losingOne: (people: string, spaces: string) => `${people} perd l’accès à ${spaces}`,
    gaining: (people: string, spaces: string) => `${people} entrent dans ${spaces}`, gainingOne: (people: string, spaces: string) => `${people} entre dans ${spaces}`,
    peopleWord: (n: string) => `${n} personnes`, personWord: (n: string) => `${n} personne`, spaceWord: (n: string) => `${n} espace`, spacesWord: (n: string) => `${n} espaces`,
    none: 'Personne ne perd ni ne gagne d’espace.', audiences: 'Publics', gains: (n: string) => `+${n}`, loses: (n: string) => `−${n}`, hidden: 'Un espace que vous ne voyez pas', among: (names: string, more: number) => (more > 0 ? `${names} et ${more} autres` : names),
    apply: (n: string) => `Déplacer ${n}`, later: (day: string) => `Programmer pour le ${day}`, done: 'Dernières réorganisations', empty: 'Aucune pour l’instant.', undo: 'Annuler', undoOf: (day: string) => `Annuler la réorganisation du ${day}`,
    state: { planned: 'À venir', running: 'En cours', done: 'Faite', undoing: 'Annulation en cours', undone: 'Annulée' }, posts: (n: string) => `${n} postes`, post: (n: string) => `${n} poste`, by: (name: string) => `par ${name}`,
    started: 'La réorganisation commence.', planned: 'La réorganisation est programmée.', progress: (done: string, of: string) => `${done} sur ${of}`, undoneSoon: 'Chacun revient à sa place.',
  },
  imports: {
    place: 'Import', title: 'Import de personnes', lead: 'Depuis le fichier de vos ressources humaines. Importer deux fois le même fichier ne change rien.',
    steps: 'Étapes', step: ['Le fichier', 'Les colonnes', 'Vérifier', 'Importer'], file: 'Un fichier CSV', fileHelp: 'Enregistré depuis votre tableur, titres en première ligne. 20 000 lignes et 10 Mo au plus. Rien n’est importé à cette étape.', recent: 'Derniers imports', empty: 'Aucun pour l’instant.',
    columnsTitle: 'Où est quoi ?', columnsHelp: 'Nous avons reconnu ce que nous pouvions. Il faut le nom, le prénom, et le matricule ou le courriel.', ignored: 'Absent du fichier', example: (text: string) => `par exemple ${text}`,
    field: { familyName: 'Nom', givenName: 'Prénom', matricule: 'Matricule', email: 'Courriel', direction: 'Direction', unit: 'Service', site: 'Site', territory: 'Territoire', trade: 'Métier', title: 'Fonction', startsOn: 'Date d’entrée', endsOn: 'Date de sortie', kind: 'Statut' } as Record<string, string>,
    check: 'Vérifier', back: 'Revenir aux colonnes', created: 'à créer', changed: 'à modifier', unchanged: 'inchangées', refused: 'refusées', refusedOne: 'refusée', look: 'À regarder', line: (n: string) => `Ligne ${n}`, run: (n: string) => `Importer ${n} lignes`, runOne: (n: string) => `Importer ${n} ligne`, refusedHelp: 'Les lignes refusées restent de côté ; le compte rendu dira pourquoi.',
    unknown: 'Pas encore dans les listes', unknownOf: { site: 'Sites :', territory: 'Territoires :', trade: 'Métiers :' }, others: (n: string) => `et ${n} autres`, create: 'Les créer en important', createHelp: 'Sans cela, leurs lignes sont refusées.',
    running: 'Import en cours', runningHelp: 'Vous pouvez quitter cette page : l’import continue.', progress: (done: string, of: string) => `${done} sur ${of}`, doneTitle: 'L’import est fait', madeCreated: 'créées', madeChanged: 'modifiées', report: 'Télécharger le compte rendu', again: 'Importer un autre fichier', lines: (n: string) => `${n} lignes`, forget: 'Abandonner ce fichier', nothing: 'Rien à importer.',
    state: { mapping: 'À vérifier', running: 'En cours', done: 'Fait' }, changes: (fields: string) => `change : ${fields}`, new: 'nouvelle personne',
  },
  departures: {
    place: 'Départs', title: 'Départs', lead: 'Au lendemain du dernier jour, l’accès se ferme de lui-même. Ce qui a été écrit reste.', find: 'Qui part ?', findHelp: 'Les premières lettres d’un nom', noneFound: 'Personne de ce nom.', prepare: (name: string) => `Préparer le départ de ${name}`, prepareIt: 'Préparer',
    coming: 'À venir et récents', empty: 'Aucun départ prévu.', on: (day: string) => `dernier jour le ${day}`, was: (day: string) => `parti le ${day}`, noSuccessor: 'pas de suite nommée', back: 'Tous les départs', titleOf: (name: string) => `Départ de ${name}`, date: 'Dernier jour', dateHelp: 'L’accès se ferme le lendemain.',
    spaces: 'Ce qui est transmis', guests: (n: number) => (n === 1 ? '1 personne de l’extérieur, dont elle répond, est confiée à qui prend la suite.' : `${n} personnes de l’extérieur, dont elle répond, sont confiées à qui prend la suite.`), spacesNone: 'Cette personne n’est responsable d’aucun espace.', alone: 'sans autre responsable', shared: 'un autre responsable reste', successor: 'Qui prend la suite', successorNone: 'Personne', vacant: 'Le poste reste à pourvoir', vacantHelp: 'Il se voit dans l’organigramme dès le lendemain.', save: 'Enregistrer le départ', saved: 'Le départ est enregistré.', stay: 'Finalement, la personne reste', stayed: 'Le départ est retiré.', doneAlready: 'Ce départ a pris effet.',
  },
}
