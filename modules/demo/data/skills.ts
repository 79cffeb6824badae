// The list of skills that the authority keeps, and who is likely to have each: label | trades | per cent of them.

export type SkillEntry = { label: string, trades: readonly string[], chance: number }

const lines = `
Réseau et Wi-Fi des collèges|tech-informatique-college,tech-reseau,admin-systemes|70
Vidéoprojecteurs et écrans interactifs|tech-informatique-college|75
Comptes des élèves et des enseignants|tech-informatique-college,charge-numerique|60
Déploiement de postes|tech-informatique-college,tech-assistance|55
Téléphonie|tech-reseau,tech-assistance|50
Gestion des incidents|tech-assistance,tech-informatique-college|45
Bases de données|developpeur,admin-systemes,geomaticien|60
Accessibilité numérique|developpeur,charge-communication,chef-projet-si|45
Cartographie|geomaticien,tech-rivieres,charge-velo,geometre|70
Protection des données|juriste,securite-si,chef-projet-si|55
Sauvegarde et reprise|admin-systemes,securite-si|70
Conduite de projet|chef-projet-si,charge-operation,charge-numerique,charge-velo|60
Allergies alimentaires|chef-cuisine,dieteticien,second-cuisine,infirmier-scolaire|60
Plan alimentaire sur 20 repas|dieteticien,chef-cuisine|65
Plan de maîtrise sanitaire|chef-cuisine,second-cuisine,dieteticien,technicien-labo|60
Menus végétariens|chef-cuisine,cuisinier,dieteticien|35
Pâtisserie|cuisinier,second-cuisine|30
Produits locaux et circuits courts|chef-cuisine,charge-agriculture,dieteticien|50
Lutte contre le gaspillage|chef-cuisine,cuisinier,aide-cuisine|25
Gestion des stocks|magasinier,magasinier-parc,second-cuisine|65
Accueil du public|agent-accueil-college,agent-accueil-mdt,agent-courrier|60
Habilitation électrique|electricien,agent-maintenance,chauffagiste|65
Plomberie|agent-maintenance,chauffagiste|50
Serrurerie|agent-maintenance|40
Arrosage et espaces verts|jardinier,ouvrier-espaces|70
Taille et élagage|jardinier,ouvrier-espaces,agent-routes|35
Certificat individuel phytosanitaire|jardinier,ouvrier-espaces|45
Viabilité hivernale|agent-routes,chef-equipe-routes,patrouilleur,chef-centre|55
Conduite de chasse-neige|agent-routes,conducteur-engins|50
Signalisation temporaire|agent-routes,agent-signalisation,chef-equipe-routes|55
Enrobés|agent-routes,tech-routes|30
Inspection d'ouvrages d'art|inspecteur-ponts,ingenieur-ouvrages|90
Barrage et déviation|patrouilleur,operateur-circulation,tech-routes|50
Mécanique poids lourds|mecanicien|70
Hydraulique|mecanicien,conducteur-engins|45
Marchés de travaux|acheteur,charge-operation,tech-routes,conducteur-travaux|55
Marchés publics|acheteur,juriste,assistant-direction|60
Rédaction d'actes|juriste,gestionnaire-assemblee|70
Subventions|gestionnaire-budget,charge-communes|50
Comptabilité publique|comptable,gestionnaire-budget|60
Paie|gestionnaire-rh|65
Retraites|gestionnaire-rh|35
Entretiens de recrutement|recruteur,assistant-rh|70
Prévention des risques|preventeur,chef-equipe-college,chef-equipe-routes|60
Secourisme au travail|agent-routes,aide-cuisine,agent-college,agent-accueil-mdt,infirmier-scolaire|22
Gestes et postures|agent-college,aide-cuisine,preventeur|18
Animation de réunion|chef-projet-si,conseiller-formation,charge-communes|45
Écoute et entretien social|assistant-social,assistant-social-est,educateur,cesf|45
Protection de l'enfance|educateur,referent-ase,psychologue,instructeur-crip|55
Surendettement|cesf,assistant-social|40
Aide à la parentalité|puericulteur,cesf,psychologue|45
Allaitement|puericulteur,sage-femme,auxiliaire-puer|60
Évaluation de l'autonomie|evaluateur-apa,ergotherapeute,medecin-mdph|65
Adaptation du logement|ergotherapeute,evaluateur-apa|55
Insertion professionnelle|referent-rsa,conseiller-emploi|60
Droits sociaux|instructeur-rsa,instructeur-apa,instructeur-mdph|55
Langue des signes|agent-accueil-mdt,educateur,instructeur-mdph,mediateur-culturel|12
Archives anciennes|archiviste,restaurateur|60
Numérisation|archiviste,reprographe,bibliothecaire|50
Lecture à voix haute|bibliothecaire,animateur-jeunesse|50
Médiation scientifique|mediateur-culturel,animateur-nature|55
Zones humides|tech-rivieres,garde-nature,animateur-nature|60
Analyses d'eau|technicien-labo,tech-rivieres|60
Rédaction web|charge-communication,mediateur-culturel|60
`
export const skills: readonly SkillEntry[] = lines.trim().split('\n').map((line) => {
  const [label = '', trades = '', chance = '0'] = line.split('|')
  return { label, trades: trades.split(','), chance: Number(chance) / 100 }
})

/** What some people say in their own words: key in the cast → label. */
export const ownWords: Readonly<Record<string, readonly string[]>> = {
  claire: ['Allergies alimentaires', 'Marchés publics', 'Conduite de projet', 'Ouverture d’une cuisine centrale'], sylvie: ['Allergies alimentaires', 'Plan alimentaire sur 20 repas', 'Plan de maîtrise sanitaire'],
  nadege: ['Allergies alimentaires', 'Produits locaux et circuits courts', 'Cuisine créole'], fatou: ['Allergies alimentaires', 'Secourisme au travail'], yann: ['Pâtisserie', 'Pâtisserie sans allergènes'],
  mehdi: ['Réseau et Wi-Fi des collèges', 'Vidéoprojecteurs et écrans interactifs', 'Comptes des élèves et des enseignants', 'Déploiement de postes'], gwen: ['Réseau et Wi-Fi des collèges', 'Impression en réseau'],
  helene: ['Conduite de projet', 'Protection des données'], thanh: ['Sauvegarde et reprise', 'Bases de données', 'Réseau et Wi-Fi des collèges'], karim: ['Viabilité hivernale', 'Conduite de chasse-neige', 'Arabe parlé'],
  sandrine: ['Viabilité hivernale', 'Barrage et déviation', 'Marchés de travaux'], elodie: ['Accueil du public', 'Prise en main de Parvis'], josiane: ['Accueil d’adolescents'], mathilde: ['Rédaction web', 'Accessibilité numérique'],
  bruno: ['Conduite de projet'], solene: ['Lecture à voix haute'], cecile: ['Protection de l’enfance'],
}
