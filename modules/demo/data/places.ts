// Six territories and forty sites, all invented.

export const territories = [
  { key: 'vesle-nord', name: 'Vesle-Nord', town: 'Mercœur' },
  { key: 'vesle-sud', name: 'Vesle-Sud', town: 'Brévigny' },
  { key: 'val-ardon', name: 'Val d’Ardon', town: 'Ardon-le-Pont' },
  { key: 'montagne', name: 'Montagne', town: 'Saint-Géraud-des-Monts' },
  { key: 'haute-lisse', name: 'Haute-Lisse', town: 'Lisse-la-Vallée' },
  { key: 'saint-aubry', name: 'Plaine de Saint-Aubry', town: 'Saint-Aubry' },
] as const

export type SiteKind = 'siege' | 'college' | 'routes' | 'territoire' | 'social' | 'culture' | 'technique'
export type SiteEntry = { key: string, name: string, kind: SiteKind, territory: string }

const list: Readonly<Record<SiteKind, readonly string[]>> = {
  siege: ['siege|Hôtel du Département|vesle-nord'],
  college: [
    'jean-zay|Collège Jean-Zay|vesle-nord', 'pasteur|Collège Pasteur|vesle-nord', 'curie|Collège Curie|vesle-nord', 'moulins|Collège des Moulins|vesle-nord',
    'brevigny|Collège de Brévigny|vesle-sud', 'eluard|Collège Paul-Éluard|vesle-sud', 'rives|Collège des Rives|vesle-sud',
    'ardon|Collège du Val d’Ardon|val-ardon', 'colette|Collège Colette|val-ardon', 'tilleuls|Collège des Tilleuls|val-ardon',
    'montagne|Collège de la Montagne|montagne', 'edelweiss|Collège des Hauts-Prés|montagne',
    'lisse|Collège de Lisse-la-Vallée|haute-lisse', 'sand|Collège George-Sand|haute-lisse',
    'aubry|Collège de Saint-Aubry|saint-aubry', 'prevert|Collège Jacques-Prévert|saint-aubry',
  ],
  routes: [
    'centre-mercoeur|Centre routier de Mercœur|vesle-nord', 'centre-epine|Centre routier de l’Épine|vesle-nord', 'centre-brevigny|Centre routier de Brévigny|vesle-sud',
    'centre-ardon|Centre routier d’Ardon-le-Pont|val-ardon', 'centre-geraud|Centre routier de Saint-Géraud|montagne', 'centre-cols|Centre routier des Cols|montagne',
    'centre-lisse|Centre routier de Lisse-la-Vallée|haute-lisse', 'centre-aubry|Centre routier de Saint-Aubry|saint-aubry',
  ],
  territoire: [
    'mdt-vesle-nord|Maison du territoire de Mercœur|vesle-nord', 'mdt-vesle-sud|Maison du territoire de Brévigny|vesle-sud', 'mdt-ardon|Maison du territoire d’Ardon-le-Pont|val-ardon',
    'mdt-montagne|Maison du territoire de Saint-Géraud|montagne', 'mdt-lisse|Maison du territoire de Lisse-la-Vallée|haute-lisse', 'mdt-aubry|Maison du territoire de Saint-Aubry|saint-aubry',
  ],
  social: ['cms-mercoeur|Centre médico-social des Moulins|vesle-nord', 'cms-ardon|Centre médico-social d’Ardon-le-Pont|val-ardon', 'mdph-site|Maison de l’autonomie|vesle-nord'],
  culture: ['archives-site|Hôtel des Archives|vesle-nord', 'mediatheque-site|Médiathèque départementale|vesle-sud', 'musee|Musée de la Vesle|vesle-nord'],
  technique: ['parc-site|Parc routier départemental|vesle-sud', 'labo|Laboratoire départemental|saint-aubry', 'reserve|Maison des espaces naturels|montagne'],
}

export const sites: readonly SiteEntry[] = Object.entries(list).flatMap(([kind, lines]) => lines.map((line) => {
  const [key = '', name = '', territory = ''] = line.split('|')
  return { key, name, territory, kind: kind as SiteKind }
}))

/** « Collège Pasteur » → « collège Pasteur »: as it stands inside a sentence. */
export const inSentence = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

export const communes = [
  'Mercœur', 'Brévigny', 'Ardon-le-Pont', 'Saint-Géraud-des-Monts', 'Lisse-la-Vallée', 'Saint-Aubry', 'L’Épine', 'Vaumoise-le-Haut', 'Chantereine', 'Les Essarts-sur-Vesle',
  'Montcharvin', 'Port-Lisse', 'La Ferté-Aubry', 'Courbeville', 'Noirefontaine', 'Trémouilles', 'Belcastel-le-Vieux', 'Rochetaille', 'Pontarmé-sur-Lisse', 'Sainte-Aurore',
  'Villebrève', 'Le Mesnil-Ardon', 'Grandchamp-les-Bois', 'Aubrecourt', 'Fontbelle', 'La Chaumette', 'Orgeval-Haut', 'Les Trois-Fontaines', 'Hautecombe', 'Valserine-le-Bas',
] as const

const suppliers = ['Boulangerie Delmas', 'Primeurs de l’Ardon', 'Laiterie de Chantereine', 'Viandes du Plateau', 'Coop bio d’Ardon', 'Froid Service Lisse', 'Équipements Cuisine Vesle', 'Signalisation du Centre', 'Travaux publics Aubrecourt', 'Carrières de Noirefontaine', 'Garage Poids lourds 3V', 'Ascenseurs Montbel', 'Réseaux et Fibre du Val', 'Infogérance Lisse', 'Imprimerie des Essarts', 'Architectes Rivière et Associés', 'Bureau d’études Ponts et Rives', 'Nettoyage Clair-Matin']
const associations = ['Les Restos de la Vesle', 'Accueil et Partage', 'Le Relais des Monts', 'Foyer rural de Fontbelle', 'Vélo pour tous 3V', 'Maison des adolescents', 'Entraide Haute-Lisse', 'Habitat jeunes Mercœur', 'Fédération des centres sociaux 3V', 'Nature en Montagne', 'Ligue du sport adapté', 'Les Amis des archives', 'Insertion Plus', 'École des parents']

/** Whom partners come from, and what they do there (masculine, feminine). */
export const organisations: readonly { name: string, kind: 'supplier' | 'association' | 'town' }[] = [
  ...suppliers.map((name) => ({ name, kind: 'supplier' as const })),
  ...associations.map((name) => ({ name, kind: 'association' as const })),
  ...communes.map((name) => ({ name: `Commune ${/^[AEIOUÉÈ]/.test(name) ? 'd’' : 'de '}${name}`.replace('de Les ', 'des ').replace('de Le ', 'du '), kind: 'town' as const })),
]
export const partnerTitles = {
  supplier: [['Chargé de clientèle', 'Chargée de clientèle'], ['Conducteur de travaux', 'Conductrice de travaux'], ['Technicien', 'Technicienne'], ['Gérant', 'Gérante'], ['Responsable des livraisons', 'Responsable des livraisons']],
  association: [['Coordinateur', 'Coordinatrice'], ['Éducateur', 'Éducatrice'], ['Président', 'Présidente'], ['Chargé de mission', 'Chargée de mission'], ['Animateur', 'Animatrice']],
  town: [['Secrétaire de mairie', 'Secrétaire de mairie'], ['Directeur des services', 'Directrice des services'], ['Agent du centre communal d’action sociale', 'Agente du centre communal d’action sociale'], ['Responsable des services techniques', 'Responsable des services techniques'], ['Chargé d’urbanisme', 'Chargée d’urbanisme']],
} as const
