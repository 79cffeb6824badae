import type { Talk } from './index.ts'

export const roads: Readonly<Record<string, readonly Talk[]>> = {
  hiver: [
    {
      by: 'peio', ago: '55m', react: { seen: 28, thanks: 9 },
      body: `Col de la Chaumette : 12 cm de neige fraîche, **équipements obligatoires** au-dessus de 900 m. La lame passe toutes les deux heures. Vent de nord annoncé à partir de 16 h, attention aux congères après le réservoir.`,
      photos: [['chasse-neige', 'Chasse-neige orange dans la montée du col, sapins chargés de neige']],
      comments: [
        ['magali', '44m', `Patrouille en cours. Deux fourgons sans chaînes déroutés au parking d'en bas.`],
        ['anais', '38m', `Panneau à messages activé à l'entrée de la vallée. Je préviens les transporteurs.`],
        ['ismael', '21m', `Ici à la Lisse, pluie et 3 °C. On garde une saleuse chargée pour vous, à tout hasard.`],
        ['peio', '15m', `Merci Ismaël. On t'appelle avant 18 h si ça se gâte.`],
      ],
    },
    {
      by: 'karim', ago: '1d 06:50', react: { useful: 17, thanks: 6 }, asks: true, accepted: 0,
      body: `Qui a réglé le problème du sel qui **prend en bloc dans la trémie** ? On a perdu vingt minutes ce matin à casser à la barre.`,
      comments: [
        ['tomasz', '1d 07:15', `Bâche sur le tas, et ne charge jamais la veille au soir s'il fait humide. À l'atelier on peut aussi monter une grille vibrante, deux heures de pose.`],
        ['ismael', '1d 07:40', `On a la grille depuis l'an dernier : plus un seul bloc.`],
        ['marc', '1d 08:05', `On la prend. @{tomasz}, tu as un créneau cette semaine ?`, 0],
        ['tomasz', '1d 08:20', `Jeudi 13 h. Amenez-la vide et lavée.`, 0],
        ['karim', '20h', `Merci, ça va nous changer les matins.`],
      ],
    },
    {
      by: 'sandrine', ago: '3d 16:20', react: { seen: 41, useful: 12 },
      body: `Retour sur la nuit de samedi : 14 agents, 9 circuits, 62 tonnes de sel, aucun accident. Deux points à améliorer :

- le relais entre 4 h et 5 h, trop de trous dans les messages ;
- la **RD 31** au pont de l'Épine gèle avant tout le reste, on la met en premier circuit.`,
      comments: [
        ['marc', '3d 16:55', `D'accord pour la RD 31. Il faudrait une sonde sur le tablier.`],
        ['anais', '3d 17:10', `Il en reste une en stock, je la fais poser.`],
        ['magali', '2d 08:30', `Pour le relais, un message dès qu'on tourne la clé. Même si c'est juste « parti ».`],
      ],
    },
    {
      by: 'magali', ago: '6d 11:00', react: { useful: 21, bravo: 14 },
      body: `Essai des **gants chauffants** terminé : quatre heures d'autonomie, on sent encore les boutons. Pour la pose de balises par -8 °C, je signe.`,
      comments: [
        ['karim', '6d 12:20', `Ils passent sous les gants de pluie ?`],
        ['magali', '6d 12:41', `Oui, prends une taille au-dessus.`],
        ['sandrine', '6d 14:00', `Je demande dix paires pour les centres de montagne, et on voit la suite.`],
      ],
    },
  ],
  'centre-mercoeur': [
    {
      by: 'marc', ago: '20m', react: { seen: 4 },
      body: `Le sel est livré. On charge à 13 h, venez avec les gants neufs.`,
      comments: [
        ['karim', '14m', `Vu. Je finis les balises du pont et j'arrive.`],
      ],
    },
    {
      by: 'karim', ago: '3h05', react: { seen: 9, thanks: 7, bravo: 5 },
      body: `Arbre en travers de la RD 31, PR 12+400. Aucun véhicule touché. Cônes posés dans les deux sens, je reste sur place.`,
      photos: [['route-arbre', 'Arbre couché en travers de la RD 31, un cône devant']],
      comments: [
        ['sandrine', '3h02', `Bien reçu Karim, reste à l'écart de la chaussée. Équipe en route, dix minutes.`],
        ['marc', '2h38', `Tronçonnage commencé. Prévoir une heure.`],
        ['sandrine', '2h30', `Déviation par la RD 12, les cars sont prévenus.`],
        ['karim', '1h35', `Route dégagée, un coup de balai et on rouvre.`],
        ['sandrine', '1h28', `Rouverte. Beau travail à tous les quatre.`],
      ],
    },
    {
      by: 'marc', ago: '2d 15:30', react: { seen: 16 }, pinned: 'marc',
      body: `Planning de la semaine prochaine : curage des fossés de la RD 31 lundi et mardi (fourgon 12), balises du pont de l'Épine mercredi, entretien du matériel vendredi. **Pensez à vos visites médicales**, il en reste trois à caler.`,
      comments: [
        ['karim', '2d 16:05', `La mienne est jeudi à 9 h, c'est noté sur le tableau.`],
        ['marc', '2d 16:20', `Parfait @{karim}, tu rejoins l'équipe à midi.`, 0],
      ],
    },
  ],
  'bord-de-route': [
    {
      by: 'ismael', ago: '1d 10:40', react: { useful: 9, seen: 8 }, asks: true, accepted: 0,
      body: `Panneau couché par un tracteur à l'entrée de Port-Lisse. Fourreau tordu. Je le redresse provisoirement ou j'attends le neuf ?`,
      photos: [['panneau', 'Panneau de danger penché au bord de la route, un cône posé devant']],
      comments: [
        ['sandrine', '1d 10:55', `Provisoire lesté tout de suite, avec un cône. Un virage sans panneau, c'est non.`],
        ['marc', '1d 11:30', `J'ai le même au centre, fourreau compris. Je te le descends demain.`],
        ['ismael', '2h', `Reposé ce matin. Merci Marc.`],
      ],
    },
    {
      by: 'karim', ago: '5d 16:15', react: { thanks: 13, bravo: 18 },
      body: `En curant le fossé du Mesnil on a trouvé une borne ancienne, avec une date : 1811. On l'a mise de côté sans la gratter. Ça intéresse quelqu'un ?`,
      comments: [
        ['gaspard', '5d 16:40', `Oui, beaucoup ! C'est une borne royale réemployée. Ne la nettoyez pas, je passe lundi.`],
        ['marc', '5d 16:52', `Elle est au sec sous le hangar, Gaspard, demande Karim.`],
        ['ronan', '4d 09:10', `Il y en a peut-être d'autres sur l'ancien tracé, je regarderai au prochain passage.`],
      ],
    },
  ],
  astreintes: [
    {
      by: 'sandrine', ago: '1d 08:00', react: { seen: 22 },
      body: `Relève faite. Je suis d'astreinte jusqu'à lundi 8 h, Claire Vasseur est cadre d'astreinte. Les consignes du pont de l'Épine sont à jour dans le véhicule.`,
      comments: [
        ['claire', '1d 08:20', `Bien reçu. Joignable jour et nuit, même pour un doute.`],
        ['anais', '1d 08:35', `Côté circulation, je bascule les appels sur ton numéro à 17 h.`],
        ['sonia', '1d 09:40', `Préfecture informée. Je reste votre contact pour les déviations de poids lourds.`],
      ],
    },
    {
      by: 'peio', ago: '5d 09:15', react: { useful: 11, seen: 9 },
      body: `Exercice de samedi : il a fallu **quatre minutes** pour joindre la deuxième personne, le premier numéro ne répondait pas. On vérifie tous nos numéros, fixes compris, avant les fêtes.`,
      comments: [
        ['marc', '5d 09:40', `Le mien a changé en octobre, je corrige ma fiche.`],
        ['magali', '5d 10:10', `En vallée, le fixe reste plus sûr que le portable. À garder en premier.`],
      ],
    },
  ],
  ponts: [
    {
      by: 'delphine', ago: '2d 14:10', react: { useful: 8, seen: 11 },
      body: `Pont des Essarts : la fissure de la pile centrale a bougé de 0,3 mm en un mois. **Rien d'alarmant**, mais je rapproche les visites : toutes les deux semaines, et après chaque crue.`,
      photos: [['pont', 'Pont de pierre à deux arches, fissure au-dessus de la pile, règle de mesure posée à côté']],
      comments: [
        ['sandrine', '2d 14:45', `Faut-il limiter le tonnage ?`],
        ['delphine', '2d 15:00', `Pas à ce stade. Au-delà de 0,5 mm, oui : 12 tonnes, et j'ai déjà l'arrêté prêt.`],
        ['sandrine', '2d 15:06', `Merci, je le dis à l'équipe d'astreinte.`],
      ],
    },
  ],
  'plan-mobilites': [
    {
      by: 'morgane', ago: '7h', react: { seen: 8, useful: 6 },
      body: `Les correspondances à la gare de Mercœur : aujourd'hui, le car de 17 h 10 part **quatre minutes avant** l'arrivée du bus 4. Si chacun bouge de trois minutes, 120 voyageurs par jour ne courent plus.`,
      comments: [
        ['anais', '6h20', `Côté Département c'est possible sur la ligne de Brévigny, pas sur celle des Cols à cause des internes.`],
        ['morgane', '5h', `Alors on commence par Brévigny, dès janvier ?`],
        ['anais', '4h30', `D'accord. Je vois avec le transporteur cette semaine.`],
      ],
    },
  ],
}
