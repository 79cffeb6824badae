// What there is to do in the demonstration, as people wrote it down.
export type TaskEntry = {
  space: string, column: 'todo' | 'doing' | 'waiting' | 'done', title: string, by: string, for?: string, /** In how many days it is due, before today when negative. */ due?: number, ago: string
  body?: string, labels?: readonly string[], high?: true, helpers?: readonly string[], /** Points, ticked with « x ». */ points?: readonly string[], said?: readonly (readonly [who: string, ago: string, text: string])[]
  /** Another date that whoever has it proposes, in days; or why they refuse it. */ proposes?: number, refuses?: readonly [who: string, why: string]
  /** Handed to each of these instead. */ each?: readonly string[]
}

export const tasks: readonly TaskEntry[] = [
  { space: 'cuisines-vesle-nord', column: 'todo', title: `Commander les étiquettes plastifiées`, by: 'claire', for: 'nadege', due: 1, ago: '4d 09:00', labels: ['Achats'] },
  { space: 'cuisines-vesle-nord', column: 'todo', title: `Relire le protocole d'accueil individualisé`, by: 'sylvie', for: 'claire', due: 0, ago: '3d 10:20', points: ['x Lire la version de l’infirmière', 'x Vérifier les quatorze allergènes', 'Ajouter le numéro de l’infirmerie', 'Faire signer la famille', 'Afficher en cuisine'], said: [['sylvie', '1d 11:00', `J'ai laissé mes remarques dans la marge.`]] },
  { space: 'cuisines-vesle-nord', column: 'todo', title: `Préparer la dégustation d'hiver`, by: 'claire', for: 'ines', due: 8, ago: '2d 14:00', helpers: ['yann'], body: `Trois plats de saison, **sans gluten** pour l'un d'eux. On goûte avec les délégués de classe.` },
  { space: 'cuisines-vesle-nord', column: 'todo', title: `Planifier la formation hygiène de janvier`, by: 'claire', due: 11, ago: '2d 09:30', refuses: ['eric', `Je suis en congé les deux premières semaines de janvier.`] },
  { space: 'cuisines-vesle-nord', column: 'doing', title: `Valider les menus de décembre`, by: 'sylvie', for: 'claire', due: -2, ago: '9d 08:40', high: true, points: ['x Semaine 49', 'x Semaine 50', 'x Semaine 51', 'Repas de fin d’année'] },
  { space: 'cuisines-vesle-nord', column: 'doing', title: `Tester le remplacement de l'œuf`, by: 'sylvie', for: 'yann', due: 2, ago: '6d 10:00', labels: ['Allergies'], proposes: 5, said: [['yann', '1d 15:10', `La fécule arrive vendredi, je préfère la semaine prochaine.`]] },
  { space: 'cuisines-vesle-nord', column: 'doing', title: `Relever les températures des 11 cuisines`, by: 'claire', for: 'eric', due: 4, ago: '7d 08:00', points: ['x Jean-Zay', 'x Pasteur', 'x Curie', 'Les tilleuls'] },
  { space: 'cuisines-vesle-nord', column: 'waiting', title: `Affiche des allergènes au format A3`, by: 'claire', for: 'nadege', due: 0, ago: '8d 11:00', labels: ['Allergies'] },
  { space: 'cuisines-vesle-nord', column: 'waiting', title: `Fiche de poste du second de cuisine`, by: 'claire', for: 'sylvie', due: 3, ago: '12d 09:00' },
  { space: 'cuisines-vesle-nord', column: 'done', title: `Réserver la salle du comité`, by: 'claire', for: 'ines', due: -4, ago: '10d 09:00' },
  { space: 'cuisines-vesle-nord', column: 'done', title: `Envoyer la liste des externes`, by: 'claire', for: 'sylvie', due: -3, ago: '9d 16:00' },
  { space: 'cuisines-vesle-nord', column: 'todo', title: `Contrôle des extincteurs`, by: 'claire', due: 22, ago: '1d 09:00', labels: ['Sécurité'], each: ['nadege', 'ines', 'yann', 'eric'] },
  { space: 'cuisine-centrale', column: 'doing', title: `Chiffrer la légumerie`, by: 'thomas', for: 'ludovic', due: -1, ago: '14d 10:00', high: true, labels: ['Budget'] },
  { space: 'cuisine-centrale', column: 'doing', title: `Plans de la plonge, version 3`, by: 'thomas', for: 'marco', due: 5, ago: '11d 15:00', helpers: ['julie'] },
  { space: 'cuisine-centrale', column: 'todo', title: `Lister le matériel à garder`, by: 'thomas', for: 'claire', due: 6, ago: '5d 09:20', points: ['Fours', 'Sauteuses', 'Cellule de refroidissement'] },
  { space: 'cuisine-centrale', column: 'todo', title: `Visiter la cuisine centrale de Brévigny`, by: 'claire', for: 'nadege', due: 15, ago: '4d 14:00' },
  { space: 'cuisine-centrale', column: 'waiting', title: `Avis de la commission de sécurité`, by: 'thomas', for: 'julie', due: 12, ago: '20d 11:00' },
  { space: 'cuisine-centrale', column: 'done', title: `Étude de sol`, by: 'thomas', for: 'julie', due: -10, ago: '40d 10:00' },
  { space: 'centre-mercoeur', column: 'todo', title: `Vérifier les chaînes des deux saleuses`, by: 'marc', for: 'karim', due: 1, ago: '2d 08:00', high: true },
  { space: 'centre-mercoeur', column: 'todo', title: `Compter le sel en stock`, by: 'sandrine', for: 'karim', due: 7, ago: '1d 08:30' },
  { space: 'centre-mercoeur', column: 'doing', title: `Remplacer les panneaux de la RD 12`, by: 'marc', for: 'karim', due: 3, ago: '6d 07:45' },
  { space: 'intersit', column: 'todo', title: `Mettre à jour les bornes du collège Colette`, by: 'arnaud', for: 'gwen', due: 2, ago: '3d 09:00' },
  { space: 'intersit', column: 'doing', title: `Renouveler les certificats du réseau`, by: 'helene', for: 'mehdi', due: 9, ago: '8d 10:00', high: true },
  { space: 'intersit', column: 'waiting', title: `Devis des onduleurs`, by: 'arnaud', for: 'florin', due: -1, ago: '16d 10:00', labels: ['Achats'] },
  { space: 'direction-education', column: 'todo', title: `Bilan de la rentrée pour la commission`, by: 'victor', for: 'claire', due: 4, ago: '5d 17:00' },
  { space: 'direction-education', column: 'doing', title: `Convention avec l'académie`, by: 'victor', for: 'arnaud', due: 10, ago: '13d 09:00' },
  { space: 'six-territoires', column: 'todo', title: `Répondre aux questions du territoire Nord`, by: 'bruno', for: 'elodie', due: 3, ago: '2d 11:30' },
  { space: 'six-territoires', column: 'todo', title: `Plan des bureaux de Vesle-Nord`, by: 'anne', for: 'claire', due: 18, ago: '1d 16:00' },
]
