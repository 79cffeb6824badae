export default {
  title: (name: string) => `Qui peut voir « ${name} » ?`, seen: 'Ce qui est dedans est vu par', hosts: 'Les personnes qui animent l’espace, toujours', by: (folder: string) => `Le dossier « ${folder} » est réservé à`, nobodyElse: 'Personne d’autre', gone: 'ne lit plus cet espace',
  reserve: 'Réserver à…', change: 'Changer la liste', open: 'Ouvrir à tout l’espace', keep: 'Réserver', close: 'Fermer', above: 'C’est un dossier au-dessus qui est réservé : sa liste se change là.',
  people: 'Des membres de l’espace', peopleHelp: 'Le début d’un nom.', chosen: 'Sur la liste', remove: (name: string) => `Retirer ${name}`, choose: 'Ajouter', chooseOne: (name: string) => `Ajouter ${name}`, none: 'Personne de ce nom ne lit cet espace.', audiences: 'Des groupes de l’espace',
  help: 'Le dossier et tout ce qu’il contient, même la corbeille, ne seront vus que par ces personnes et par celles qui animent l’espace.', done: (name: string) => `${name} est réservé`, opened: (name: string) => `${name} est ouvert à tout l’espace`,
}
