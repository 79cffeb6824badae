// The applications of the département, one a line: name | what one does there | categories | owner | unit | other words | for whom | how it is opened.
// For whom: a key of `audiences`, or nobody in particular. How: `?` on request, `oidc`, `saml`, a page of this house beginning with /.
export type AppEntry = { name: string, about: string, categories: readonly string[], owner: string | null, unit: string, aliases: readonly string[], audience: string | null, how: readonly string[] }

const lines = `
Congés et absences|Poser un congé, suivre ses compteurs|hr|farida|carrieres|congés, RTT, absence, vacances, maladie, compte épargne temps, enfant malade||oidc
Gestion du temps|Badger, corriger un oubli|hr|farida|carrieres|pointage, badgeuse, horaires, heures, récupération||oidc
Notes de frais|Se faire rembourser|hr,finance|farida|carrieres|remboursement, repas, péage, kilomètres, déplacement||oidc
Ordres de mission|Demander une mission|hr|farida|carrieres|déplacement, train, hôtel, mission||oidc
Espace RH|Voir mon bulletin de paie|hr|anne|rh|paie, salaire, bulletin, coffre-fort, attestation, fiche de paie||oidc
Formation|S'inscrire à une session|hr|christophe|formation|stage, catalogue, apprendre, CPF||oidc
Entretien professionnel|Préparer mon entretien annuel|hr|anne|rh|évaluation, entretien annuel, objectifs||oidc
Télétravail|Déclarer mes jours|hr|anne|rh|travail à distance, domicile||oidc
Mobilité interne|Voir les postes ouverts|hr|anne|recrutement|poste, offre, candidature, emploi||oidc
Recrutement|Suivre les candidatures|hr|anne|recrutement|jury, embauche, candidat|hr|? oidc
Carrières et paie|Gérer une carrière|hr|farida|carrieres|SIRH, arrêté, échelon, dossier agent|hr|? oidc
Médecine du travail|Prendre rendez-vous|hr|anne|sante-travail|visite médicale, santé, aptitude||link
Accidents du travail|Déclarer un accident|hr|anne|sante-travail|blessure, accident, déclaration||oidc
Document unique|Consulter les risques de mon métier|hr|anne|sante-travail|risques, prévention, DUERP, sécurité||link
Action sociale du personnel|Demander une aide ou un chèque|hr|anne|rh|chèques vacances, aide, enfants, CNAS||link
Titres-restaurant|Gérer mes titres|hr|farida|carrieres|ticket restaurant, repas, carte||link
Finances|Suivre un budget|finance|ludovic|budget|crédits, engagement, bon de commande, budget|managers|oidc
Factures|Valider une facture|finance|ludovic|comptabilite|fournisseur, service fait, Chorus, mandat|managers|oidc
PayFiP|Suivre les paiements en ligne|finance|ludovic|comptabilite|paiement, régie, carte bancaire|finance|? link
Régies|Tenir une régie|finance|ludovic|comptabilite|caisse, encaissement, recettes|finance|? oidc
Subventions|Instruire une subvention|finance|ludovic|budget|aide, association, dossier, demande de subvention||saml
Marchés publics|Suivre un marché|finance|ludovic|marches|marché, consultation, appel d'offres, achat||oidc
Profil acheteur|Publier une consultation|finance|ludovic|marches|appel d'offres, dématérialisation, marché|finance|? link
Catalogue des achats|Commander une fourniture|finance|ludovic|marches|commande, papeterie, achat, fournitures||oidc
Dette et trésorerie|Suivre les emprunts|finance|ludovic|budget|emprunt, trésorerie|finance|? link
Immobilisations|Tenir l'inventaire comptable|finance|ludovic|comptabilite|inventaire, amortissement|finance|? link
Prospective financière|Simuler un budget|finance|ludovic|budget|simulation, PPI, projection|finance|? link
Garanties d'emprunt|Suivre les garanties|finance|ludovic|budget|bailleur, garantie|finance|? link
Parapheur|Signer ou faire signer|documents|justine|assemblee|signature, signer, électronique, validation||oidc
Courrier|Enregistrer et suivre un courrier|documents|mathilde|accueil|lettre, courrier entrant, chrono||oidc
Archives intermédiaires|Verser ou retrouver un dossier|documents|gaspard|archives|archivage, versement, carton, boîte||saml
Actes administratifs|Consulter un arrêté|documents|justine|assemblee|arrêté, délibération, recueil||link
Reprographie|Commander une impression|documents|mathilde|communication|imprimer, copies, affiche, carte de visite||oidc
Annuaire|Trouver un collègue|documents|helene|numerique|personne, téléphone, organigramme||/annuaire
Mes documents|Ouvrir mes fichiers|documents|helene|numerique|fichiers, dossier, partage||/documents
Modèles de documents|Partir d'un modèle|documents|mathilde|communication|lettre type, charte, logo||link
Photothèque|Trouver une image|documents,culture|mathilde|communication|photo, image, banque d'images||oidc
Veille et revue de presse|Lire la presse du jour|documents|mathilde|communication|journal, presse, revue||oidc
Sondages|Poser une question|documents|mathilde|communication|enquête, questionnaire, formulaire||oidc
Dossier RSA|Instruire un dossier|social|samuel|rsa|revenu de solidarité, allocation, insertion|social|oidc
Parcours d'insertion|Suivre un accompagnement|social|samuel|rsa|contrat, engagement réciproque, emploi|social|oidc
Aide sociale à l'enfance|Suivre une mesure|social|odile|ase|ASE, protection, enfant, placement|social|? saml
Informations préoccupantes|Transmettre un signalement|social|odile|crip|CRIP, 119, danger, enfant|social|? saml
PMI|Suivre une consultation|social|noemie|pmi|petite enfance, vaccination, bébé, protection maternelle|social|oidc
Agréments assistants maternels|Instruire un agrément|social|noemie|pmi|assistante maternelle, agrément, garde|social|oidc
Accueil familial|Voir mon planning d'accueil|social|cecile|accueil-familial|assistant familial, planning, enfant confié|carers|oidc
APA|Instruire une demande|social|odile|grand-age|autonomie, personne âgée, plan d'aide, dépendance|social|oidc
MDPH|Suivre un dossier handicap|social|odile|mdph|handicap, AAH, PCH, carte mobilité|social|? oidc
Établissements sociaux|Tarifer un établissement|social|odile|etablissements|EHPAD, tarification, prix de journée|social|oidc
Accueil social|Enregistrer une visite|social|odile|action-sociale|rendez-vous, accueil, usager|social|oidc
Aides financières|Instruire un secours|social|odile|action-sociale|secours, aide d'urgence, FSL|social|oidc
Logement social|Suivre une demande de logement|social|odile|logement|bailleur, FSL, logement, loyer|social|link
Téléassistance|Suivre un abonnement|social|odile|grand-age|personne âgée, alarme|social|link
Statistiques sociales|Consulter un tableau de bord|social|odile|action-sociale|chiffres, observatoire|social|oidc
Arrêtés de circulation|Demander un arrêté|roads|sandrine|exploitation|route barrée, déviation, arrêté, travaux||oidc
Viabilité hivernale|Suivre les tournées|roads|marc|exploitation|neige, verglas, déneigement, salage, sel|roads|oidc
Patrouilles|Saisir une patrouille|roads|marc|exploitation|ronde, chaussée, nid-de-poule|roads|oidc
Main courante routes|Noter un événement|roads|anais|exploitation|événement, accident, astreinte|roads|oidc
Astreintes|Voir qui est d'astreinte|roads|marc|exploitation|garde, permanence, planning||oidc
Ouvrages d'art|Consulter la fiche d'un pont|roads|delphine|ouvrages|pont, inspection, mur, buse|roads|oidc
Comptages routiers|Lire un trafic|roads|sandrine|entretien|trafic, véhicules par jour, compteur||link
Domaine public|Instruire une permission de voirie|roads|sandrine|entretien|alignement, permission, voirie|roads|oidc
Chantiers|Suivre un chantier|roads|sandrine|grands-travaux|travaux, planning, route|roads|saml
Transport scolaire adapté|Consulter un circuit|roads,education|odile|transport-eleves|car, bus, élève handicapé, taxi||oidc
Covoiturage|Partager un trajet|roads|marc|velo|voiture, trajet, domicile travail||link
Véhicules|Réserver une voiture|roads|marc|vehicules|voiture, auto, réservation, pool||oidc
Atelier du parc|Demander une réparation|roads|tomasz|atelier|mécanique, engin, révision, panne|roads|oidc
Menus en ligne|Composer un menu|education|sylvie|restauration|cantine, repas, menu, recette|cooks|oidc
Commandes cuisine|Commander une denrée|education|sylvie|restauration|produits, fournisseur, denrées, livraison|cooks|oidc
Relevés de température|Saisir les relevés du jour|education|sylvie|restauration|HACCP, frigo, chambre froide, contrôle|cooks|oidc
Contrôles sanitaires|Préparer un contrôle|education|claire|restauration|hygiène, DDPP, inspection|cooks|? oidc
Convives|Compter les repas|education|claire|restauration|effectifs, self, repas servis|cooks|oidc
Gaspillage|Peser et comparer|education|sylvie|restauration|pesée, restes, déchets|cooks|oidc
Collèges restauration|Gérer les inscriptions à la cantine|education|claire|restauration|demi-pension, badge, inscription|colleges|oidc
Carte scolaire|Trouver le collège d'une adresse|education|victor|vie-colleges|secteur, sectorisation, collège||link
Dotations des collèges|Suivre une dotation|education|victor|vie-colleges|budget collège, subvention|colleges|oidc
Demandes des collèges|Signaler une panne|education,buildings|victor|maintenance-colleges|travaux, réparation, intervention, panne|colleges|oidc
Espace numérique de travail|Ouvrir l'ENT|education|arnaud|numerique-educatif|ENT, élève, collège||saml
Parc informatique des collèges|Suivre un équipement|education,digital|arnaud|numerique-educatif|ordinateur, tablette, GLPI, matériel|colleges|oidc
Bourses départementales|Instruire une bourse|education|victor|vie-colleges|aide, élève, famille||link
Patrimoine bâti|Consulter un bâtiment|buildings|julie|batiments|bâtiment, plan, surface||oidc
Demandes|Signaler une panne|buildings|julie|energie|dépannage, ampoule, chauffage, intervention||oidc
Salles|Réserver une salle|buildings|mathilde|accueil|réunion, réservation, vidéoprojecteur||oidc
Énergie|Suivre les consommations|buildings|nathalie|energie|fluides, électricité, gaz, eau, chauffage||oidc
Contrôle d'accès|Demander un badge|buildings|mathilde|accueil|porte, clé, badge, accès||? oidc
Contrats d'entretien|Suivre un prestataire|buildings|julie|energie|ménage, ascenseur, contrat|managers|oidc
Chantiers bâtiments|Suivre une opération|buildings|thomas|construction|opération, architecte, travaux|managers|saml
Gestion des déchets|Demander un enlèvement|buildings|mathilde|moyens|tri, benne, recyclage||link
Sûreté des bâtiments|Consulter les consignes|buildings|mathilde|moyens|évacuation, incendie, consigne||link
Assemblée|Préparer une séance|assembly|justine|assemblee|commission, ordre du jour, rapport, séance|assembly|oidc
Rapports et délibérations|Rédiger un rapport|assembly|justine|assemblee|délibération, vote, commission permanente|managers|oidc
Porte-documents des élus|Lire mes dossiers de séance|assembly|justine|assemblee|élu, conseiller, séance, tablette|councillors|oidc
Indemnités des élus|Déclarer un déplacement|assembly|justine|assemblee|frais, indemnité, élu|councillors|oidc
Agenda des élus|Voir les invitations|assembly|justine|assemblee|rendez-vous, cérémonie, invitation|councillors|oidc
Vote électronique|Ouvrir un scrutin|assembly|justine|assemblee|vote, scrutin, élection|councillors|? saml
Visioconférence|Rejoindre une réunion|digital,assembly|helene|infrastructures|visio, réunion, webcam||oidc
Archives en ligne|Chercher un registre|culture|gaspard|archives|état civil, généalogie, cadastre||link
Catalogue de la médiathèque|Réserver un livre|culture|solene|mediatheque|livre, bibliothèque, prêt||link
Collections des musées|Consulter une fiche|culture|irina|patrimoine|musée, œuvre, inventaire||saml
Agenda culturel|Annoncer un spectacle|culture|solene|culture|spectacle, événement, exposition||link
Sports et licences|Instruire une aide à un club|culture|victor|sports|club, sport, licence||link
Espaces naturels|Consulter un site|culture|ronan|espaces-naturels|nature, réserve, biodiversité||link
Eau et rivières|Saisir une mesure|culture|elif|eau|rivière, qualité, mesure||oidc
SIG|Ouvrir une carte|digital|helene|donnees|carte, cartographie, plan, géographie, cadastre||oidc
Assistance informatique|Demander de l'aide|digital|thanh|assistance|ticket, panne, mot de passe, ordinateur, dépannage||oidc
Mot de passe|Changer ou débloquer|digital|thanh|assistance|bloqué, compte, identifiant||link
Messagerie|Lire mes courriels|digital|thanh|infrastructures|mail, courriel, boîte aux lettres||oidc
Accès à distance|Travailler hors du réseau|digital|thanh|infrastructures|VPN, nomade, télétravail||? saml
Catalogue de données|Trouver un jeu de données|digital|helene|donnees|open data, statistiques, données||link
Décisionnel|Consulter un tableau de bord|digital|helene|applications|indicateurs, chiffres, requête||saml
Projets numériques|Proposer un projet|digital|helene|applications|idée, besoin, portefeuille||oidc
Registre des traitements|Déclarer un traitement|digital|rim|donnees|RGPD, données personnelles, DPO||oidc
`

export const apps: readonly AppEntry[] = lines.trim().split('\n').map((line) => {
  const [name = '', about = '', categories = '', owner = '', unit = '', aliases = '', audience = '', how = ''] = line.split('|')
  return { name, about, categories: categories.split(','), owner: owner || null, unit, aliases: aliases.split(', ').filter(Boolean), audience: audience || null, how: how.split(' ') }
})

const cooks = ['chef-cuisine', 'second-cuisine', 'cuisinier', 'aide-cuisine', 'magasinier', 'dieteticien']
type Audience = { trades?: readonly string[], units?: readonly string[], kind?: 'councillor' | 'foster_carer' }
/** Whom some of them are for; any of these is enough. */
export const audiences: Readonly<Record<string, Audience>> = {
  cooks: { trades: cooks, units: ['restauration'] }, roads: { units: ['routes'] }, social: { units: ['solidarites'] }, colleges: { units: ['dir-education'] }, hr: { units: ['rh'] }, finance: { units: ['finances', 'marches'] },
  managers: { units: ['ressources', 'batiments', 'dir-routes', 'dir-education', 'solidarites'] }, assembly: { units: ['juridique'], kind: 'councillor' }, councillors: { kind: 'councillor' }, carers: { units: ['accueil-familial'], kind: 'foster_carer' },
}

/** Those that do not do well: by whom it is said, how long ago in hours, in which words. */
export const troubles: Readonly<Record<string, readonly ['maintenance' | 'incident', by: string, hours: number, words: string]>> = {
  'Ordres de mission': ['maintenance', 'farida', 2, 'Mise à jour en cours, de retour ce soir à 18 h. Les missions de demain sont déjà validées.'],
  'Catalogue de la médiathèque': ['maintenance', 'solene', 20, 'Inventaire annuel : les réservations reprennent lundi.'],
  Factures: ['incident', 'ludovic', 1, 'Les pièces jointes ne s\'ouvrent pas. L\'éditeur est prévenu ; la validation, elle, fonctionne.'],
}

/** What some keep at hand: by the key of a person. */
export const favourites: Readonly<Record<string, readonly string[]>> = {
  claire: ['Congés et absences', 'Notes de frais', 'Menus en ligne', 'Commandes cuisine', 'Finances', 'Espace RH', 'Demandes', 'Véhicules'], nadege: ['Congés et absences', 'Menus en ligne', 'Relevés de température', 'Commandes cuisine'],
  karim: ['Congés et absences', 'Viabilité hivernale', 'Patrouilles'], jeanne: ['Porte-documents des élus', 'Agenda des élus'], helene: ['Assistance informatique', 'SIG', 'Projets numériques'], josiane: ['Accueil familial', 'Espace RH'],
}
/** Who asked for what, and why; who found a link that does not work. */
export const requests: readonly (readonly [app: string, by: string, hours: number, why: string])[] = [['Contrôles sanitaires', 'nadege', 5, 'Nous préparons la visite de mars au collège Jean-Zay.'], ['Accès à distance', 'mehdi', 26, 'J\'interviens dans trois collèges par jour.'], ['Contrôle d\'accès', 'thomas', 50, 'Pour le chantier du collège Curie.']]
export const reports: readonly (readonly [app: string, by: string, hours: number])[] = [['Agenda culturel', 'claire', 30], ['Agenda culturel', 'yann', 8], ['Comptages routiers', 'karim', 70]]
