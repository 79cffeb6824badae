// Questions as people of a local authority ask them, judged by hand: each of the pairs asks the same thing twice, nothing else here asks it.
// The measure is set by the pairs of even rank alone; those of odd rank were never looked at while it was set.

/** [as it was asked first, as somebody else asks it: other words, slips, no accents, acronyms] */
export const pairs: readonly (readonly [string, string])[] = [
  ['Comment poser mes jours de congé dans le logiciel RH ?', 'ou est ce qu on saisit ses conges annuels'],
  ['Qui contacter quand l’imprimante du deuxième étage est en panne ?', 'limprimante ne marche plus, a qui je le signale ?'],
  ['Combien de jours peut-on mettre sur le compte épargne-temps chaque année ?', 'Alimentation du CET : quel est le maximum de jours ?'],
  ['Quelle est la procédure pour réserver un véhicule de service ?', 'Comment faire pour avoir une voiture de service demain ?'],
  ['J’ai oublié mon mot de passe de messagerie, que faire ?', 'mot de pass oublié pour la messagerie'],
  ['Comment demander une formation au CNFPT ?', 'S’inscrire à un stage du Centre national de la fonction publique territoriale, ça se passe comment ?'],
  ['Quel est le délai pour envoyer un arrêt maladie ?', 'Arret de travail : combien de temps j’ai pour le transmettre ?'],
  ['Est-ce que le télétravail est possible le mercredi ?', 'peut on teletravailler les mercredis ?'],
  ['Où trouver le modèle de cahier des clauses techniques particulières ?', 'Quelqu’un a une trame de CCTP à jour ?'],
  ['À partir de quel montant faut-il passer un marché public ?', 'Quel est le seuil pour lancer une consultation (MAPA) ?'],
  ['Comment remplacer le lait dans la purée pour un enfant allergique ?', 'puree sans lait pour un alergique, vous mettez quoi ?'],
  ['Qui renseigne le projet d’accueil individualisé d’un élève ?', 'PAI : c’est le directeur ou le médecin scolaire qui le remplit ?'],
  ['Quelle température pour la liaison chaude à l’arrivée au satellite ?', 'Liaison chaude, il faut combien de degrés quand ça arrive au restaurant satellite ?'],
  ['Combien de temps garde-t-on les plats témoins ?', 'Durée de conservation des plats temoins ?'],
  ['Le four mixte affiche erreur E24, quelqu’un connaît ?', 'erreur E24 sur le four'],
  ['Comment nettoyer les filtres de la hotte de cuisine ?', 'Nettoyage de la hotte : vous faites comment avec les filtres ?'],
  ['Où commander des équipements de protection individuelle pour les agents de voirie ?', 'commande d’EPI (gants, casques) pour la voirie'],
  ['Quelle quantité de sel pour une route à moins cinq degrés ?', 'Salage : quel dosage quand il fait -5 sur la chaussée ?'],
  ['Quel délai pour répondre à une déclaration d’intention de commencement de travaux ?', 'DICT reçue ce matin, on a combien de jours pour répondre ?'],
  ['Qui valide les arrêtés de circulation pour un chantier ?', 'Arrêté de circulation temporaire, qui le signe ?'],
  ['Comment signaler un nid-de-poule sur une route départementale ?', 'nid de poule sur la RD, ou est ce qu on fait le signalement ?'],
  ['Faut-il un permis pour abattre un arbre d’alignement ?', 'Abattage d’arbres le long d’une route : quelle autorisation ?'],
  ['Quand a lieu le fauchage des accotements cette année ?', 'date du fauchage des bas cotés'],
  ['Quels justificatifs demander pour un dossier d’allocation personnalisée d’autonomie ?', 'pièces à fournir pour une APA ?'],
  ['Une famille peut-elle cumuler le RSA et une pension alimentaire ?', 'cumul revenu de solidarité active et pension alimentaire, possible ?'],
  ['Comment joindre la MDPH en urgence pour un enfant sans place ?', 'Numéro d’urgence de la maison départementale des personnes handicapées ?'],
  ['Qui peut faire une information préoccupante ?', 'une info preocupante, c’est à qui de la rédiger ?'],
  ['Quelle est la durée de l’agrément d’une assistante maternelle ?', 'L’agrement des assistantes maternelles est valable combien d’années ?'],
  ['Peut-on vacciner un nourrisson sans carnet de santé en PMI ?', 'vaccin d’un bébé qui n’a pas son carnet de santé, vous faites ?'],
  ['Comment orienter une personne sans domicile vers un hébergement ?', 'Quel numéro pour un SDF qui cherche un hébergement ce soir ?'],
  ['Le VPN se coupe toutes les dix minutes, est-ce normal ?', 'connexion vpn qui saute sans arret'],
  ['Comment partager un gros fichier avec un partenaire extérieur ?', 'envoyer un fichier trop lourd à quelqu’un de l’extérieur'],
  ['Comment installer un deuxième écran sur mon poste ?', 'brancher un 2e ecran sur le pc'],
  ['Qui donne les droits d’accès au dossier partagé de la direction ?', 'Je n’ai pas accès au dossier partagé, à qui demander ?'],
  ['Comment signer un document de façon électronique ?', 'signature electronique d’un pdf, quel outil ?'],
  ['Où déclarer une violation de données personnelles ?', 'fuite de données perso : à qui le dire (RGPD) ?'],
  ['Quel est le numéro du support informatique ?', 'Comment appeler l’assistance informatique ?'],
  ['Mon badge n’ouvre plus le parking, qui appeler ?', 'badge du parking HS'],
  ['Comment réserver la salle de réunion du rez-de-chaussée ?', 'réservation de salle au RDC pour une reunion'],
  ['Où jeter les piles et les cartouches usagées ?', 'recyclage des cartouches d’encre et piles ?'],
  ['Quel est le montant du forfait repas en mission ?', 'Remboursement d’un repas en déplacement : quel plafond ?'],
  ['Comment se faire rembourser ses frais de train ?', 'billet de train avancé, comment je me fais rembourser ?'],
  ['Le forfait mobilités durables est-il cumulable avec l’abonnement de bus ?', 'Peut-on avoir le FMD et le remboursement du bus en même temps ?'],
  ['À quelle date est versée la prime annuelle ?', 'la prime de fin d’annee arrive quand ?'],
  ['Comment est calculé le RIFSEEP ?', 'Calcul du régime indemnitaire : IFSE et CIA ?'],
  ['Comment changer ses coordonnées bancaires pour la paie ?', 'nouveau RIB pour mon salaire, je l’envoie à qui ?'],
  ['Combien de jours pour la naissance d’un enfant ?', 'conge paternité : combien de temps ?'],
  ['Ai-je droit à des jours pour enfant malade ?', 'garde d’enfant malade, combien de jours par an'],
  ['Comment demander un temps partiel à 80 % ?', 'Passer à 80% : quelle démarche ?'],
  ['Comment préparer l’entretien professionnel annuel ?', 'entretien annuel d’évaluation : des conseils pour le préparer ?'],
  ['Qui convoque à la visite médicale du travail ?', 'visite medecine du travail, c’est qui qui envoie la convocation'],
  ['Où trouver le document unique d’évaluation des risques ?', 'Le DUERP est rangé où ?'],
  ['Que faire après un accident de trajet ?', 'accident sur le trajet domicile travail : quelles démarches ?'],
  ['Où sont les défibrillateurs du bâtiment central ?', 'ou se trouve le DAE dans le batiment central ?'],
  ['Quand aura lieu le prochain exercice d’évacuation incendie ?', 'date de l’exercice incendie ?'],
  ['Comment rédiger une délibération pour la commission permanente ?', 'modele de délibération pour la CP'],
  ['Quel est le calendrier de préparation du budget ?', 'planning budgetaire : quelles dates ?'],
  ['Comment engager une dépense dans le logiciel de finances ?', 'faire un bon de commande dans l’outil finances'],
  ['Sous combien de jours doit-on payer une facture ?', 'delai de paiement des factures fournisseurs ?'],
  ['Comment attribuer une subvention à une association ?', 'subvention pour une asso : quelle est la procédure ?'],
  ['Un agent du collège peut-il refuser de porter le masque ?', 'port du masque obligatoire pour les agents des collèges ?'],
  ['Qui répare les stores de la salle de classe ?', 'Store cassé dans une classe, c’est qui qui s’en occupe ?'],
  ['Comment gérer les clés perdues d’un collège ?', 'clef de college perdue'],
  ['Que faire des denrées après une panne de chambre froide ?', 'Chambre froide en panne toute la nuit : on jette tout ?'],
  ['Comment réduire le gaspillage alimentaire à la cantine ?', 'idées anti gaspi pour le restaurant scolaire'],
  ['Quel produit pour décaper le sol du réfectoire ?', 'decapage du sol du refectoire quel produit utiliser'],
  ['Peut-on utiliser la trottinette électrique pour les déplacements professionnels ?', 'trotinette en déplacement pro autorisée ?'],
  ['Comment archiver les dossiers de plus de dix ans ?', 'Versement aux archives de vieux dossiers : mode d’emploi ?'],
]

/** Asked there too, by nobody else: what resembles must be found among them. */
export const others: readonly string[] = `
Qui a deux bacs gastro à prêter pour vendredi ?|Quel fournisseur pour le pain bio ?|Une recette de gâteau sans œuf pour cent personnes ?|Comment décongeler du poisson dans les règles ?|Le lave-vaisselle laisse des traces, une idée ?|Quelqu’un a testé les barquettes en cellulose ?
Faut-il peser les restes chaque jour ?|Comment calibrer une sonde de température ?|Qui livre les fruits pendant les vacances ?|Quel couteau pour éplucher les courges ?|Le menu végétarien est-il obligatoire chaque semaine ?|Comment noter les allergènes sur le menu affiché ?
Que mettre dans un pique-nique pour une sortie scolaire ?|Comment former un remplaçant en une matinée ?|Quelle taille de gants pour la plonge ?|Le chariot chauffant fait disjoncter la cuisine, normal ?|Combien d’agents pour deux cents repas ?|Qui a la fiche technique du blanquette de dinde ?
Comment éplucher l’ail plus vite ?|Où acheter des charlottes jetables ?|Le plan de maîtrise sanitaire est-il à refaire tous les ans ?|Quel traitement contre les souris dans la réserve ?|Peut-on servir du steak haché rosé ?|Comment présenter les lentilles pour que les enfants en mangent ?
Qui a déjà cuisiné avec un maraîcher local ?|Faut-il laver la salade en sachet ?|Comment organiser la semaine du goût ?|Un thermomètre laser suffit-il ?|Quelle vinaigrette sans moutarde ?|Comment stocker les épices ?
Quel enrobé à froid tient le mieux en hiver ?|Qui a un rouleau compacteur disponible ?|Comment baliser un chantier mobile de nuit ?|Quelle lame pour la débroussailleuse ?|Faut-il prévenir les riverains avant un revêtement ?|Quelle est la hauteur d’un ralentisseur ?
La saleuse ne démarre plus, une piste ?|Qui fait l’astreinte le week-end du premier mai ?|Comment remplir la main courante de patrouille ?|Un sanglier mort sur la chaussée, qui l’enlève ?|Quelle peinture pour les passages piétons ?|Comment poser un panneau en zone inondable ?
Faut-il un CACES pour la nacelle ?|Qui contrôle les garde-corps des ponts ?|Comment mesurer une flache ?|Où déposer les glissières abîmées ?|Quel carburant pour la tondeuse ?|Le tracteur doit-il avoir un gyrophare orange ?
Comment tailler une haie en période de nidification ?|Qui gère les feux tricolores du carrefour nord ?|Peut-on fermer une route pour une course cycliste ?|Quel est le tonnage maximal du pont de la Vesle ?|Comment ranger le sel sous abri ?|Qui a les plans des réseaux d’assainissement ?
Faut-il arroser les jeunes plants en août ?|Combien coûte un kilomètre de piste cyclable ?|Comment entretenir un fossé sans abîmer les batraciens ?|Qui surveille la crue la nuit ?|Un riverain a planté sur le domaine public, que dire ?|Quelle chaussure de sécurité pour pieds larges ?
Comment parler de deuil avec un enfant placé ?|Quel lieu pour une visite médiatisée le samedi ?|Qui peut accompagner une famille au tribunal ?|Comment faire un génogramme simple ?|Où trouver un interprète en dari ?|Que dire à un parent qui refuse l’aide éducative ?
Quelle est la différence entre tutelle et curatelle ?|Comment contacter une famille d’accueil relais ?|Un jeune majeur peut-il rester en foyer ?|Qui finance les lunettes d’un enfant confié ?|Comment préparer un retour en famille ?|Quel dispositif pour un jeune qui ne va plus à l’école ?
Comment évaluer un logement insalubre ?|Peut-on aider à payer une facture d’électricité impayée ?|Qui anime le groupe de parole des aidants ?|Comment remplir la grille AGGIR ?|Une personne âgée refuse les soins, que faire ?|Où trouver un lit médicalisé en prêt ?
Qui forme les aides à domicile au portage ?|Comment prévenir les chutes à la maison ?|Peut-on payer un proche comme aidant ?|Quel transport pour aller à la dialyse ?|Comment choisir une maison de retraite ?|Qui a une liste de psychologues pour adolescents ?
Comment aborder la contraception au collège ?|Quel poids pour un bébé de six mois ?|Où faire dépister le saturnisme ?|Comment aider une mère épuisée ?|Qui tient la permanence de la sage-femme ?|Peut-on peser un bébé à domicile ?
Quel lait pour un prématuré ?|Comment repérer un trouble du langage ?|Où se tient l’atelier massage ?|Quelle crèche prend les enfants en horaires décalés ?|Comment ouvrir une maison d’assistants maternels ?|Combien d’enfants par adulte à la crèche ?
Le wifi ne passe pas en salle du conseil, une solution ?|Comment mettre une réponse automatique dans la boîte de courriel ?|Quel logiciel pour retoucher une photo ?|Comment faire un tableau croisé dynamique ?|Le son ne marche pas en visioconférence, que vérifier ?|Peut-on brancher sa souris personnelle ?
Qui administre la carte interactive ?|Comment publier une page sur l’intranet ?|Quelle taille maximale pour une pièce jointe ?|Comment récupérer un fichier effacé ?|Un courriel me demande de payer, est-ce une arnaque ?|Comment convertir un document en texte simple ?
Quand passe-t-on à la nouvelle version du système ?|Peut-on utiliser une intelligence artificielle pour un compte rendu ?|Comment agrandir les lettres à l’écran ?|Qui prête un ordinateur portable pour un stagiaire ?|Mon téléphone professionnel est cassé, comment le changer ?|Comment transférer sa ligne vers un collègue ?
Où télécharger le logo de la collectivité ?|Quelle police de caractères pour les affiches ?|Qui relit les communiqués de presse ?|Comment commander des cartes de visite ?|Peut-on photographier des enfants pour le magazine ?|Qui tient le compte du réseau social ?
Comment faire traduire une brochure ?|Quel format pour une affiche d’abribus ?|Où emprunter un barnum ?|Combien de chaises dans la salle des fêtes ?|Qui réserve les intermittents du festival ?|Comment demander le prêt d’une exposition ?
Quel jour passe le bibliobus ?|Comment désherber une collection de romans ?|Peut-on prêter des tablettes aux lecteurs ?|Qui restaure les registres abîmés ?|Comment numériser un plan ancien ?|Où consulter le cadastre de 1830 ?
Comment accueillir une classe au musée ?|Quelle lumière pour une aquarelle ?|Qui assure les œuvres en transport ?|Comment déclarer une fouille ?|Peut-on marcher sur le site archéologique ?|Qui garde les clefs de l’abbaye ?
Quel est le tarif de la piscine pour les agents ?|Y a-t-il une amicale du personnel ?|Comment inscrire ses enfants au centre de loisirs ?|Qui organise l’arbre de Noël ?|Où garer son vélo à l’abri ?|Quel covoiturage depuis la gare ?
La cafetière du troisième est-elle à tout le monde ?|Qui a trouvé une écharpe rouge ?|Comment régler le chauffage du bureau ?|Les fenêtres ferment mal, qui prévenir ?|Où récupérer des cartons de déménagement ?|Quand repeint-on le couloir ?
Comment recruter un saisonnier ?|Quelle grille pour un adjoint technique ?|Qui prépare les fiches de poste ?|Comment accueillir une apprentie ?|Quel concours pour devenir rédacteur ?|Comment demander une disponibilité ?
Peut-on exercer une activité accessoire ?|Comment saisir la médiatrice ?|Qui siège au comité social ?|Comment déposer un préavis de grève ?|Où lire le règlement intérieur ?|Comment obtenir une médaille du travail ?
Quel est l’âge de départ à la retraite pour un agent de catégorie active ?|Comment faire reconnaître une maladie professionnelle ?|Qui aide à aménager un poste pour un dos fragile ?|Comment demander un logement de fonction ?|Quelle mutuelle est labellisée ?|Comment lire son bulletin de paie ?
Comment justifier un fonds européen ?|Quel taux de TVA pour un livre ?|Qui tient la régie de la billetterie ?|Comment titrer une recette ?|Peut-on payer par carte d’achat ?|Comment clôturer une opération d’investissement ?
Qui négocie les assurances ?|Comment résilier un bail ?|Quel notaire pour une servitude ?|Comment acheter un terrain agricole ?|Où lire le plan local d’urbanisme ?|Qui instruit les permis de construire ?
Comment réunir deux services qui ne se parlent plus ?|Quel jeu pour commencer une réunion ?|Comment animer un atelier à quarante ?|Qui a un bon formateur en écriture claire ?|Comment dire non à un élu ?|Quel outil pour un sondage en direct ?
Quel délai pour rendre un véhicule prêté le week-end ?|Comment changer la photo de mon profil ?|Qui imprime les grands plans en couleur ?|Combien de jours pour un déménagement ?|Peut-on reporter ses congés d’une année sur l’autre ?|Le mot de passe du wifi invité change-t-il chaque mois ?
Où faire réviser une voiture de service ?|Comment poser un enrobé sur une piste cyclable ?|Quelle formation pour encadrer une équipe ?|Qui nettoie les vitres du collège ?|Comment conserver les fromages entamés ?|Un arrêté est-il nécessaire pour une brocante ?|Quels gants pour manipuler du sel ?|Comment payer une subvention en deux fois ?
Comment compter les visiteurs d’un sentier ?|Qui entretient les bancs du parc ?|Où pêcher sans gêner les castors ?|Comment lutter contre le frelon asiatique ?|Peut-on installer une ruche sur le toit ?|Quel arbre résiste à la sécheresse ?
`.split(/[|\n]/).map((line) => line.trim()).filter(Boolean)

/** What nobody asked there before: nothing of it should be proposed, or seldom. */
export const unrelated: readonly string[] = `
Comment obtenir un passeport pour un mineur ?|Quelle puissance pour une borne de recharge ?|Qui connaît un accordeur de piano ?|Comment plier une carte d’état-major ?|Le pigeonnier est-il classé ?|Faut-il vermifuger les moutons du parc ?
Quelle encre pour la linogravure ?|Comment monter un mur en pisé ?|Un drone peut-il survoler le stade ?|Où louer un groupe électrogène ?|Comment choisir un sapin pour le hall ?|Qui sait réparer une horloge comtoise ?
Quels gestes pour un chat errant blessé ?|Comment tenir un bureau de vote ?|Quelle essence pour un parquet de danse ?|Peut-on baptiser une rue du nom d’un vivant ?|Comment éteindre une lampe à sodium ?|Le marché de Noël ouvre-t-il le lundi ?
Quelle hauteur pour un panier de basket ?|Comment faire sécher du houblon ?|Qui arbitre le tournoi de pétanque ?|Comment devenir sapeur-pompier volontaire ?|Quel taux de chlore dans le bassin ?|Où part la navette fluviale ?
Comment dompter un rétroprojecteur ?|La chorale cherche-t-elle des ténors ?|Combien de mètres de guirlande pour la mairie ?|Quel âge pour conduire un quad ?|Comment soigner un rosier malade ?|Une éolienne fait-elle fuir les chauves-souris ?
Quelle tenue pour la cérémonie du 11 novembre ?|Comment traduire en langue des signes ?|Le funérarium accepte-t-il les cartes bancaires ?|Quelle largeur pour un fauteuil roulant au cinéma ?|Comment filmer un conseil en direct ?|Qui grave les plaques commémoratives ?
Comment dératiser un canal ?|Faut-il une licence pour une buvette ?|Quel câble pour une scène ouverte ?|Comment apprendre le braille ?
`.split(/[|\n]/).map((line) => line.trim()).filter(Boolean)
