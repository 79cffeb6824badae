export default {
  more: 'Autres actions sur l’accueil',
  welcome: {
    title: 'Votre parvis est prêt',
    text: 'Tout commence dans un espace : une équipe, un projet, des pratiques entre collègues.',
    find: 'Trouver un espace',
  },
  arrange: {
    title: 'Personnaliser l’accueil', help: 'Ce que vous cochez s’affiche, dans cet ordre, sur tous vos appareils.', asBefore: 'Remettre comme avant', done: 'Terminé',
    up: (name: string) => `Monter : ${name}`, down: (name: string) => `Descendre : ${name}`, moved: (name: string, at: number, of: number) => `${name} : ${at} sur ${of}`,
    sections: { duty: 'Astreinte', todo: 'À faire', day: 'Ma journée', news: 'Actualités pour vous', spaces: 'Dans mes espaces', tools: 'Mes applications' },
  },
  tour: {
    title: 'Première visite ?', lead: 'Cinq étapes, deux minutes. Vous pouvez vous arrêter quand vous voulez.', start: 'Commencer', never: 'Ne plus me le proposer', again: 'Revoir la première visite',
    refused: 'La visite ne vous sera plus proposée. Elle reste dans « … ».', step: (at: number, of: number) => `Étape ${at} sur ${of}.`, next: 'Suivant', back: 'Précédent', end: 'Terminer',
    profile: 'Compléter mon profil', spaces: 'Trouver un espace',
    steps: {
      0: { title: 'Voici ce que vos collègues voient', text: 'Votre nom et votre fonction viennent de votre collectivité. Photo, téléphone et savoir-faire, c’est vous qui choisissez.' },
      1: { title: 'Lisez comme vous préférez', text: 'Chaque réglage s’applique tout de suite. Vous le retrouvez dans Menu et dans Mon compte.' },
      2: { title: 'Tout se passe dans un espace', text: 'Une équipe, un projet, des pratiques entre collègues. Un point doré signale ce qui est nouveau pour vous.' },
      3: { title: 'Chercher, et être prévenu', text: 'Le champ en haut de page trouve une personne, un espace, un message (Ctrl K au clavier). La cloche ne compte que ce qui vous est adressé.' },
      4: { title: 'Quelqu’un peut vous aider', text: '« Demander à un éclaireur », au pied du menu, vous met en relation avec un collègue formé, près de chez vous si possible.' },
    },
  },
}
