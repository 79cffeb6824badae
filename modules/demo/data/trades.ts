// A hundred trades: key | masculine | feminine | where one works (a kind of site) | service | weight.
import type { SiteKind } from './places.ts'

export type Trade = { key: string, he: string, she: string, where: SiteKind, unit: string, weight: number }

const lines = `
chef-cuisine|Chef de cuisine|Cheffe de cuisine|college|restauration|16
second-cuisine|Second de cuisine|Seconde de cuisine|college|restauration|16
cuisinier|Cuisinier|Cuisinière|college|restauration|90
aide-cuisine|Aide de cuisine|Aide de cuisine|college|restauration|150
dieteticien|Diététicien|Diététicienne|territoire|restauration|5
magasinier|Magasinier|Magasinière|college|restauration|14
agent-college|Agent d'entretien des collèges|Agente d'entretien des collèges|college|maintenance-colleges|280
agent-maintenance|Agent de maintenance|Agente de maintenance|college|maintenance-colleges|110
agent-accueil-college|Agent d'accueil de collège|Agente d'accueil de collège|college|vie-colleges|48
tech-informatique-college|Technicien informatique|Technicienne informatique|college|numerique-educatif|34
gestionnaire-college|Adjoint gestionnaire|Adjointe gestionnaire|college|vie-colleges|16
jardinier|Jardinier|Jardinière|college|maintenance-colleges|24
infirmier-scolaire|Infirmier|Infirmière|college|vie-colleges|16
chef-equipe-college|Chef d'équipe technique|Cheffe d'équipe technique|college|maintenance-colleges|16
charge-numerique|Chargé du numérique éducatif|Chargée du numérique éducatif|siege|numerique-educatif|8
charge-colleges|Chargé de la carte scolaire|Chargée de la carte scolaire|siege|vie-colleges|4
agent-routes|Agent d'exploitation des routes|Agente d'exploitation des routes|routes|exploitation|330
chef-equipe-routes|Chef d'équipe routes|Cheffe d'équipe routes|routes|exploitation|34
chef-centre|Chef de centre routier|Cheffe de centre routier|routes|exploitation|8
patrouilleur|Patrouilleur|Patrouilleuse|routes|exploitation|30
tech-routes|Technicien routier|Technicienne routière|routes|entretien|40
ingenieur-ouvrages|Ingénieur ouvrages d'art|Ingénieure ouvrages d'art|siege|ouvrages|8
inspecteur-ponts|Inspecteur de ponts|Inspectrice de ponts|siege|ouvrages|10
conducteur-travaux|Conducteur de travaux|Conductrice de travaux|siege|grands-travaux|14
mecanicien|Mécanicien|Mécanicienne|technique|atelier|42
conducteur-engins|Conducteur d'engins|Conductrice d'engins|technique|atelier|36
carrossier|Carrossier|Carrossière|technique|atelier|6
magasinier-parc|Magasinier du parc|Magasinière du parc|technique|atelier|10
agent-signalisation|Agent de signalisation|Agente de signalisation|technique|signalisation|20
operateur-circulation|Opérateur de circulation|Opératrice de circulation|siege|exploitation|12
charge-velo|Chargé des mobilités douces|Chargée des mobilités douces|siege|velo|6
gestionnaire-transport|Gestionnaire du transport scolaire|Gestionnaire du transport scolaire|siege|transport-eleves|10
assistant-social|Assistant de service social|Assistante de service social|territoire|social-nord|150
assistant-social-est|Travailleur social de secteur|Travailleuse sociale de secteur|territoire|social-est|80
educateur|Éducateur spécialisé|Éducatrice spécialisée|territoire|ase|110
referent-ase|Référent enfance|Référente enfance|territoire|ase|70
conseiller-conjugal|Conseiller conjugal et familial|Conseillère conjugale et familiale|social|pmi|8
cesf|Conseiller en économie sociale et familiale|Conseillère en économie sociale et familiale|territoire|social-sud|44
puericulteur|Puériculteur|Puéricultrice|social|pmi|56
sage-femme|Sage-femme|Sage-femme|social|pmi|18
medecin-pmi|Médecin de PMI|Médecin de PMI|social|pmi|14
psychologue|Psychologue|Psychologue|territoire|ase|40
auxiliaire-puer|Auxiliaire de puériculture|Auxiliaire de puériculture|social|pmi|20
ref-accueil-familial|Référent de l'accueil familial|Référente de l'accueil familial|territoire|accueil-familial|24
instructeur-crip|Évaluateur des informations préoccupantes|Évaluatrice des informations préoccupantes|siege|crip|12
referent-rsa|Référent insertion|Référente insertion|territoire|rsa|70
conseiller-emploi|Conseiller emploi|Conseillère emploi|territoire|rsa|30
instructeur-rsa|Instructeur des droits|Instructrice des droits|siege|rsa|24
charge-logement|Chargé du logement|Chargée du logement|siege|logement|16
evaluateur-apa|Évaluateur de l'autonomie|Évaluatrice de l'autonomie|territoire|grand-age|60
instructeur-apa|Instructeur autonomie|Instructrice autonomie|social|grand-age|34
instructeur-mdph|Instructeur MDPH|Instructrice MDPH|social|mdph|44
ergotherapeute|Ergothérapeute|Ergothérapeute|social|handicap|14
medecin-mdph|Médecin évaluateur|Médecin évaluatrice|social|mdph|8
tarificateur|Chargé de tarification|Chargée de tarification|siege|etablissements|10
secretaire-medico|Secrétaire médico-social|Secrétaire médico-sociale|territoire|social-nord|130
agent-accueil-mdt|Agent d'accueil social|Agente d'accueil social|territoire|action-sociale|56
ouvrier-espaces|Agent des espaces naturels|Agente des espaces naturels|technique|espaces-naturels|30
garde-nature|Garde départemental|Garde départementale|technique|espaces-naturels|10
animateur-nature|Animateur nature|Animatrice nature|technique|espaces-naturels|8
tech-rivieres|Technicien de rivières|Technicienne de rivières|territoire|eau|12
technicien-labo|Technicien de laboratoire|Technicienne de laboratoire|technique|laboratoire|30
veterinaire|Vétérinaire|Vétérinaire|technique|laboratoire|4
charge-communes|Conseiller aux communes|Conseillère aux communes|territoire|ingenierie|20
charge-agriculture|Chargé de l'alimentation locale|Chargée de l'alimentation locale|siege|agriculture|8
geometre|Géomètre|Géomètre|siege|foncier|8
architecte|Architecte|Architecte|siege|construction|8
charge-operation|Chargé d'opération|Chargée d'opération|siege|construction|22
electricien|Électricien|Électricienne|siege|energie|20
chauffagiste|Chauffagiste|Chauffagiste|siege|energie|16
econome-flux|Économe de flux|Économe de flux|siege|energie|6
gestionnaire-rh|Gestionnaire de carrières et paie|Gestionnaire de carrières et paie|siege|carrieres|50
conseiller-formation|Conseiller formation|Conseillère formation|siege|formation|14
recruteur|Chargé de recrutement|Chargée de recrutement|siege|recrutement|16
preventeur|Conseiller de prévention|Conseillère de prévention|siege|sante-travail|10
medecin-travail|Médecin du travail|Médecin du travail|siege|sante-travail|3
assistant-rh|Assistant RH de territoire|Assistante RH de territoire|territoire|carrieres|18
developpeur|Développeur|Développeuse|siege|applications|14
chef-projet-si|Chef de projet numérique|Cheffe de projet numérique|siege|applications|20
admin-systemes|Administrateur systèmes|Administratrice systèmes|siege|infrastructures|14
tech-reseau|Technicien réseau|Technicienne réseau|siege|infrastructures|12
tech-assistance|Technicien d'assistance|Technicienne d'assistance|siege|assistance|22
geomaticien|Géomaticien|Géomaticienne|siege|donnees|6
securite-si|Responsable de la sécurité informatique|Responsable de la sécurité informatique|siege|donnees|2
gestionnaire-budget|Gestionnaire budgétaire|Gestionnaire budgétaire|siege|budget|22
comptable|Comptable|Comptable|siege|comptabilite|60
acheteur|Acheteur public|Acheteuse publique|siege|marches|18
juriste|Juriste|Juriste|siege|contentieux|14
gestionnaire-assemblee|Gestionnaire de l'Assemblée|Gestionnaire de l'Assemblée|siege|assemblee|8
archiviste|Archiviste|Archiviste|culture|archives|26
bibliothecaire|Bibliothécaire|Bibliothécaire|culture|mediatheque|34
mediateur-culturel|Médiateur culturel|Médiatrice culturelle|culture|patrimoine|16
restaurateur|Restaurateur de documents|Restauratrice de documents|culture|archives|4
educateur-sportif|Conseiller sport|Conseillère sport|siege|sports|12
animateur-jeunesse|Animateur jeunesse|Animatrice jeunesse|territoire|jeunesse|18
charge-communication|Chargé de communication interne|Chargée de communication interne|siege|communication|12
agent-courrier|Agent du courrier|Agente du courrier|siege|accueil|20
assistant-direction|Assistant de direction|Assistante de direction|siege|moyens|100
chauffeur|Chauffeur|Chauffeuse|siege|vehicules|8
reprographe|Reprographe|Reprographe|siege|accueil|6
`

export const trades: readonly Trade[] = lines.trim().split('\n').map((line) => {
  const [key = '', he = '', she = '', where = '', unit = '', weight = '0'] = line.split('|')
  return { key, he, she, where: where as SiteKind, unit, weight: Number(weight) }
})

export const councillorTitles = ['Conseiller départemental', 'Conseillère départementale'] as const
export const fosterTitles = ['Assistant familial', 'Assistante familiale'] as const
