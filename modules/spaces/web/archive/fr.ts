export default {
  title: 'Archive de l’espace', lead: 'Un fichier ZIP avec les documents, le fil et les fiches en pages à lire, la liste des membres, et l’empreinte de chaque fichier.',
  last: 'De chaque document, la version actuelle. Ni la corbeille, ni ce qui est masqué.', ask: 'Préparer l’archive', again: 'Préparer une nouvelle archive',
  waiting: 'L’archive se prépare.', waitingHelp: 'Vous pouvez fermer cette page : une notification vous dira qu’elle est prête.', laid: (n: number, said: string) => (n > 1 ? `${said} fichiers rangés` : '1 fichier rangé'),
  download: (size: string) => `Télécharger (${size})`, until: (day: string) => `Elle est gardée jusqu’au ${day}.`, failed: 'L’archive n’a pas pu être faite. Demandez-la de nouveau, ou parlez-en à l’administration.', asked: 'Archive demandée',
  open: 'L’archive se fait d’un espace clos.', back: 'Revenir à l’espace',
}
