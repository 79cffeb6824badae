export default {
  title: 'Accueil',
  hello: (name: string) => `Bonjour ${name}`,
  welcome: {
    title: 'Votre parvis est prêt',
    text: 'Tout commence dans un espace : une équipe, un projet, des pratiques entre collègues.',
    find: 'Trouver un espace',
  },
}
