// What people of a local authority say in several ways: acronyms and what they stand for, words that one takes for another.
// One line for each meaning; a sequence of words counts when all of them are there.
import { fold } from '#lib/fold.ts'

const meanings = `
cet|compte epargne temps
rtt|reduction temps travail
conge|conges|vacances|absence
teletravail|teletravailler|travail distance
arret maladie|arret travail|conge maladie
enfant malade|garde enfant
paternite|naissance|conge parental
temps partiel|quotite|80
cnfpt|centre national fonction publique territoriale
formation|stage|former
rh|drh|ressources humaines|personnel
rifseep|regime indemnitaire|ifse|cia|prime
nbi|nouvelle bonification indiciaire
prime annuelle|prime fin annee|treizieme mois
paie|salaire|paye|remuneration|bulletin
rib|coordonnees bancaires|iban
fmd|forfait mobilites durables
entretien professionnel|entretien annuel|evaluation annuelle
visite medicale|medecine travail|visite medecine
cst|comite social territorial
duerp|document unique
epi|equipements protection individuelle|gants casques
dae|defibrillateur
caces|autorisation conduite engins
accident trajet|trajet domicile
incendie|evacuation|feu
etp|equivalent temps plein
atsem|agent specialise ecoles maternelles
mission|deplacement|deplacements
rembourser|remboursement|frais|avance
vehicule|voiture|auto
trottinette|engin deplacement
badge|carte acces
cle|cles|clef|clefs
salle|reunion
rdc|rez chaussee
imprimante|copieur|photocopieur|imprimer|impression|photocopie
panne|casse|hs|marche plus|fonctionne plus|bloque|probleme
reparer|reparation|depanner|depannage|depanneur
mot passe|mdp|identifiant|identifiants
messagerie|courriel|mail|email|boite
ordinateur|pc|poste|portable
ecran|moniteur
vpn|acces distant
connexion|connecter|reseau
informatique|dsi|dsin|support|assistance|helpdesk
logiciel|outil|application|appli
fichier|document|piece jointe
gros|lourd|volumineux
exterieur|externe|partenaire
acces|droits|habilitation
rgpd|donnees personnelles|donnees perso|cnil
violation|fuite
signature|signer|parapheur
archive|archives|archiver|versement
ccap|cahier clauses administratives
cctp|cahier clauses techniques
dce|dossier consultation
mapa|marche procedure adaptee|marche public|consultation
seuil|montant|plafond|maximum|combien
bon commande|engager depense|engagement
finances|comptabilite|budget|budgetaire
facture|facturation|fournisseur
subvention|aide financiere
association|asso
deliberation|commission permanente|cp|rapport
modele|trame|exemple|gabarit
calendrier|planning|dates|date|quand
delai|temps|duree|jours|valable
procedure|demarche|demarches|mode emploi
reserver|reservation|emprunter
signaler|signalement|prevenir|declarer
appeler|numero|joindre|contacter|telephone
inscrire|inscription
justificatif|justificatifs|pieces
rediger|redige|remplir|renseigner
valider|signer|approuver
autorisation|permis|autorise|autorisee
apa|allocation personnalisee autonomie
rsa|revenu solidarite active
mdph|maison departementale personnes handicapees
pch|prestation compensation handicap
aah|allocation adulte handicape
ase|aide sociale enfance
pmi|protection maternelle infantile
ip|information preoccupante|info preoccupante
mna|mineur non accompagne
sdf|sans domicile|sans abri
hebergement|115|logement urgence
ehpad|maison retraite
ccas|centre communal action sociale
caf|allocations familiales
ars|agence regionale sante
assistante maternelle|assmat|nounou
nourrisson|bebe
vaccin|vacciner|vaccination
allergie|allergique|allergene
pai|projet accueil individualise
haccp|plan maitrise sanitaire|pms
cantine|restaurant scolaire|refectoire|restauration scolaire|self
degres|temperature
plat temoin|plats temoins
conservation|conserver|garder
chambre froide|frigo|refrigerateur|armoire froide
denree|denrees|aliments|nourriture
jeter|poubelle|dechets
recyclage|recycler|usages|usagees
gaspillage|gaspi|restes
nettoyer|nettoyage|laver|entretien
decaper|decapage
four|fourneau
rd|route departementale
route|chaussee|voirie|voie
nid poule|trou
accotement|accotements|bas cotes|bord route
salage|sel|saler|deneigement|verglas
fauchage|faucher|fauche
abattre|abattage|couper
dict|declaration intention commencement travaux
arrete circulation|alternat
chantier|travaux
plu|plan local urbanisme
college|colleges|etablissement
ecole|scolaire|classe
eleve|eleves|enfants
directeur|chef etablissement|principal
agent|agents|personnel
masque|masques
quantite|dosage|dose
`

/** As meanings compare words: folded, and one for several. */
export const base = (word: string): string => (word.length > 3 ? word.replace(/(?:es|s|x)$/, '') : word)

export type Meaning = readonly (readonly string[])[]
/** Each meaning as its ways of being said, each way as its words. */
export const sameWords: readonly Meaning[] = meanings.trim().split('\n').map((line) => line.split('|').map((way) => fold(way).split(' ')))

const byWord = new Map<string, Meaning[]>()
for (const meaning of sameWords) for (const way of meaning) for (const word of way) byWord.set(base(word), [...new Set([...(byWord.get(base(word)) ?? []), meaning])])
/** The meanings that one of these words may be part of. */
export const meaningsOf = (words: readonly string[]): Meaning[] => [...new Set(words.flatMap((word) => byWord.get(base(word)) ?? []))]
