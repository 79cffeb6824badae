export default {
  title: 'Accueil',
  hello: (name: string) => `Bonjour ${name}`,
}
