export default {
  place: 'Publics',
  title: 'Publics', lead: 'Un public est une règle : qui correspond en fait partie, et qui change de poste suit aussitôt.',
  create: 'Nouveau public', none: 'Pas encore de public', noneHelp: 'Par exemple « les cuisines du territoire nord ». Un espace peut s’ouvrir à un public entier.',
  filter: 'Chercher un public', people: (n: string) => `${n} personnes`, person: (n: string) => `${n} personne`, spaces: (n: string) => `${n} espaces`, space: (n: string) => `${n} espace`, ofSpace: 'public d’un espace',
  newTitle: 'Nouveau public', back: 'Tous les publics', members: 'Membres de l’espace', name: 'Nom du public', nameHelp: 'Tel qu’on le dit : « Cuisines Vesle-Nord ».', save: 'Enregistrer le public', saved: 'Le public est enregistré.',
  now: 'Aujourd’hui', choose: 'Choisissez un premier critère pour voir qui est concerné.', nobody: 'Personne ne correspond aujourd’hui.', noEmail: (n: string) => `dont ${n} sans courriel`,
  first: 'Les premiers de la liste', wide: 'Cette règle est plus riche que cet écran. Elle se modifie par l’API, son nom ici.', remove: 'Supprimer', removed: 'Le public est supprimé.', more: 'Voir la suite',
}
