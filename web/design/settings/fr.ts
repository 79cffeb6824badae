// The settings and the menu: nobody sees them first.
export default {
  menu: {
    allSpaces: 'Tous les espaces', allSpacesHelp: 'Trouver un espace et le rejoindre',
    newSpace: 'Ouvrir un espace', newSpaceHelp: 'Une équipe, un projet, des pratiques',
    settings: 'Mes réglages', accountHelp: 'Mon compte, mes appareils',
  },
  settings: {
    level: 'Affichage', levelHelp: 'Complet : ce qu’on fait de temps en temps se voit sans ouvrir « … ».', simple: 'Simple', complete: 'Complet', theme: 'Apparence', auto: 'Auto', light: 'Clair', dark: 'Sombre', language: 'Langue', keys: 'Raccourcis à une touche', on: 'Oui', off: 'Non',
    comfort: 'Confort de lecture', textSize: 'Taille du texte', normal: 'Normale', large: 'Grande', larger: 'Très grande', motion: 'Animations', asDevice: 'Comme l’appareil', less: 'Le moins possible', spacing: 'Espacement', spacingHelp: 'Plus d’air entre les lettres, les mots et les lignes : souvent plus facile avec une dyslexie.', usual: 'Habituel', wide: 'Aéré',
  },
}
