export default {
  title: 'Tâches', mine: 'Mes tâches', team: 'Mon équipe', add: 'Nouvelle tâche', back: 'Toutes les tâches', backMine: 'Mes tâches', more: 'Voir la suite', own: 'Personnelle',
  kind: { todo: 'À faire', doing: 'En cours', waiting: 'En attente', done: 'Terminé' },
  open: (n: number) => (n > 1 ? `${n} tâches ouvertes` : n === 1 ? '1 tâche ouverte' : 'Aucune tâche ouverte'),
  priority: { label: 'Priorité', 1: 'Haute', 2: 'Normale', 3: 'Basse' },
  late: (days: number) => (days > 1 ? `En retard de ${days} jours` : 'En retard d’un jour'), today: 'Aujourd’hui', tomorrow: 'Demain',
  handedTo: (name: string) => `confiée à ${name}`, nobody: 'À confier', checks: (done: number, of: number) => `${done} sur ${of}`, checksHelp: 'points cochés',
  board: {
    label: (n: number) => `Tableau des tâches, ${n} colonnes`, views: 'Affichage', board: 'Tableau', list: 'Liste', filters: 'Filtres', mine: 'Les miennes', soon: 'En retard ou cette semaine', tools: 'Autres actions', columns: 'Colonnes du tableau',
    addIn: 'Ajouter une tâche', addTo: (column: string) => `Ajouter une tâche dans ${column}`, below: (n: number) => (n > 1 ? `Voir les ${n} suivantes` : 'Voir la suivante'), limit: (count: number, most: number) => `${count} sur ${most}`, over: 'limite dépassée',
    keys: { lead: 'Au clavier :', take: 'Espace', taken: 'prend une carte, les flèches la déplacent,', leave: 'Échap', left: 'annule.' }, touch: 'Glissez pour voir les autres colonnes. Touchez une tâche pour la déplacer.',
    none: 'Rien à faire pour l’instant', noneHelp: 'Une tâche a un titre, une personne et une date. Ajoutez la première.', noneHere: 'Aucune tâche ne correspond.', openList: 'Ouvertes', doneList: 'Terminées', which: 'Afficher',
  },
  move: {
    go: 'Déplacer vers…', title: (task: string) => `Déplacer « ${task} »`, column: 'Colonne', place: 'Place', top: 'En haut', end: 'En bas', after: (task: string) => `Après « ${task} »`, done: (column: string) => `Tâche déplacée dans « ${column} ».`, run: 'Déplacer',
    taken: (task: string) => `« ${task} » est prise. Les flèches la déplacent, Espace la pose, Échap annule.`, at: (column: string, place: number, of: number) => `${column}, place ${place} sur ${of}`, dropped: (column: string) => `Posée dans ${column}.`, cancelled: 'Déplacement annulé.',
  },
  form: {
    new: 'Nouvelle tâche', edit: 'Modifier la tâche', title: 'Titre', body: 'Description', due: 'Pour quand ?', labels: 'Étiquettes', labelsHelp: 'Séparées par des virgules.', checklist: 'Points à cocher', checklistHelp: 'Un par ligne.', whom: 'À qui ?', whomHelp: 'Les premières lettres d’un nom. On ne confie qu’à qui lit cet espace.',
    each: (n: number) => `Chaque personne aura sa tâche : ${n} tâches, suivies ensemble.`, helpers: 'Avec l’aide de', choose: 'Choisir', chooseOne: (name: string) => `Choisir ${name}`, remove: (name: string) => `Retirer ${name}`, chosen: 'Personnes choisies', none: 'Personne de ce nom ne lit cet espace.', save: 'Enregistrer', create: 'Ajouter', more: 'Description, priorité, étiquettes, points à cocher',
    created: (n: number) => (n > 1 ? `${n} tâches ajoutées.` : 'Tâche ajoutée.'), saved: 'Tâche enregistrée.',
  },
  page: {
    finish: 'Terminer', reopen: 'Reprendre', edit: 'Modifier', remove: 'Retirer', removed: 'Tâche retirée.', restored: 'Tâche rétablie.', acts: (task: string) => `Actions sur « ${task} »`, gone: 'Cette tâche n’est plus là.', responsible: 'Confiée à', helpers: 'Avec l’aide de', due: 'Pour le', noDate: 'Sans date', column: 'Colonne', labels: 'Étiquettes', by: (name: string, day: string) => `Ajoutée par ${name}, ${day}`, checklist: 'Points à cocher',
    finished: 'Tâche terminée.', reopened: 'Tâche reprise.', propose: 'Proposer une autre date', proposeHelp: 'La personne qui vous l’a confiée répondra.', words: 'Quelques mots', proposeSend: 'Proposer', proposed: (day: string) => `Une autre date est proposée : ${day}.`, take: 'Accepter cette date', keep: 'Garder la date prévue', proposedDone: 'La date est proposée.',
    refuse: 'Refuser', refuseTitle: 'Refuser cette tâche', why: 'Pourquoi ?', whyHelp: 'La personne qui vous l’a confiée lira ces mots.', refuseSend: 'Refuser la tâche', refusedDone: 'La tâche est refusée.', refusedBy: (name: string, day: string) => `${name} ne peut pas s’en charger (${day}) :`,
    series: (done: number, of: number) => `Confiée à ${of} personnes, ${done > 1 ? `${done} ont terminé` : done === 1 ? '1 a terminé' : 'personne n’a encore terminé'}`,
  },
  talk: { title: 'Commentaires', field: 'Votre commentaire', send: 'Envoyer', none: 'Aucun commentaire.', remove: 'Retirer ce commentaire', earlier: 'Voir les précédents', removed: 'Commentaire retiré.' },
  mineList: {
    quick: 'Ajouter une tâche pour moi', quickHelp: 'Terminez par un jour : « vendredi », « le 3 », « demain ».', heard: (day: string) => `Pour le ${day}`, add: 'Ajouter', added: 'Tâche ajoutée.', open: 'À faire', done: 'Terminées', which: 'Afficher',
    when: { late: 'En retard', today: 'Aujourd’hui', week: 'Cette semaine', later: 'Plus tard', none: 'Sans date' }, nothing: 'Rien à faire. Ce qu’on vous confie apparaît ici, tous espaces confondus.', nothingDone: 'Rien de terminé pour l’instant.', finish: (task: string) => `Terminer « ${task} »`, reopen: (task: string) => `Reprendre « ${task} »`,
  },
  teamPage: {
    lead: 'Les services que vous dirigez et les espaces dont vous êtes responsable. Vous voyez qui a une tâche dans les espaces que vous lisez ; les autres ne sont pas comptées.', none: 'Personne à suivre pour l’instant', noneHelp: 'Cette page se remplit quand vous dirigez un service ou êtes responsable d’un espace où des tâches sont confiées.',
    person: 'Personne', open: 'Ouvertes', late: 'En retard', waiting: 'En attente', done: 'Terminées en 7 jours', next: 'Prochaine échéance', away: 'absent', progress: (todo: number, doing: number, waiting: number, done: number) => `${todo} à faire, ${doing} en cours, ${waiting} en attente, ${done} terminées`, table: 'Répartition',
  },
  columns: { title: 'Colonnes du tableau', name: 'Nom', nameHelp: 'Vide : le nom de sa sorte.', kind: 'Sorte', most: 'Limite', add: 'Ajouter une colonne', remove: (name: string) => `Retirer ${name}`, up: (name: string) => `Avancer ${name}`, save: 'Enregistrer', saved: 'Colonnes enregistrées.', nth: (n: number) => `Colonne ${n}` },
}
