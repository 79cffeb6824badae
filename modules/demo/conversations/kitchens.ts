import type { Talk } from './index.ts'

export const kitchens: Readonly<Record<string, readonly Talk[]>> = {
  'cuisines-vesle-nord': [
    {
      by: 'nadege', ago: '1h', react: { thanks: 14, useful: 9 },
      body: `Les nouvelles étiquettes sont en place : **plateau vert** pour le menu du jour, **plateau rouge** pour les élèves avec un protocole d'accueil. Depuis lundi, zéro hésitation au passage.

Le modèle est joint : imprimez-le en double.`,
      files: ['modele-etiquettes.pdf'],
      photos: [['plateaux', 'Deux plateaux sur l\'inox : un vert avec étiquette jaune « menu du jour », un rouge avec étiquette « protocole d\'accueil »']],
      comments: [
        ['yann', '48m', `On part sur la même chose à Pasteur. Les étiquettes passent au lave-vaisselle ?`],
        ['nadege', '40m', `Oui, plastifiées en 125 microns. Deux mois qu'elles tiennent.`, 0],
        ['sylvie', '22m', `Validé côté diététique. Pensez à la date sur chaque étiquette : c'est ce que regarde le contrôle sanitaire.`],
      ],
    },
    {
      by: 'claire', ago: '1d 08:05', react: { seen: 21, thanks: 4 }, pinned: 'claire',
      body: `**Livraisons de la semaine :** pas de livraison jeudi, le transporteur est en inventaire. Commandez le frais avant mardi 12 h.

Une question ? @{sylvie} répond ici dans la journée.`,
      comments: [
        ['ines', '1d 08:31', `Le pain aussi, ou seulement le frais ?`],
        ['claire', '1d 08:40', `Seulement le frais et la crèmerie. Le pain arrive comme d'habitude.`, 0],
        ['olivier', '1d 09:12', `De notre côté, la livraison de légumes est maintenue mercredi, entre 6 h et 7 h 30. Dites-moi si quelqu'un a besoin d'un créneau plus tôt.`],
        ['eric', '1d 09:20', `6 h pour Pasteur, ce serait parfait. Merci @{olivier}.`, 2],
      ],
    },
    {
      by: 'eric', ago: '4d 15:02', react: { useful: 3, thanks: 5 }, asks: true, accepted: 0,
      body: `Un four en panne jusqu'à mercredi. Qui peut nous prêter deux bacs de maintien en température ?`,
      comments: [
        ['ines', '4d 15:10', `J'en ai trois au collège Curie. Passez avant 7 h, je vous les laisse à la loge.`],
        ['eric', '4d 15:14', `Tu nous sauves le service de lundi. Je viens avec le fourgon.`, 0],
        ['claire', '4d 16:30', `Le technicien passe mercredi à 8 h 30, c'est confirmé. Si ça déborde, on bascule le menu de jeudi en froid : dites-le-moi avant 10 h.`],
        ['eric', '2d 11:48', `Four réparé ! C'était la sonde. Inès, les bacs sont revenus, propres, à ta loge.`],
      ],
    },
    {
      by: 'yann', ago: '2h50', react: { seen: 3 }, asks: true,
      body: `Qui a encore des pinces de service rouges ? Il m'en manque deux pour les plateaux avec protocole, et le fournisseur annonce trois semaines.`,
      comments: [],
    },
    {
      by: 'ines', ago: '6d 14:20', react: { thanks: 8, bravo: 11, useful: 6 },
      body: `Première livraison de la Coop ce matin : courges, poireaux, carottes de couleur, pommes de trois variétés. Les élèves ont demandé ce qu'était « le légume violet ».

On a fait goûter les carottes crues à l'entrée du self : 2 kg partis en vingt minutes.`,
      photos: [['legumes', 'Cageots de courges, de poireaux, de carottes et de pommes posés devant la porte de la cuisine']],
      comments: [
        ['nadege', '6d 14:55', `Magnifique. Tu les épluches, les carottes violettes ?`],
        ['ines', '6d 15:02', `Non, brossées seulement. La couleur part dans l'eau sinon.`],
        ['olivier', '6d 17:40', `Le producteur est à douze kilomètres, il viendrait volontiers un midi expliquer son métier.`],
        ['claire', '5d 08:15', `Oui ! Je vois avec Jean-Zay et Curie pour deux dates en janvier.`],
        ['yann', '5d 09:30', `Pasteur est preneur aussi.`],
      ],
    },
    {
      by: 'sylvie', ago: '9d 10:12', react: { useful: 12, seen: 9 },
      body: `Plan alimentaire de décembre relu : il manque un laitage riche en calcium la deuxième semaine. Je propose de remplacer la crème dessert du mardi par un fromage blanc. Pas de surcoût.`,
      comments: [
        ['nadege', '9d 10:45', `D'accord pour Jean-Zay. Avec le coulis de fruits rouges qu'on a en réserve.`],
        ['claire', '9d 11:20', `Validé. Sylvie, tu corriges le menu affiché ?`],
        ['sylvie', '9d 11:32', `C'est fait, la version corrigée part ce soir aux familles.`],
      ],
    },
  ],
  allergies: [
    {
      by: 'yann', ago: '12m', react: { useful: 2 }, asks: true,
      body: `Comment remplacez-vous l'œuf dans la pâte à crêpes ? J'ai quatre élèves concernés pour la Chandeleur et je voudrais **une seule pâte pour tout le monde**.`,
      comments: [
        ['lucie', '9m', `Fécule de maïs : 40 g par litre de lait. Ça se tient bien, mais il faut une poêle très chaude.`],
        ['joao', '6m', `Nous, c'est une compote de pomme sans sucre, deux cuillères par litre. Plus moelleux, et personne ne voit la différence.`],
        ['nadege', '3m', `@{yann}, j'ai testé les deux le même jour. La fécule pour les crêpes fines, la compote pour les pancakes.`],
      ],
    },
    {
      by: 'ines', ago: '1d 09:30', react: { useful: 11, thanks: 6 }, asks: true, accepted: 0,
      body: `Par quoi remplacer la moutarde dans la vinaigrette ? C'est un des 14 allergènes et j'en ai trois au collège depuis septembre.`,
      comments: [
        ['sylvie', '1d 09:52', `Raifort râpé et jus de pomme, une cuillère pour un litre. Validé pour les 14 allergènes.`],
        ['paul', '1d 10:20', `Ici : citron, miel et un peu de curcuma pour la couleur. Attention, certains mélanges d'épices contiennent de la moutarde : lisez l'étiquette.`],
        ['ines', '1d 10:41', `Bien vu pour les épices, mon curry en contenait.`, 1],
        ['fatou', '1d 13:30', `Et si vous changez la recette, prévenez l'infirmerie : on met à jour le protocole dans la foulée.`],
        ['ines', '1d 15:06', `Raifort adopté. Les élèves n'ont rien vu, c'est le but !`],
      ],
    },
    {
      by: 'paul', ago: '4d 13:15', react: { useful: 9, seen: 5 }, asks: true, accepted: 0,
      body: `Un élève allergique au lait peut-il manger au self le jour des crêpes ? J'hésite entre un repas à part et une vraie place dans la file.`,
      comments: [
        ['fatou', '4d 13:42', `Oui, avec un plateau rouge préparé à part et servi en premier, avant que la louche commune ne circule.`],
        ['aminata', '4d 14:05', `À Brévigny on fait sa crêpe la veille, sous film, à son nom. Il passe dans la file comme les autres et personne ne commente.`],
        ['sylvie', '4d 14:30', `Les deux vont. Le point à vérifier : une poêle réservée, lavée à part. Une trace suffit.`],
        ['paul', '4d 15:10', `Merci. On achète une poêle bleue, elle ne servira qu'à ça.`],
        ['claire', '3d 08:50', `Je prends les poêles bleues sur le budget du service, pour les seize collèges. Paul, c'est ton idée.`],
      ],
    },
    {
      by: 'lucie', ago: '5d 10:03', react: { useful: 4 }, asks: true, accepted: 0,
      body: `Quelqu'un a-t-il un fournisseur de pain **sans sésame** ? Le nôtre ne garantit plus l'absence de traces.`,
      comments: [
        ['joao', '5d 11:10', `La boulangerie qui nous livre a un four dédié le mardi. On congèle pour la semaine, ça marche bien.`],
        ['lucie', '5d 11:32', `Ils livrent jusqu'à Ardon ?`, 0],
        ['joao', '5d 11:40', `Avec une commande de 20 kg au moins, oui. À deux collèges, c'est facile.`, 0],
        ['sylvie', '5d 14:00', `Demandez-leur l'attestation écrite, et gardez-la avec les fiches techniques.`],
      ],
    },
    {
      by: 'sylvie', ago: '8d 09:00', react: { thanks: 31, useful: 26, seen: 18 }, pinned: 'claire', files: ['releve-allergenes.csv'],
      body: `L'affiche des 14 allergènes est prête. À poser à l'entrée du self, **à hauteur d'élève**.

- Cochez les allergènes de chaque plat avant 10 h 30.
- Si un dessert change, rayez au stylo, notez l'heure, signez.
- Gardez chaque affiche sept jours, avec les relevés de température.`,
      photos: [['affiche', 'Affiche murale des quatorze allergènes, avec un pictogramme par case et des cases cochées au feutre']],
      comments: [
        ['nadege', '8d 09:25', `On l'utilise depuis septembre à Jean-Zay : quatre minutes par jour, pas plus. Avant, on répondait vingt fois par service.`],
        ['paul', '8d 10:10', `Il la faut en A3 ou en A4 ?`],
        ['sylvie', '8d 10:15', `A3. L'imprimerie du siège vous en envoie dix par collège.`],
        ['aminata', '8d 12:50', `Les pictogrammes sont très clairs, même les sixièmes comprennent. Bravo.`],
        ['fatou', '8d 16:20', `Je la présente aux infirmières de mon secteur la semaine prochaine.`],
      ],
    },
    {
      by: 'aminata', ago: '13d 14:44', react: { useful: 17, thanks: 8 },
      body: `Retour d'expérience : pour éviter les mélanges, nous avons **une couleur de manche par usage**. Rouge pour les préparations sans allergène, et les manches rouges dorment dans un tiroir fermé. Plus une erreur depuis la rentrée.`,
      comments: [
        ['yann', '13d 15:20', `Simple et visible. Vous les avez trouvées où ?`],
        ['aminata', '13d 15:31', `Au catalogue du marché petit matériel, lot 3. Moins de 4 € pièce.`],
        ['nadege', '12d 08:10', `Commande passée pour Jean-Zay.`],
      ],
    },
  ],
}
