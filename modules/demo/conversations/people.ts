import type { Talk } from './index.ts'

export const people: Readonly<Record<string, readonly Talk[]>> = {
  'six-territoires': [
    {
      by: 'bruno', ago: '1d 09:00', react: { seen: 64, useful: 21 },
      body: `Où en sommes-nous ? Quatre territoires sur six ont leur équipe complète. **Personne ne change de métier, ni de commune sans son accord** : c'était l'engagement, il est tenu.

Prochaine étape : l'accueil unique de Lisse et de Saint-Aubry. Posez vos questions ici, une réponse vient sous deux jours, même quand la réponse est « nous ne savons pas encore ».`,
      comments: [
        ['malika', '1d 09:35', `À Mercœur, l'accueil commun marche, mais nous avons deux agendas qui ne se parlent pas. Qui décide ?`],
        ['helene', '1d 10:20', `C'est pour moi. Un seul agenda partagé au 15 du mois, avec une bascule accompagnée.`],
        ['samuel', '1d 11:05', `Et les véhicules ? À Lisse il en manque un depuis le départ de l'équipe insertion.`],
        ['bruno', '1d 14:30', `Un véhicule de plus est affecté à Lisse dès la semaine prochaine. Vous aviez raison de le dire.`],
        ['elodie', '1d 15:10', `Merci d'avoir répondu ici, c'est lu par toute la maison.`],
      ],
    },
    {
      by: 'anne', ago: '3d 10:00', react: { seen: 52, thanks: 18 },
      body: `Vos interlocuteurs ressources humaines dans chaque territoire sont connus. Vous pouvez les voir **sans rendez-vous le jeudi matin**, dans chaque maison du territoire.`,
      comments: [
        ['sandrine', '3d 10:40', `Les centres routiers dépendent du même interlocuteur que les maisons ?`],
        ['farida', '3d 10:55', `Oui, un seul par territoire, pour tous les métiers.`],
        ['sandrine', '3d 11:02', `Enfin simple. Merci !`],
        ['benoit', '3d 13:45', `Et pour les collègues de nuit des foyers ?`],
        ['farida', '3d 14:20', `Une permanence de 20 h à 22 h, le premier lundi du mois. On l'annonce ici.`],
      ],
    },
    {
      by: 'sandrine', ago: '2d 08:20', react: { useful: 19, thanks: 7 }, asks: true, official: [1, 'bruno'],
      body: `Mon centre passe du territoire de Lisse à celui d'Ardon. Est-ce que ma prime de déplacement change ?`,
      comments: [
        ['samuel', '2d 08:45', `À l'insertion on nous a dit que non, mais rien d'écrit.`],
        ['anne', '2d 09:30', `**Non, elle est maintenue douze mois**, même si le trajet est plus court. Ensuite elle suit le barème de la nouvelle résidence administrative. La délibération le dit à son article 4.`],
        ['sandrine', '2d 09:42', `Merci, je l'affiche au centre.`],
      ],
    },
    {
      by: 'benoit', ago: '4d 10:10', react: { useful: 24, thanks: 9 }, asks: true, accepted: 0, official: [0, 'bruno'],
      body: `Qui signe mes congés pendant la bascule : mon ancienne cheffe ou le nouveau responsable de territoire ?`,
      comments: [
        ['farida', '4d 10:40', `Votre **responsable actuelle jusqu'au jour de votre arrivée**, le responsable de territoire à partir de ce jour. Les congés déjà accordés restent accordés, personne ne les redemande.`],
        ['benoit', '4d 10:52', `Parfait, c'est exactement ce qu'il me fallait.`],
      ],
    },
    {
      by: 'odile', ago: '6d 14:05', react: { useful: 13 }, asks: true, official: [1, 'bruno'],
      body: `Peut-on refuser une affectation si elle ajoute plus de 30 minutes de trajet ?`,
      comments: [
        ['elodie', '6d 14:30', `Chez nous deux personnes ont obtenu une autre maison.`],
        ['anne', '6d 15:10', `**Oui.** Au-delà de 30 minutes de plus par trajet, deux autres postes vous sont proposés avant toute décision, et la commission paritaire est saisie si aucun ne convient.`],
      ],
    },
    {
      by: 'claire', ago: '8d 08:45', react: { thanks: 14, useful: 11 },
      body: `Retour d'une équipe qui a déjà bougé : après trois semaines à la maison du territoire, **nous faisons moitié moins de route**, et les infirmières passent nous voir entre deux rendez-vous. Le regret : la cantine du siège.`,
      comments: [
        ['odile', '8d 09:30', `Précieux, ce retour. Le bruit dans l'espace ouvert ?`],
        ['claire', '8d 09:50', `Réel. Deux cabines d'appel ont suffi.`],
        ['mathilde', '8d 11:15', `Accepterais-tu qu'on le raconte dans la lettre interne ?`],
        ['claire', '8d 11:20', `Oui, avec l'équipe.`],
      ],
    },
  ],
  'travail-social': [
    {
      by: 'malika', ago: '2h30', react: { useful: 14, thanks: 9 },
      body: `Nous avons réécrit le courrier de **premier rendez-vous** avec trois personnes accueillies : une phrase par idée, le plan d'accès en photo, le numéro en gros. Le nombre d'absences a baissé d'un tiers.

Je peux vous transmettre le modèle.`,
      comments: [
        ['samuel', '2h', `Je le veux bien pour l'insertion, nos convocations font peur.`],
        ['benoit', '1h30', `Le plan en photo, c'est tout bête et on n'y avait pas pensé.`],
        ['odile', '45m', `Merci Malika. On en fait le modèle commun, si l'équipe est d'accord.`],
      ],
    },
    {
      by: 'samuel', ago: '2d 11:20', react: { useful: 11 },
      body: `Qui a une solution de **mobilité pour un rendez-vous tôt le matin** en Haute-Lisse, quand il n'y a pas de car avant 8 h ?`,
      comments: [
        ['elodie', '2d 11:45', `Le garage solidaire d'Ardon loue un scooter à 3 € par jour, même une semaine.`],
        ['malika', '2d 12:10', `Il y a aussi les conducteurs bénévoles du foyer rural, à réserver la veille.`],
        ['samuel', '2d 13:30', `Les deux vont servir. Merci.`],
        ['noemie', '2d 15:15', `Le scooter convient à condition d'avoir le casque : la PMI en prête deux.`],
      ],
    },
    {
      by: 'odile', ago: '7d 09:40', react: { seen: 38 },
      body: `Rappel amical, pour nous tous : ici, **on parle de méthodes et de droits, jamais d'une situation**. Même sans nom, un âge, une commune et une date suffisent à reconnaître quelqu'un. En cas de doute, le message se retire en deux gestes.`,
      comments: [
        ['benoit', '7d 10:05', `Bon rappel. On l'a relu en réunion d'équipe.`],
        ['malika', '7d 10:30', `Je l'épingle aussi près de la machine à café.`],
      ],
    },
  ],
  'assistants-familiaux': [
    {
      by: 'josiane', ago: '3h', react: { thanks: 12, useful: 8 },
      body: `Bonjour à tous. Pour les **transports du mercredi**, on est plusieurs du secteur de Brévigny à faire la même route. Et si on s'arrangeait entre nous, une semaine sur deux ?`,
      comments: [
        ['coumba', '2h35', `Chez nous, on le fait depuis deux ans avec l'accord du service. Il faut juste une autorisation écrite par trajet.`],
        ['cecile', '2h', `Tout à fait. Je vous prépare un modèle d'autorisation, vous l'aurez vendredi.`],
        ['josiane', '1h20', `Merci Cécile ! Ça nous fera gagner deux heures par semaine.`],
      ],
    },
    {
      by: 'patrick', ago: '2d 19:30', react: { thanks: 21, useful: 10 },
      body: `Une question simple : comment préparez-vous **la première soirée** d'une arrivée, pour que la maison ne fasse pas trop peur ? Je commence, j'aimerais vos habitudes.`,
      comments: [
        ['josiane', '2d 20:05', `Je fais visiter en finissant par la cuisine. On prépare le dessert ensemble, les mains occupées on parle mieux, ou on ne parle pas.`],
        ['coumba', '2d 20:40', `Une veilleuse, et la porte comme ils la veulent : ouverte, fermée, entre les deux. C'est leur premier choix chez nous.`],
        ['benoit', '1d 09:10', `Et prévenez-nous le lendemain matin, même si tout va bien. On préfère un message court à un long silence.`],
        ['patrick', '1d 18:50', `Merci. Je garde la porte et le dessert.`],
      ],
    },
    {
      by: 'cecile', ago: '5d 10:15', react: { seen: 33, thanks: 9 },
      body: `Les indemnités de trajet changent au 1er du mois : le barème est aligné sur celui des agents. **Vous n'avez rien à faire**, la régularisation sera sur la prochaine paie.

Pour une question personnelle, appelez votre référente plutôt que d'écrire ici.`,
      comments: [
        ['coumba', '5d 11:00', `Merci Cécile, c'était attendu.`],
        ['patrick', '5d 19:20', `Le stationnement à l'hôpital est compris ?`],
        ['cecile', '4d 08:40', `Oui, sur justificatif.`],
      ],
    },
  ],
  'questions-rh': [
    {
      by: 'teresa', ago: '5h10', react: { useful: 13 },
      body: `Est-ce qu'on peut suivre la formation « gestes et postures » **sur son temps de travail** quand on est en horaires coupés ?`,
      comments: [
        ['christophe', '4h', `Oui. La demi-journée compte pour votre durée du jour, et l'équipe est remplacée si on est prévenus dix jours avant.`],
        ['teresa', '3h40', `Parfait, j'inscris trois collègues des Tilleuls.`],
        ['christophe', '3h15', `Il reste cinq places le matin, je vous les garde jusqu'à demain.`],
      ],
    },
    {
      by: 'karim', ago: '2d 17:45', react: { useful: 24, thanks: 6 },
      body: `Une nuit d'astreinte avec intervention de 3 h à 5 h : à quelle heure a-t-on le droit de reprendre le matin ? On nous dit des choses différentes.`,
      comments: [
        ['farida', '1d 09:30', `**Onze heures de repos** après la fin de l'intervention. Fin à 5 h, reprise au plus tôt à 16 h. La matinée est comptée comme travaillée.`],
        ['karim', '1d 10:05', `Clair. Je peux le montrer à l'équipe ?`],
        ['farida', '1d 10:12', `Oui, et c'est écrit page 14 du règlement du temps de travail.`],
        ['anne', '1d 11:40', `Merci d'avoir posé la question ici : vous étiez sûrement dix à vous la poser.`],
      ],
    },
    {
      by: 'farida', ago: '6d 09:00', react: { seen: 47 },
      body: `Les entretiens annuels ouvrent lundi. Trois nouveautés : une page au lieu de cinq, **une rubrique « ce qui m'aiderait »**, et la possibilité de le faire à voix haute, avec quelqu'un qui écrit.`,
      comments: [
        ['elodie', '6d 09:40', `La voix haute va changer la vie de plusieurs collègues. Merci.`],
        ['monique', '6d 12:30', `Qui peut écrire à leur place ?`],
        ['farida', '6d 13:10', `Le responsable, un collègue choisi, ou l'interlocuteur RH du territoire.`],
      ],
    },
  ],
  'comite-direction': [
    {
      by: 'bruno', ago: '7h', react: { seen: 8 },
      body: `Ordre du jour de lundi : budget 2027 (un quart d'heure), accueil unique de Lisse, hiver, et un point de dix minutes sur **ce que nous arrêtons de faire**. Chacun apporte une idée.`,
      comments: [
        ['odile', '6h30', `La mienne : les comptes rendus en double.`],
        ['anne', '5h50', `La mienne : les notes de cadrage de huit pages.`],
        ['victor', '4h20', `Et les réunions du vendredi après 16 h.`],
        ['helene', '3h', `On tient la liste ici et on la relit dans six mois.`],
      ],
    },
  ],
  encadrants: [
    {
      by: 'peio', ago: '1d 18:00', react: { useful: 16, thanks: 7 },
      body: `Comment annoncez-vous **une mauvaise nouvelle de planning** à une équipe qui a déjà donné beaucoup ? J'ai deux week-ends de plus à caler.`,
      comments: [
        ['aicha', '1d 18:40', `Tôt, debout, et avec la contrepartie dans la même phrase. Puis je me tais et j'écoute.`],
        ['claire', '20h', `Je demande d'abord qui ne peut vraiment pas. Souvent l'équipe trouve mieux que moi.`],
        ['marc', '18h', `Et je prends le premier des deux. Ça compte.`],
        ['peio', '9h', `Je fais les trois. Merci.`],
      ],
    },
  ],
  archives: [
    {
      by: 'gaspard', ago: '9h', react: { thanks: 9, useful: 12 },
      body: `Le grand tri de la maison de Brévigny est fini : 46 mètres de dossiers, 31 mètres éliminés **dans les règles**, 15 mètres conservés et décrits. Merci aux secrétaires, qui savaient où tout se trouvait.`,
      photos: [['archives', 'Magasin d\'archives aux rayonnages pleins, deux boîtes posées sur une table']],
      comments: [
        ['elodie', '8h20', `Chez nous, à Ardon, il y a l'armoire verte… On ose à peine l'ouvrir.`],
        ['gaspard', '7h50', `On vient à deux, une demi-journée. Ouvre-la avec moi, ne jette rien.`],
        ['justine', '6h', `Nous gardons combien de temps les brouillons de rapports ?`],
        ['gaspard', '5h30', `Les brouillons, rien. La version signée et ses pièces, toujours.`],
      ],
    },
    {
      by: 'irina', ago: '4d 14:30', react: { bravo: 15, thanks: 6 },
      body: `La carte de 1846 est restaurée : quarante-deux morceaux, de la colle d'amidon et beaucoup de patience. On y voit **le premier tracé de la route de l'Épine**.`,
      comments: [
        ['solene', '4d 15:00', `Quel travail… Peut-on en exposer une copie à la médiathèque ?`],
        ['irina', '4d 15:20', `Oui, la numérisation est faite en haute définition.`],
        ['gaspard', '4d 16:00', `Et l'original part à l'exposition du printemps, sous verre.`],
      ],
    },
  ],
  'espaces-naturels': [
    {
      by: 'elif', ago: '4h45', react: { bravo: 13, useful: 9 },
      body: `La Lisse au droit de Port-Lisse, un an après les travaux. Le seuil est abaissé, l'eau s'étale dans le pré et **les truites sont remontées** : onze frayères comptées ce matin.`,
      photos: [['riviere', 'La rivière serpente dans un pré humide, quelques pieux et des saules sur la berge']],
      comments: [
        ['ronan', '4h', `Onze ! L'an dernier, on en avait deux.`],
        ['bastien', '3h20', `Et les riverains ?`],
        ['elif', '2h50', `Le plus inquiet de tous est venu compter avec nous.`],
      ],
    },
    {
      by: 'ronan', ago: '3d 08:20', react: { seen: 14, useful: 7 },
      body: `Sentier des Hauts-Prés fermé jusqu'à vendredi : un hêtre menace au-dessus de la passerelle. Le fléchage provisoire est posé, merci de relayer aux écoles.`,
      comments: [
        ['magali', '3d 09:00', `La patrouille passe au parking à 16 h, je vérifie les barrières.`],
        ['ronan', '3d 09:15', `Merci Magali.`],
      ],
    },
  ],
  'agglo-tri': [
    {
      by: 'hakim', ago: '5h', react: { useful: 8, thanks: 4 },
      body: `Premiers chiffres des six cantines : 1,4 tonne de biodéchets par semaine, et **très peu d'erreurs de tri**. Le composteur de Chantereine suit sans peine.`,
      comments: [
        ['nadege', '4h10', `À Jean-Zay, les élèves pèsent leur seau le vendredi. Ils veulent battre Pasteur.`],
        ['hakim', '3h40', `On affichera le classement sur le camion !`],
        ['claire', '2h20', `Les dix autres collèges sont prêts à partir de février, si les bacs arrivent.`],
      ],
    },
  ],
  'bio-local': [
    {
      by: 'aminata', ago: '6h20', react: { useful: 12, bravo: 7 },
      body: `Pour le même prix : on a remplacé deux plats de viande par mois par des **lentilles d'ici**, et avec l'économie on achète du fromage fermier. Brévigny est à 41 % de bio ou local.`,
      photos: [['legumes', 'Livraison de légumes et de fruits locaux devant la cuisine']],
      comments: [
        ['nadege', '5h30', `Quelle recette de lentilles passe le mieux ?`],
        ['aminata', '5h', `En salade tiède avec la vinaigrette au raifort de Sylvie. Et le parmentier.`],
        ['olivier', '4h15', `Le producteur me dit qu'il peut fournir trois collèges de plus à partir de mars.`],
        ['ines', '3h', `Curie se met sur la liste.`],
      ],
    },
  ],
  covoiturage: [
    {
      by: 'mathilde', ago: '1d 12:10', react: { bravo: 12, thanks: 8 },
      body: `Défi de la semaine réussi : 212 trajets partagés, soit un peu plus de 5 000 km en moins. **Le centre de Mercœur gagne le panier de pommes.**`,
      comments: [
        ['karim', '1d 12:40', `On les a déjà mangées.`],
        ['mehdi', '1d 13:15', `Revanche au printemps, les informaticiens s'entraînent.`],
      ],
    },
  ],
}
