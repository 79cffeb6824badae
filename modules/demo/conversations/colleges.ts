import type { Talk } from './index.ts'

export const colleges: Readonly<Record<string, readonly Talk[]>> = {
  'agents-colleges': [
    {
      by: 'nadege', ago: '2h10', react: { thanks: 16, useful: 22, bravo: 9 },
      body: `On nous demande souvent comment on évite la file qui déborde dans le couloir. Voici ce qui a marché à Jean-Zay :

1. deux classes appelées à la fois, pas quatre ;
2. les plateaux rouges servis **en premier** ;
3. le pain en fin de ligne.

Résultat : 480 repas en 1 h 20, et des surveillants qui déjeunent chaud.`,
      photos: [['plateaux', 'Plateaux vert et rouge prêts sur le passe-plat du collège Jean-Zay']],
      comments: [
        ['teresa', '1h45', `Le pain en fin de ligne, on l'a copié aux Tilleuls : un sac de moins par jour à la poubelle.`],
        ['mehdi', '1h20', `Si tu veux, je récupère le petit écran de la salle 108 pour afficher les classes appelées. Il ne sert plus.`],
        ['nadege', '1h12', `Oh oui ! On en a besoin devant la porte du foyer.`],
        ['aicha', '50m', `Validé côté gestion, Mehdi. Je préviens la vie scolaire.`],
      ],
    },
    {
      by: 'mehdi', ago: '1d 13:20', react: { useful: 19, thanks: 11 },
      body: `Les badges de la photocopieuse seront remis à zéro mercredi soir au collège Jean-Zay. **Rien à faire** : jeudi matin, passez votre badge deux fois, c'est tout.

Si ça bipe rouge, venez me voir à la loge entre 7 h 30 et 9 h.`,
      comments: [
        ['aicha', '1d 13:55', `Et pour les remplaçants qui n'ont pas de badge ?`],
        ['mehdi', '1d 14:02', `Un badge « passage » à la loge, à rendre le soir.`],
        ['nadege', '1d 15:30', `En cuisine on imprime les menus à 6 h 15, tu seras là ?`],
        ['mehdi', '1d 15:41', `Je passe chez vous la veille, vous serez déjà prêts.`],
      ],
    },
    {
      by: 'monique', ago: '3d 11:10', react: { bravo: 34, thanks: 12 },
      body: `Nous avons compté : depuis qu'on lave à l'eau et à la microfibre, **on a divisé par trois les bidons de produit** aux Moulins. Le dos va mieux aussi, les seaux sont moins lourds.

Si une équipe veut voir, on vous montre un mardi matin.`,
      comments: [
        ['dragan', '3d 12:02', `Curie vient ! On serait trois, mardi prochain ?`],
        ['monique', '3d 12:15', `Parfait, 7 h à la loge. Le café est prêt.`],
        ['kevin', '3d 16:40', `Ça marche aussi sur le vieux carrelage du réfectoire ?`],
        ['monique', '2d 07:30', `Oui, mais il faut deux passages la première semaine, le temps d'enlever l'ancienne cire.`],
        ['claire', '2d 09:15', `Bravo Monique. Je le raconterai à la réunion des gestionnaires, si vous êtes d'accord.`],
        ['monique', '2d 09:40', `Avec plaisir, du moment que c'est l'équipe qu'on cite.`],
      ],
    },
    {
      by: 'kevin', ago: '4d 09:25', react: { useful: 6 },
      body: `Les volets roulants du premier étage se bloquent tous à mi-hauteur depuis le gel. Commande électrique, modèle d'une vingtaine d'années. Une idée avant d'appeler l'entreprise ?`,
      comments: [
        ['dragan', '4d 09:50', `La sécurité thermique du moteur. Laisse reposer une heure, coupe le disjoncteur, relance. Surtout ne force pas à la main.`],
        ['kevin', '4d 11:35', `Cinq sur six sont repartis. Le sixième fait un bruit de crécelle.`],
        ['dragan', '4d 11:50', `Celui-là, c'est l'axe : entreprise. Mais tu as sauvé cinq déplacements.`],
      ],
    },
    {
      by: 'bastien', ago: '7d 15:00', react: { bravo: 27, thanks: 9, useful: 8 },
      body: `La cour de Saint-Aubry, six mois après. On a enlevé 300 m² de bitume, planté quatre tilleuls et semé une pelouse qui supporte le foot. En juin il faisait **sept degrés de moins** à l'ombre.`,
      photos: [['cour', 'Cour du collège de Saint-Aubry : quatre jeunes arbres, une pelouse et un banc de bois']],
      comments: [
        ['teresa', '7d 15:40', `Les élèves ne se battent plus pour le coin d'ombre ?`],
        ['bastien', '7d 16:05', `Ils se battent pour le banc, maintenant. On en commande deux autres.`],
        ['aicha', '6d 08:20', `Qui a financé ? On a un projet semblable à Jean-Zay.`],
        ['victor', '6d 10:00', `L'enveloppe « cours ombragées ». Le dossier tient en trois pages, et la direction vous aide à le remplir.`],
      ],
    },
  ],
  'direction-education': [
    {
      by: 'victor', ago: '5h', react: { seen: 11 },
      body: `Point de la semaine :

- carte des effectifs : les chiffres de rentrée sont consolidés ;
- tablettes de sixième : la dernière livraison arrive lundi ;
- visite de la commission au collège Colette, Claire et Arnaud m'accompagnent.`,
      comments: [
        ['claire', '4h20', `Je prépare une page sur les restes au self, c'est leur question du moment.`],
        ['arnaud', '3h', `Et moi un mot sur la charge des tablettes : deux classes n'ont pas assez de prises.`],
        ['victor', '2h40', `Parfait. Trois minutes chacun, pas plus.`],
      ],
    },
  ],
  'cuisine-centrale': [
    {
      by: 'thomas', ago: '3h30', react: { seen: 9, useful: 7 },
      body: `Les plans de la variante B sont affichés en salle Vesle. La marche en avant est respectée **sans croisement** : réception à l'est, expédition à l'ouest, plonge au milieu.

Vos remarques avant le comité, s'il vous plaît.`,
      photos: [['reunion', 'Quatre personnes autour d\'une table, devant un plan de la cuisine annoté']],
      comments: [
        ['nadege', '3h05', `La légumerie est trop petite si on travaille en frais : il faut la place de deux tables, et une évacuation au sol.`],
        ['marco', '2h50', `D'accord. Je peux prendre 12 m² sur la réserve sèche, elle est généreuse.`],
        ['sylvie', '2h15', `Et gardez une pièce fermée pour les préparations sans allergène, avec son propre frigo. C'est le moment ou jamais.`],
        ['marco', '1h40', `Noté. Je vous dessine les deux pour jeudi.`],
        ['claire', '1h10', `Merci à tous. Nadège, tu viens au comité ? Ils doivent l'entendre d'une cheffe.`],
      ],
    },
    {
      by: 'julie', ago: '4d 16:10', react: { useful: 6, seen: 5 },
      body: `Visite de la cuisine du département voisin. À retenir : quais couverts, **vestiaires avec lumière du jour**, et un local de tri à côté des expéditions. À éviter : les chariots qui traversent le couloir du personnel.`,
      comments: [
        ['nathalie', '4d 16:45', `Ils récupèrent la chaleur des groupes froids ?`],
        ['julie', '4d 17:02', `Oui, pour l'eau de plonge. Un tiers du gaz en moins, mesuré sur deux ans.`],
        ['ludovic', '3d 08:50', `J'en fais un critère de notation dans le lot 8.`],
        ['bruno', '3d 11:15', `Très bien. Je voudrais le surcoût et le temps de retour sur une ligne, pour les élus.`],
        ['nathalie', '2d 10:20', `85 000 € de plus, six ans de retour au prix actuel du gaz.`],
      ],
    },
    {
      by: 'ludovic', ago: '9d 09:30', react: { seen: 8 },
      body: `Marché de maîtrise d'œuvre notifié. Le cabinet Rivière entre dans l'espace aujourd'hui : Marco Conti sera notre interlocuteur. Bienvenue à lui !`,
      comments: [
        ['marco', '9d 10:05', `Merci ! Je déposerai ici tout ce que nous produisons, au fur et à mesure, plutôt que par courriel.`],
        ['thomas', '9d 10:20', `Bienvenue. Premier rendez-vous sur site jeudi, casque fourni.`],
      ],
    },
  ],
  'college-brevigny': [
    {
      by: 'julie', ago: '6h', react: { seen: 6, useful: 4 },
      body: `Façade nord : le test d'infiltrométrie donne 1,9, l'objectif est 1,7. Les fuites sont aux coffres de volets.`,
      photos: [['college', 'Façade du collège, porche jaune et grandes fenêtres']],
      comments: [
        ['marco', '5h20', `On reprend les joints côté intérieur, c'est le plus sûr. Un jour par niveau.`],
        ['nathalie', '4h', `Ça vaut la peine : à 1,7 la chaudière du bas peut rester éteinte jusqu'en novembre.`],
        ['thomas', '3h10', `D'accord, pendant les vacances. J'informe le collège.`],
      ],
    },
  ],
  'elus-education': [
    {
      by: 'jeanne', ago: '4h', react: { seen: 7, useful: 5 },
      body: `Visite du collège Colette hier avec Victor Hamidi. Deux choses m'ont frappée : le silence au self depuis les panneaux acoustiques, et l'attente des agents sur **les remplacements**. Je souhaite un point précis à la prochaine commission.`,
      photos: [['college', 'Façade du collège visité, deux personnes sur le parvis']],
      comments: [
        ['victor', '3h15', `Le point sera prêt : nombre de jours, délais, coût, et deux scénarios.`],
        ['ghislaine', '2h30', `Merci. Avec une comparaison entre territoires, s'il vous plaît, la Montagne nous le demande.`],
        ['justine', '1h50', `Je l'inscris en troisième point. Le rapport partira dans les délais.`],
      ],
    },
    {
      by: 'justine', ago: '2d 10:00', react: { seen: 12 },
      body: `Les rapports de la prochaine commission sont prêts. Pour celles et ceux qui ont choisi le papier, le pli part ce soir.

La visite de la future cuisine centrale est proposée le même jour, à 14 h.`,
      comments: [
        ['jeanne', '2d 11:30', `Présente à la visite. Peut-on y inviter les deux maires voisins ?`],
        ['justine', '2d 11:50', `Oui, je prépare l'invitation.`],
      ],
    },
  ],
}
