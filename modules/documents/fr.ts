export default {
  title: 'Documents', empty: 'Rien ici pour l’instant.', fetch: (name: string): string => `Télécharger ${name}`,
}
