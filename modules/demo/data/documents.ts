// What stands in the cupboards of the spaces: folders, and files with what they say.

/** `said`: the lines of each version, the first one first; `notes` of those after it. `photo`: a drawing instead of lines. `ago` in days: when it was laid, the versions since evenly. */
export type FileEntry = { name: string, ago: number, said?: readonly (readonly string[])[], notes?: readonly string[], photo?: string, about?: string, tags?: readonly string[], by?: string, held?: string }
export type FolderEntry = { folder: string, holds: readonly Entry[] }
export type Entry = FileEntry | FolderEntry

export const cupboards: Readonly<Record<string, readonly Entry[]>> = {
  'cuisines-vesle-nord': [
    { folder: 'Protocoles', holds: [
      { folder: 'Allergènes', holds: [
        { name: 'Affiche allergènes A3.pdf', ago: 40, said: [['Les 14 allergènes', 'Demandez à la personne qui sert : la liste de chaque plat est au comptoir.'], ['Les 14 allergènes', 'Demandez à la personne qui sert : la liste de chaque plat est au comptoir.', 'Plateau rouge : servi en premier, sur un plan nettoyé.']], notes: ['Ajout du plateau rouge'], tags: ['affichage', 'allergènes'] },
        { name: 'Relevé des allergènes.csv', ago: 21, said: [['Plat;Gluten;Œufs;Lait;Moutarde', 'Hachis parmentier;;;x;', 'Poisson pané;x;x;;'], ['Plat;Gluten;Œufs;Lait;Moutarde', 'Hachis parmentier;;;x;', 'Poisson pané;x;x;;', 'Rémoulade;;x;;x'], ['Plat;Gluten;Œufs;Lait;Moutarde', 'Hachis parmentier;;;x;', 'Poisson pané;x;x;;', 'Rémoulade;;x;;x', 'Riz au lait;;;x;']], notes: ['Rémoulade', 'Riz au lait'], about: 'Par plat, à jour chaque lundi.', tags: ['allergènes'] },
        { name: 'Plateaux rouges.jpg', ago: 19, photo: 'plateaux' },
      ] },
      { name: 'Plan de maîtrise sanitaire.pdf', ago: 60, said: [['Plan de maîtrise sanitaire', 'Réception, stockage, préparation, service, nettoyage : qui fait quoi, et où cela se note.']], about: 'La version signée par la direction.' },
      { name: 'Grille des températures.csv', ago: 12, said: [['Jour;Chambre froide;Vitrine;Relevé par', 'Lundi;3,1;4,0;N. H.'], ['Jour;Chambre froide;Vitrine;Relevé par', 'Lundi;3,1;4,0;N. H.', 'Mardi;2,9;4,2;I. M.']], notes: ['Mardi'], held: 'sylvie' },
      { name: 'Accueil individualisé, mode d’emploi.txt', ago: 34, said: [['Accueil individualisé', '', '1. L’infirmière transmet le projet signé.', '2. La cheffe note le nom du plat de remplacement.', '3. Le plateau rouge passe en premier.']], by: 'sylvie' },
    ] },
    { folder: 'Menus', holds: [
      { name: 'Menus de novembre.csv', ago: 28, said: [['Jour;Entrée;Plat;Dessert', 'Lundi 2;Betteraves;Hachis parmentier;Compote']], tags: ['menus'] },
      { name: 'Menus de décembre.csv', ago: 4, said: [['Jour;Entrée;Plat;Dessert', 'Mardi 1;Carottes râpées;Poisson pané;Riz au lait'], ['Jour;Entrée;Plat;Dessert', 'Mardi 1;Carottes râpées;Poisson pané;Riz au lait', 'Jeudi 3;Potage;Gratin de légumes;Pomme']], notes: ['Deuxième semaine'], tags: ['menus'] },
      { name: 'Légumes de saison.jpg', ago: 9, photo: 'legumes' },
    ] },
    { folder: 'Comptes rendus', holds: [
      { name: 'Réunion des cheffes, octobre.txt', ago: 38, said: [['Présentes : sept cuisines sur neuf.', 'Décidé : une commande de pain commune, essai jusqu’en janvier.']] },
      { name: 'Réunion des cheffes, novembre.txt', ago: 8, said: [['Présentes : neuf cuisines.', 'Le pain commun convient ; on garde le fournisseur.']] },
    ] },
    { name: 'Qui appeler.txt', ago: 90, said: [['Panne de froid : 7 h à 19 h, le parc. La nuit, l’astreinte.'], ['Panne de froid : 7 h à 19 h, le parc. La nuit, l’astreinte.', 'Eau coupée : la gestionnaire, puis la mairie.']], notes: ['Eau coupée'], about: 'À garder près du téléphone.' },
  ],
  allergies: [
    { folder: 'Affiches', holds: [
      { name: 'Moutarde, où elle se cache.pdf', ago: 25, said: [['La moutarde se cache', 'Vinaigrettes, marinades, cubes de bouillon, chips aromatisées.']], tags: ['affichage'] },
      { name: 'Affiche au self.jpg', ago: 15, photo: 'affiche' },
    ] },
    { name: 'Recettes sans œufs.txt', ago: 18, said: [['Liant : une cuillère de fécule pour un œuf.'], ['Liant : une cuillère de fécule pour un œuf.', 'Gâteau : une demi-banane écrasée.']], notes: ['Gâteau'], tags: ['recettes'] },
    { name: 'Fournisseurs sans traces.csv', ago: 30, said: [['Produit;Marque;Sans traces de', 'Semoule;Moulin d’Ardon;arachide', 'Pâtes;Lisse;œufs']] },
  ],
  'cuisine-centrale': [
    { folder: 'Marchés', holds: [{ name: 'Lot 3, cuisson.csv', ago: 45, said: [['Poste;Quantité;Estimation', 'Sauteuse;4;32000', 'Four mixte;6;54000']] }, { name: 'Calendrier des consultations.csv', ago: 20, said: [['Lot;Publication;Remise des offres', '3;2 décembre;15 janvier']] }] },
    { folder: 'Plans', holds: [{ name: 'Plan d’évacuation, niveau 0.pdf', ago: 33, said: [['Plan d’évacuation, niveau 0', 'Sorties : quai, hall, local des déchets.'], ['Plan d’évacuation, niveau 0', 'Sorties : quai, hall. Le local des déchets n’en est plus une.']], notes: ['Avis du service de sécurité'] }, { name: 'Marche en avant.txt', ago: 50, said: [['Réception, déconditionnement, préparation froide, cuisson, refroidissement, expédition.']] }] },
    { folder: 'Comptes rendus', holds: [{ name: 'Comité de projet 7.txt', ago: 11, said: [['Quatre mille repas par jour : le dimensionnement est confirmé.', 'Livraison du gros œuvre : mars.']] }, { name: 'Visite de chantier.jpg', ago: 7, photo: 'reunion' }] },
    { name: 'Qui fait quoi.csv', ago: 70, said: [['Sujet;Qui', 'Équipements;Restauration', 'Recrutements;Ressources humaines']] },
  ],
  'agents-colleges': [
    { folder: 'Fiches d’entretien', holds: [{ name: 'Monobrosse.txt', ago: 80, said: [['Avant : le câble, les brosses, les patins.', 'Après : brosses à plat, câble enroulé.']] }, { name: 'Dosage des produits.csv', ago: 26, said: [['Produit;Eau;Dose', 'Sols;8 l;une pression']], tags: ['produits'] }] },
    { name: 'Cour rénovée.jpg', ago: 13, photo: 'cour' },
    { name: 'Congés d’été, calendrier.csv', ago: 16, said: [['Collège;Fermeture;Grand ménage', 'Jean-Zay;13 juillet;17 août']] },
  ],
  hiver: [
    { folder: 'Circuits', holds: [{ name: 'Circuit 4, cols.csv', ago: 48, said: [['Tronçon;Priorité;Sel', 'PR 12 à PR 18;1;20 g']] }, { name: 'Circuit 7, vallée.csv', ago: 48, said: [['Tronçon;Priorité;Sel', 'PR 2 à PR 9;2;15 g']] }] },
    { name: 'Consignes de tournée.pdf', ago: 52, said: [['Consignes de tournée', 'Deux agents par engin de nuit. On ne recule jamais sans guide.'], ['Consignes de tournée', 'Deux agents par engin de nuit. On ne recule jamais sans guide.', 'Un appel à chaque retournement.']], notes: ['Appel à chaque retournement'], tags: ['sécurité'] },
    { name: 'Lame neuve au col.jpg', ago: 6, photo: 'chasse-neige' },
  ],
  'six-territoires': [
    { folder: 'Foire aux questions', holds: [{ name: 'Affectations.txt', ago: 10, said: [['Chacune et chacun reçoit un courrier avant le 15 janvier.']] }] },
    { name: 'Calendrier.csv', ago: 22, said: [['Étape;Date', 'Réunions par territoire;décembre'], ['Étape;Date', 'Réunions par territoire;décembre', 'Courriers;15 janvier']], notes: ['Courriers'] },
  ],
  intersit: [
    { folder: 'Baies', holds: [{ name: 'Baie du collège Curie.jpg', ago: 14, photo: 'baie' }, { name: 'Plan d’adressage.csv', ago: 27, said: [['Réseau;Usage', '10.4.0.0/22;pédagogie']] }] },
    { name: 'Réinstaller un poste.txt', ago: 31, said: [['1. Démarrer sur le réseau.', '2. Choisir l’image de l’année.', '3. Étiqueter.']], tags: ['mode d’emploi'] },
  ],
  'travail-social': [
    { folder: 'Modèles de courriers', holds: [{ name: 'Convocation en langage clair.txt', ago: 29, said: [['Bonjour, nous vous proposons un rendez-vous le … à … Si cette date ne vous convient pas, appelez-nous.']] }] },
    { name: 'Adresses utiles.csv', ago: 17, said: [['Quoi;Où;Quand', 'Épicerie solidaire;rue des Tanneurs;mardi, vendredi']] },
  ],
  'direction-education': [
    { folder: 'Budget', holds: [{ name: 'Préparation 2027.csv', ago: 23, said: [['Chapitre;Proposé', 'Restauration;4 120 000'], ['Chapitre;Proposé', 'Restauration;4 120 000', 'Numérique;1 350 000']], notes: ['Numérique'] }] },
    { name: 'Organigramme.pdf', ago: 65, said: [['Direction de l’éducation', 'Restauration, patrimoine scolaire, numérique éducatif, vie des collèges.']] },
  ],
  archives: [
    { folder: 'Tableaux de gestion', holds: [{ name: 'Durées de conservation.csv', ago: 75, said: [['Document;Durée;Ensuite', 'Menus;1 an;destruction', 'Marchés;10 ans;tri']] }] },
    { name: 'Salle de lecture.jpg', ago: 24, photo: 'archives' },
    { name: 'Verser un fonds, pas à pas.txt', ago: 36, said: [['1. Lister. 2. Trier. 3. Mettre en boîtes. 4. Faire signer le bordereau.']] },
  ],
  'bio-local': [
    { name: 'Producteurs du territoire.csv', ago: 12, said: [['Produit;Ferme;Commune', 'Pommes;Les Trois Chênes;Brévigny'], ['Produit;Ferme;Commune', 'Pommes;Les Trois Chênes;Brévigny', 'Lentilles;La Roche;Ardon-le-Pont']], notes: ['Lentilles'] },
    { name: 'Part du bio, par collège.csv', ago: 20, said: [['Collège;Part', 'Jean-Zay;31 %', 'Curie;27 %']] },
  ],
}
