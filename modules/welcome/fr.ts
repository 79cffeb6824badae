export default {
  title: (space: string) => `Bienvenue dans ${space}`, hosts: 'Pour toute question', charter: 'La charte', read: 'J’ai lu la charte', noted: 'C’est noté', close: 'Fermer', guest: 'Vous pourrez écrire après l’avoir lue.', accepted: 'Charte lue. Bienvenue !',
  newcomers: (n: number) => (n > 1 ? `${n} nouvelles personnes ce mois-ci, dites-leur bonjour.` : '1 nouvelle personne ce mois-ci, dites-lui bonjour.'), greet: 'Écrire un mot', later: 'Ne plus l’afficher', hello: (names: string) => `Bienvenue à ${names} !`, and: ' et ',
  page: {
    act: 'Charte', title: 'Charte de l’espace', link: 'Charte de l’espace', none: 'Pas encore de charte.', by: (name: string, day: string, version: number) => `${name}, le ${day} · version ${version}`, acceptedOn: (day: string) => `Vous l’avez lue le ${day}.`,
    edit: 'Texte de la charte', help: 'Courte : ce que l’on partage ici, ce que l’on n’y met pas. Les personnes invitées la lisent avant d’écrire.', save: 'Enregistrer la charte', saved: 'Charte enregistrée', remove: 'Retirer la charte', removed: 'Charte retirée', back: 'Revenir au fil', again: 'Modifiée, elle sera relue par les personnes invitées.',
  },
}
