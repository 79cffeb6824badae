// Practice cards of the demonstration, as their authors wrote them.
export type CardEntry = {
  space: string, by: string, ago: string, title: string, situation: string, doing: string, avoid?: string, risks?: string
  steps?: readonly (string | readonly [text: string, photo: string, alt: string])[]
  trades: readonly string[]
  /** Who verified it, and in how many days it is to be read again: before today when negative. */
  verified?: readonly [who: string, ago: string], review: number
  /** How the question begins that it was made of: its accepted answer is thanked. */
  of?: string
  uses: number
}

export const cards: readonly CardEntry[] = [
  {
    space: 'allergies', by: 'sylvie', ago: '3d 09:10', title: 'Préparer un plateau rouge', of: 'Un élève allergique au lait', uses: 31, trades: ['chef-cuisine', 'second-cuisine', 'cuisinier', 'aide-cuisine', 'dieteticien'],
    situation: `Un élève a un protocole d'accueil (PAI) pour une allergie et mange au self.`,
    doing: `- Un **plateau rouge**, préparé à part et servi **en premier**.
- Une poêle, une louche et une pince réservées, lavées à part.
- L'élève passe dans la file comme les autres.`,
    avoid: `- Retirer l'ingrédient d'un plat déjà servi : une trace suffit.
- Poser le plateau sous un plat qui goutte.
- Dire l'allergie de l'élève à voix haute.`,
    risks: `Choc allergique : stylo d'adrénaline à l'infirmerie, puis le 15. Ne laissez jamais l'élève seul.`,
    steps: [`Relire le protocole et la fiche recette avant 8 h.`, [`Préparer le plateau sur le plan rouge, avec les ustensiles réservés.`, 'plateaux', `Deux plateaux sur l'inox : un vert pour le menu du jour, un rouge pour le protocole d'accueil`], `Filmer, étiqueter : prénom, date, allergène.`, `Servir avant l'ouverture de la file.`],
    verified: ['fatou', '2d 11:00'], review: 363,
  },
  {
    space: 'allergies', by: 'nadege', ago: '26d 14:30', title: `Remplacer l'œuf : 6 recettes`, uses: 18, trades: ['chef-cuisine', 'second-cuisine', 'cuisinier'],
    situation: `Une recette contient de l'œuf et un élève ne peut pas en manger.`,
    doing: `- Crêpes fines : 40 g de fécule de maïs par litre de lait.
- Pancakes : deux cuillères de compote sans sucre par litre.
- Gâteau au yaourt : une banane mûre pour deux œufs.
- Quiche : tofu soyeux mixé, 300 g pour six parts.
- Dorer une pâte : lait et une pointe de curcuma.
- Lier une farce : pomme de terre râpée.`,
    avoid: `Les « substituts d'œuf » sans lire l'étiquette : certains contiennent du blanc d'œuf en poudre.`,
    risks: `Lait, soja et fécule sont aussi à vérifier dans le protocole.`, verified: ['sylvie', '20d 10:00'], review: 345,
  },
  {
    space: 'allergies', by: 'ines', ago: '1d 08:20', title: 'Vinaigrette sans moutarde', of: 'Par quoi remplacer la moutarde', uses: 4, trades: ['cuisinier', 'aide-cuisine'],
    situation: `La moutarde est un des 14 allergènes, et la vinaigrette en contient.`,
    doing: `Raifort râpé et jus de pomme, une cuillère pour un litre.`, avoid: `Les mélanges d'épices : certains contiennent de la moutarde. Lisez l'étiquette.`, review: 364,
  },
  {
    space: 'allergies', by: 'joao', ago: '410d 10:00', title: 'Nettoyer entre deux services', uses: 22, trades: ['aide-cuisine', 'cuisinier'],
    situation: `Vingt minutes entre deux services, et un plateau rouge au second.`,
    doing: `- Débarrasser, racler, laver au dégraissant, rincer, désinfecter.
- Le plan rouge d'abord, avec sa lavette rouge.
- Changer de gants et de tablier.`,
    avoid: `Une lavette pour tout, et le balai à sec.`, steps: [`Plan rouge.`, `Trancheur et balances.`, `Bacs de la ligne chaude.`, `Sol.`], verified: ['sylvie', '405d 09:00'], review: -12,
  },
  {
    space: 'cuisines-vesle-nord', by: 'claire', ago: '15d 16:00', title: 'Panne de four le matin du service', uses: 6, trades: ['chef-cuisine', 'second-cuisine'],
    situation: `Le four s'arrête avant 10 h.`, doing: `- Demander des bacs de maintien à un collège voisin.
- Basculer le lendemain en menu froid : prévenir avant 10 h.
- Appeler le technicien, noter le code affiché.`, avoid: `Remettre au chaud ce qui est passé sous 63 °C.`, risks: `Brûlure, et rupture de la liaison chaude.`, verified: ['claire', '14d 08:00'], review: 351,
  },
  {
    space: 'hiver', by: 'karim', ago: '18d 07:30', title: 'Verglas au pont de la Lisse, RD 12 PR 12+350', uses: 27, trades: ['agent-routes', 'chef-equipe-routes', 'patrouilleur', 'conducteur-engins'],
    situation: `Le tablier gèle une heure avant le reste de la route, entre PR 12+350 et PR 12+410.`,
    doing: `- Saler **avant 5 h** dès que la sonde descend sous 1 °C.
- 15 g au mètre carré, dans les deux sens, jusqu'aux joints.
- Passer à 30 km/h, gyrophares allumés.`,
    avoid: `- Attendre le premier appel.
- Freiner ou tourner sur le tablier.`,
    risks: `Sortie de route dans la courbe d'accès. À deux dans le camion, jamais seul au sol sans triangle.`,
    steps: [`Lire la sonde du pont au départ du centre.`, [`Saler d'abord le pont, puis la courbe d'accès.`, 'chasse-neige', `Un camion de service hivernal sur une route enneigée`], `Signaler le passage par radio : « PR 12+350, traité ».`],
    verified: ['sandrine', '17d 09:00'], review: 120,
  },
  {
    space: 'bord-de-route', by: 'magali', ago: '33d 11:20', title: 'Arbre tombé : baliser en dix minutes', uses: 15, trades: ['agent-routes', 'chef-equipe-routes', 'patrouilleur'],
    situation: `Un arbre barre une voie, on arrive seul ou à deux.`, doing: `- Véhicule à 150 m, feux de détresse et gyrophare.
- Triangle, puis cônes, du côté d'où l'on vient le plus vite.
- Donner le PR au centre avant de toucher l'arbre.`, avoid: `Couper seul, ou sous un fil.`, risks: `Fils électriques, branches sous tension, circulation.`,
    steps: [[`Se garer à 150 m et baliser.`, 'route-arbre', `Un arbre couché en travers d'une route de campagne`], `Appeler le centre : route, PR, sens.`, `Attendre le deuxième agent pour couper.`], verified: ['sandrine', '30d 08:30'], review: 300,
  },
  {
    space: 'intersit', by: 'gwen', ago: '8h', title: 'Un vidéoprojecteur qui s’éteint au bout de cinq minutes', of: 'Salle 204 à Jean-Zay', uses: 3, trades: ['tech-informatique-college', 'tech-assistance'],
    situation: `L'image s'arrête, le voyant clignote en orange, filtre propre.`, doing: `Changer la sonde de température, derrière la grille de gauche : dix euros, un quart d'heure.`, avoid: `Rallumer aussitôt : attendre que le ventilateur se taise.`, risks: `Couper le courant avant d'ouvrir.`, review: 365,
  },
  {
    space: 'intersit', by: 'arnaud', ago: '52d 15:00', title: 'Ouverture de session trop lente', uses: 12, trades: ['tech-informatique-college', 'admin-systemes'],
    situation: `Plus d'une minute pour ouvrir une session sur un poste partagé.`, doing: `Regarder la taille du profil, vider les téléchargements, poser une limite à 500 Mo sur les comptes partagés.`, avoid: `Supprimer un profil sans avoir prévenu l'enseignant.`, verified: ['thanh', '50d 09:00'], review: 310,
  },
]
