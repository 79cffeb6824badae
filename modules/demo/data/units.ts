// Pôles, their directions and services. The key is what trades and spaces name; it never shows.

export type UnitEntry = { key: string, name: string, parent: string | null, kind: 'pole' | 'direction' | 'service' }

const tree: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'solidarites|Pôle Solidarités': {
    "enfance|Direction de l'enfance et de la famille": ["ase|Service de l'aide sociale à l'enfance", 'accueil-familial|Service de l’accueil familial', 'pmi|Service de la protection maternelle et infantile', 'crip|Cellule de recueil des informations préoccupantes'],
    'autonomie|Direction de l’autonomie': ['grand-age|Service du grand âge', 'handicap|Service du handicap', 'mdph|Maison départementale des personnes handicapées', 'etablissements|Service des établissements et de la tarification'],
    'insertion|Direction de l’insertion et du logement': ['rsa|Service de l’insertion et de l’emploi', 'logement|Service du logement'],
    'action-sociale|Direction de l’action sociale de proximité': ['social-nord|Service social Vesle-Nord et Vesle-Sud', 'social-est|Service social Val d’Ardon et Montagne', 'social-sud|Service social Haute-Lisse et Saint-Aubry'],
  },
  'education|Pôle Éducation, culture et sport': {
    "dir-education|Direction de l'éducation": ['restauration|Service Restauration des collèges', 'vie-colleges|Service de la vie des collèges', 'numerique-educatif|Service du numérique éducatif', 'maintenance-colleges|Service de la maintenance des collèges'],
    'culture|Direction de la culture': ['mediatheque|Médiathèque départementale', 'archives|Archives départementales', 'patrimoine|Service du patrimoine et des musées'],
    'sport|Direction des sports et de la jeunesse': ['sports|Service des sports', 'jeunesse|Service de la jeunesse'],
  },
  'routes|Pôle Routes et mobilités': {
    'dir-routes|Direction des routes': ['exploitation|Service de l’exploitation et de la viabilité', 'entretien|Service de l’entretien du réseau', 'ouvrages|Service des ouvrages d’art', 'grands-travaux|Service des grands travaux'],
    'mobilites|Direction des mobilités': ['velo|Service des mobilités douces', 'transport-eleves|Service du transport des élèves handicapés'],
    'parc|Direction du parc et des matériels': ['atelier|Service de l’atelier', 'signalisation|Service de la signalisation'],
  },
  'territoires|Pôle Territoires et environnement': {
    'environnement|Direction de l’environnement': ['espaces-naturels|Service des espaces naturels sensibles', 'eau|Service de l’eau et des rivières', 'laboratoire|Laboratoire départemental'],
    'amenagement|Direction de l’aménagement et des communes': ['ingenierie|Service de l’ingénierie aux communes', 'agriculture|Service de l’agriculture et de l’alimentation', 'foncier|Service du foncier et du cadastre'],
    'batiments|Direction des bâtiments': ['construction|Service de la construction', 'energie|Service de l’énergie et de la maintenance'],
  },
  'ressources|Pôle Ressources': {
    'rh|Direction des ressources humaines': ['carrieres|Service des carrières et de la paie', 'formation|Service de la formation et des compétences', 'sante-travail|Service de la santé au travail', 'recrutement|Service du recrutement'],
    'numerique|Direction du numérique': ['infrastructures|Service des infrastructures', 'applications|Service des applications', 'assistance|Service de l’assistance aux utilisateurs', 'donnees|Service des données et de la sécurité'],
    'finances|Direction des finances': ['budget|Service du budget', 'comptabilite|Service de la comptabilité'],
    'juridique|Direction des affaires juridiques et de la commande publique': ['marches|Service des marchés', 'assemblee|Service de l’Assemblée', 'contentieux|Service du conseil juridique'],
    'moyens|Direction des moyens généraux': ['accueil|Service de l’accueil et du courrier', 'vehicules|Service des véhicules', 'communication|Service de la communication interne'],
  },
}

const split = (label: string): { key: string, name: string } => {
  const [key = '', name = ''] = label.split('|')
  return { key, name }
}

export const units: readonly UnitEntry[] = Object.entries(tree).flatMap(([pole, directions]) => {
  const top = split(pole)
  return [{ ...top, parent: null, kind: 'pole' as const }, ...Object.entries(directions).flatMap(([direction, services]) => {
    const middle = split(direction)
    return [{ ...middle, parent: top.key, kind: 'direction' as const }, ...services.map((service) => ({ ...split(service), parent: middle.key, kind: 'service' as const }))]
  })]
})

export const aggloUnits: readonly UnitEntry[] = [
  { key: 'agglo', name: 'Direction générale de l’Agglomération', parent: null, kind: 'pole' },
  { key: 'agglo-eau', name: 'Direction de l’eau et de l’assainissement', parent: 'agglo', kind: 'direction' },
  { key: 'agglo-dechets', name: 'Direction des déchets et de la propreté', parent: 'agglo', kind: 'direction' },
  { key: 'agglo-mobilites', name: 'Direction des transports urbains', parent: 'agglo', kind: 'direction' },
  { key: 'agglo-numerique', name: 'Direction du numérique mutualisé', parent: 'agglo', kind: 'direction' },
  { key: 'agglo-eco', name: 'Direction du développement économique', parent: 'agglo', kind: 'direction' },
  { key: 'agglo-ressources', name: 'Direction des ressources', parent: 'agglo', kind: 'direction' },
]
