import type { Talk } from './index.ts'

export const digital: Readonly<Record<string, readonly Talk[]>> = {
  intersit: [
    {
      by: 'mehdi', ago: '40m', react: { useful: 4 }, asks: true, accepted: 0,
      body: `Salle 204 à Jean-Zay : le vidéoprojecteur s'éteint au bout de cinq minutes. Filtre nettoyé, câble changé, deuxième prise essayée. Quelqu'un a eu ce modèle avec ce symptôme ?`,
      comments: [
        ['gwen', '31m', `Oui, deux à Colette. C'est la sonde de température, derrière la grille de gauche. Dix euros, un quart d'heure.`],
        ['florin', '24m', `Il m'en reste une, je passe à Mercœur demain matin. Tu la veux ?`],
        ['mehdi', '18m', `Avec joie @{florin}. Je serai à la loge jusqu'à 9 h.`, 1],
      ],
    },
    {
      by: 'gwen', ago: '1d 11:15', react: { bravo: 21, thanks: 8, useful: 13 },
      body: `Baie du collège Colette reprise de zéro : **une couleur par étage**, cordons à la bonne longueur, schéma plastifié dans la porte. Une journée à deux, et le dépannage d'après a pris six minutes.`,
      photos: [['baie', 'Baie informatique remise en ordre : cordons de couleur, équipements étiquetés, onduleur en bas']],
      comments: [
        ['thanh', '1d 11:40', `Magnifique. Tu veux bien qu'on en fasse le modèle pour les seize collèges ?`],
        ['gwen', '1d 11:52', `Bien sûr. J'écris la liste du matériel ce soir.`],
        ['emma', '1d 14:10', `Côté prestataire, on suivra le même code couleur pour les prochaines poses.`],
        ['loic', '1d 16:30', `À l'Agglo on a rouge pour la téléphonie, attention aux bâtiments partagés !`],
        ['gwen', '1d 16:44', `Bien vu. On garde le rouge pour vous, l'étage 3 passe en violet.`],
      ],
    },
    {
      by: 'florin', ago: '2d 09:05', react: { useful: 15 }, asks: true, accepted: 0,
      body: `Depuis la mise à jour de vendredi, les postes du CDI de Lisse **mettent quatre minutes à ouvrir une session**. Ailleurs tout va bien. Où chercher ?`,
      comments: [
        ['arnaud', '2d 09:20', `Profils itinérants trop gros ? Regarde la taille du dossier de téléchargements.`],
        ['florin', '2d 09:48', `4 Go sur le compte du CDI… Voilà mon coupable.`, 0],
        ['thanh', '2d 10:05', `Je mets une limite à 500 Mo pour les comptes partagés, ce soir à 18 h.`],
        ['florin', '1d 08:15', `Vingt secondes ce matin. Merci !`],
      ],
    },
    {
      by: 'rim', ago: '5d 14:00', react: { seen: 44, thanks: 10 }, pinned: 'helene',
      body: `Faux message du « service de paie » en ce moment. Signes : l'expéditeur finit par .net, il demande de **confirmer un compte bancaire** avant ce soir.

On ne répond pas, on signale, on supprime. Si quelqu'un a cliqué : il m'appelle tout de suite, sans gêne, ça arrive aux meilleurs.`,
      comments: [
        ['mehdi', '5d 14:22', `Deux signalements à Jean-Zay, personne n'a cliqué.`],
        ['pascale', '5d 15:10', `Vu aussi à l'Agglo. On bloque le domaine de notre côté.`],
        ['helene', '5d 16:45', `Merci Rim, et merci à ceux qui ont donné l'alerte en dix minutes.`],
      ],
    },
    {
      by: 'helene', ago: '9d 17:20', react: { bravo: 25, thanks: 14 },
      body: `Cent quatre membres ici, et une question sur deux a sa réponse **en moins d'une heure**. Je passe tous les jours, je n'ai presque plus rien à répondre : c'est très bon signe.`,
      comments: [
        ['arnaud', '9d 17:45', `C'est vrai qu'on appelle moins le siège, et qu'on se connaît mieux.`],
        ['gwen', '8d 08:20', `On ose poser les questions bêtes. Ce sont les plus utiles.`],
      ],
    },
  ],
  eclaireurs: [
    {
      by: 'elodie', ago: '1h40', react: { useful: 18, thanks: 11 },
      body: `L'astuce de la semaine : pour retrouver un message, pas besoin de se souvenir du titre. **Tapez ce dont vous vous souvenez**, même mal orthographié.

Montrez-le à une personne aujourd'hui, une seule.`,
      comments: [
        ['monique', '1h10', `Montré à deux collègues à la pause. L'une d'elles pensait qu'il fallait un mot de passe pour chercher !`],
        ['nadege', '52m', `En cuisine, je leur ai fait chercher « cuivre ». On est tombés sur l'échange des casseroles de l'an dernier.`],
        ['elodie', '30m', `C'est exactement ça, bravo.`],
      ],
    },
    {
      by: 'magali', ago: '2d 10:30', react: { useful: 9 },
      body: `Deux collègues du centre n'osent pas publier : peur des fautes. Vous leur dites quoi ?`,
      comments: [
        ['elodie', '2d 10:50', `De commencer par « Vu » ou par une photo. Une photo ne fait pas de fautes.`],
        ['christophe', '2d 11:15', `Et le bac à sable : rien n'y est gardé, personne ne juge.`],
        ['mathilde', '2d 14:05', `Moi qui écris pour tout le monde, j'en fais tous les jours. Ce qui compte, c'est qu'on comprenne.`],
        ['magali', '1d 09:00', `L'un d'eux vient de poster une photo de congère. Onze « Merci » !`],
      ],
    },
    {
      by: 'gaspard', ago: '6d 13:30', react: { useful: 12, bravo: 6 },
      body: `Aux Archives, nous avons essayé la **visite guidée de dix minutes** au lieu de la formation d'une heure : un espace, un message, une photo, c'est tout. Neuf personnes sur dix sont revenues seules.`,
      comments: [
        ['christophe', '6d 14:10', `Je te pique l'idée pour les gestionnaires.`],
        ['helene', '6d 17:00', `Dix minutes, et l'essentiel. Merci Gaspard.`],
      ],
    },
  ],
  'parvis-deploiement': [
    {
      by: 'helene', ago: '6h', react: { seen: 17, bravo: 9 },
      body: `Bilan du mois : 61 espaces vivants, les centres routiers sont entrés plus vite que prévu grâce aux photos. **Reste à faire** : les agents sans adresse, et les lecteurs d'écran, que nous testons avec deux collègues concernés.`,
      comments: [
        ['bruno', '5h10', `Très bien. Qu'est-ce qui freine le plus, aujourd'hui ?`],
        ['elodie', '4h40', `Le mot de passe oublié, de loin. Une affichette à la loge a réglé la moitié des cas.`],
        ['thanh', '3h', `La réinitialisation à l'accueil, sur pièce, arrive le mois prochain.`],
      ],
    },
  ],
  'securite-numerique': [
    {
      by: 'rim', ago: '1d 16:00', react: { seen: 5 },
      body: `Scénario retenu : panne complète de la messagerie à 7 h 40, un lundi. Les équipes d'accueil et l'astreinte routes devront travailler au téléphone et sur papier pendant trois heures. Rien ne sort d'ici.`,
      comments: [
        ['helene', '1d 16:35', `D'accord. Le directeur général est le seul prévenu, et le médecin du travail pour l'après.`],
        ['rim', '1d 17:05', `Je prépare la fiche d'arrêt d'exercice, si quelque chose de réel survient.`],
      ],
    },
  ],
  'agglo-numerique': [
    {
      by: 'loic', ago: '8h', react: { seen: 6, useful: 4 },
      body: `La fibre de la mairie de Chantereine est raccordée. Bascule mercredi entre 12 h et 14 h, les services ferment à cette heure-là.`,
      comments: [
        ['pascale', '7h20', `Merci Loïc. Préviens aussi la bibliothèque, elle est sur le même lien.`],
        ['loic', '6h50', `C'est fait, ils sortent les fiches papier pour deux heures.`],
      ],
    },
  ],
}
