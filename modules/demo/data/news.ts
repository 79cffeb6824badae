// What the département tells its people: each article for those whom it concerns.
import type { Ago } from '../conversations/index.ts'

/** Whom: trades, territories, sites and kinds of people, all of which must be true. */
type Whom = { trades?: readonly string[], territory?: string, site?: string, kind?: 'foster_carer' | 'councillor' }
type Comment = { by: string, ago: Ago, text: string }
export type NewsEntry = {
  key: string, by: string, unit?: string, whom?: Whom, ago: Ago, title: string, summary: string, body: string, categories: readonly ('institution' | 'hr' | 'field' | 'safety' | 'digital' | 'life')[]
  image?: readonly [photo: string, alt: string, caption?: string], short?: string
  /** Days from now. */
  readIn?: number, featuredFor?: number, publishIn?: number
  state?: 'draft' | 'review' | 'archived'
  /** Of those it is for, how many have read and understood it, of a hundred. */
  readers?: number, thanks?: number, comments?: readonly Comment[], correction?: readonly [ago: Ago, text: string]
}

const cooks = ['chef-cuisine', 'second-cuisine', 'cuisinier', 'aide-cuisine', 'magasinier', 'dieteticien']
const roads = ['agent-routes', 'chef-equipe-routes', 'chef-centre', 'patrouilleur', 'tech-routes', 'operateur-circulation', 'conducteur-engins', 'mecanicien']

export const news: readonly NewsEntry[] = [
  {
    key: 'allergenes', by: 'claire', unit: 'restauration', ago: '1d 09:10', title: 'Allergènes : ce qui change dans les collèges au 1er janvier', categories: ['safety', 'field'], readIn: 7, featuredFor: 10, readers: 41, thanks: 17,
    summary: 'L\'affichage des 14 allergènes devient obligatoire à chaque service. Voici ce que vous avez à faire, en trois points.', image: ['college', 'Façade d\'un collège, avec son porche jaune et deux élèves qui entrent', 'Le collège Jean-Zay a testé l\'affichage dès septembre.'],
    body: '## Ce que vous avez à faire\n\n1. **Imprimez l\'affiche** du jour, au format A3, et placez-la à l\'entrée du self.\n2. **Cochez les allergènes** de chaque plat avant 10 h 30.\n3. **Gardez l\'affiche** sept jours, avec les relevés de température.\n\nLe modèle est prêt : il se remplit depuis votre téléphone. Au collège Jean-Zay, l\'équipe de Nadège Hoarau y passe quatre minutes par jour.\n\n> « Avant, on répondait vingt fois par service. Maintenant, les élèves lisent tout seuls. »\n\n## En cas de doute\n\nAppelez Sylvie Fontaine, diététicienne. Un plat dont on ne sait pas tout ne se sert pas à un élève allergique.',
    short: 'Allergènes : affiche du jour obligatoire à chaque service dès le 1er janvier. Cochez les plats avant 10 h 30, gardez 7 jours.',
    comments: [{ by: 'yann', ago: '18h', text: 'Faut-il refaire l\'affiche si on change un dessert à 11 h ?' }, { by: 'claire', ago: '17h', text: 'Non, au stylo sur l\'affiche : rayez, notez l\'heure, signez.' }],
  },
  {
    key: 'astreintes', by: 'mathilde', unit: 'routes', whom: { trades: roads }, ago: '3h', title: 'Astreintes d\'hiver : le planning est publié', categories: ['field'], featuredFor: 5, thanks: 9,
    summary: 'Du vendredi 4 décembre au vendredi 12 mars : vérifiez vos semaines, échangez avant dimanche.', image: ['chasse-neige', 'Un engin de déneigement orange sur une route de montagne enneigée'],
    body: 'Le planning est affiché dans les huit centres routiers.\n\n- Chaque semaine commence le **vendredi à 17 h**.\n- Un échange se note auprès du chef de centre, pas entre collègues seulement.\n- Le repos de sécurité de 11 h reste dû après une intervention de nuit.\n\n## Ce qui est nouveau\n\nLe centre des Cols a une équipe de plus, financée par le fonds de viabilité.', short: 'Astreintes d\'hiver : planning affiché. Échanges avant dimanche, auprès du chef de centre.',
  },
  {
    key: 'equipements', by: 'mathilde', unit: 'exploitation', whom: { trades: ['agent-routes', 'chef-equipe-routes', 'patrouilleur'] }, ago: '4d 08:30', title: 'Haute visibilité : contrôlez vos équipements avant l\'hiver', categories: ['safety'], readIn: 4, readers: 63,
    summary: 'Gilets, bottes, gyrophares : cinq minutes de contrôle, et un échange immédiat de ce qui est usé.', image: ['panneau', 'Un panneau de chantier posé au bord d\'une route mouillée'],
    body: '## À contrôler\n\n1. Les bandes du gilet : si elles ne brillent plus sous une lampe, on change.\n2. Les semelles : 3 mm de relief au moins.\n3. Le gyrophare : il tourne, et se voit à 100 m.\n\n## Où échanger\n\nAu magasin du parc, du lundi au vendredi, de 7 h 30 à 16 h. Personne ne part en intervention avec un équipement usé.', short: 'Contrôlez gilet, semelles, gyrophare. Échange immédiat au magasin du parc, 7 h 30 à 16 h.',
  },
  {
    key: 'vesle-nord', by: 'mathilde', whom: { territory: 'vesle-nord' }, ago: '4d 11:00', title: 'Territoire Vesle-Nord : vos nouveaux interlocuteurs ressources humaines', categories: ['hr'], thanks: 12,
    summary: 'Deux personnes vous reçoivent désormais à la Maison du territoire de Mercœur, sans rendez-vous le mardi.', body: 'Pour une question de paie, de congés ou de mobilité, vous n\'avez plus à appeler le siège.\n\n- **Le mardi**, sans rendez-vous, de 8 h à 18 h.\n- **Les autres jours**, sur rendez-vous, ou par téléphone au poste 4210.\n\nLes dossiers en cours sont transmis : vous n\'avez rien à refaire.',
  },
  {
    key: 'parking', by: 'mathilde', whom: { site: 'siege' }, ago: '4d 16:20', title: 'Parking Nord du siège fermé jeudi, de 7 h à 19 h', categories: ['life'], summary: 'Garez-vous au parking de la gare : la navette passe toutes les dix minutes.',
    body: 'Une grue dépose les nouveaux équipements de chauffage. Les places réservées aux personnes handicapées sont déplacées devant l\'entrée d\'honneur.\n\nLe stationnement des vélos reste ouvert.', correction: ['2d 10:15', 'La navette part du quai B, et non du parvis.'],
  },
  {
    key: 'entretiens', by: 'mathilde', ago: '6d 09:00', title: 'Entretien professionnel : la campagne ouvre lundi', categories: ['hr'], featuredFor: 8, thanks: 31,
    summary: 'Un échange d\'une heure avec votre responsable, préparé à deux. Voici comment vous y préparer.', image: ['reunion', 'Deux personnes assises face à face autour d\'une table, avec un carnet'],
    body: '## Avant\n\nNotez trois choses : ce dont vous êtes fier, ce qui vous a gêné, ce que vous voulez apprendre.\n\n## Pendant\n\nUne heure, au calme, sans téléphone. Vous pouvez demander que l\'entretien soit repris un autre jour.\n\n## Après\n\nVous relisez le compte rendu, et vous pouvez y ajouter vos remarques avant de signer.', short: 'Entretien professionnel : la campagne ouvre lundi. Notez trois choses avant de venir.',
  },
  {
    key: 'hameconnage', by: 'rim', ago: '8d 10:40', title: 'De faux messages de livraison circulent : ne cliquez pas', categories: ['digital'], thanks: 44,
    summary: 'Trente agents ont reçu un message qui demande un mot de passe. L\'assistance ne vous le demandera jamais.', body: '## Comment le reconnaître\n\n- L\'adresse se termine par autre chose que trois-vallees.example.\n- On vous presse : « dans l\'heure », « dernier avis ».\n\n## Si vous avez cliqué\n\nCe n\'est pas grave si vous le dites **tout de suite** : appelez l\'assistance au poste 4000, changez votre mot de passe, n\'éteignez pas l\'ordinateur.', short: 'Faux messages de livraison : ne cliquez pas. Si c\'est fait, appelez le 4000 tout de suite.',
    comments: [{ by: 'elodie', ago: '7d 14:00', text: 'Je l\'ai reçu ce matin, avec le logo du transporteur. Merci de prévenir !' }],
  },
  {
    key: 'accueil-familial', by: 'mathilde', whom: { kind: 'foster_carer' }, ago: '9d 15:00', title: 'Assistants familiaux : l\'indemnité d\'entretien est revalorisée', categories: ['hr'], thanks: 58,
    summary: 'Elle passe à 16 € par jour et par enfant au 1er janvier, sans démarche de votre part.', body: 'L\'Assemblée l\'a voté en octobre. Le versement se fait avec la paie de janvier.\n\nLes frais de transport restent remboursés à part, sur justificatif.\n\n## Une question ?\n\nVotre référente de l\'accueil familial vous répond, et une permanence a lieu chaque premier mercredi du mois dans les six maisons de territoire.',
  },
  {
    key: 'budget', by: 'justine', whom: { kind: 'councillor' }, ago: '2d 17:30', title: 'Séance de décembre : le dossier est en ligne', categories: ['institution'], readIn: 9, readers: 20, summary: 'Le budget de l\'an prochain est au vote. Les rapports sont dans votre espace, classés par commission.', body: 'La séance s\'ouvre à 9 h. Les pouvoirs se donnent par écrit, au plus tard la veille à midi.\n\nLe rapport 14, sur les routes de montagne, remplace celui qui vous a été envoyé lundi.',
  },
  {
    key: 'archives', by: 'gaspard', ago: '11d 09:45', title: 'La Vesle en crue : une exposition aux Archives', categories: ['life'], thanks: 22, summary: 'Deux siècles de photographies et de registres. Entrée libre pour les agents et leurs proches.', image: ['archives', 'Des boîtes d\'archives alignées sur une haute étagère'],
    body: 'Irina Novak a restauré les plans de 1856, montrés pour la première fois.\n\n- Tous les jours sauf lundi, de 13 h à 18 h.\n- Visite commentée le samedi à 15 h.',
  },
  {
    key: 'cuisine-noel', by: 'claire', unit: 'restauration', whom: { trades: cooks }, ago: '5h', state: 'review', title: 'Repas de Noël des collèges : les menus retenus', categories: ['field'], summary: 'Trois menus au choix, dont un sans porc et un sans viande.', body: '## Les trois menus\n\n1. Volaille aux marrons, gratin de potimarron.\n2. Filet de lieu, riz aux agrumes.\n3. Parmentier de lentilles.\n\nCommande avant le 4 décembre.',
  },
  {
    key: 'velo', by: 'mathilde', ago: '1d 14:00', publishIn: 2, title: 'Vélo : la prime de mobilité durable passe à 400 €', categories: ['hr', 'life'], summary: 'Cent jours de trajet par an suffisent. La déclaration se fait en ligne.', body: 'La prime est versée en février à qui déclare ses trajets avant le 31 décembre.\n\nLa marche et le covoiturage comptent aussi.', short: 'Vélo, marche, covoiturage : prime de 400 €. Déclarez vos trajets avant le 31 décembre.',
  },
  {
    key: 'paie', by: 'mathilde', ago: '2h', state: 'draft', title: 'Nouveau bulletin de paie : ce qui change', categories: ['hr'], summary: 'Une page au lieu de trois.', body: '## Ce que vous verrez\n\nLe net à payer, en haut. Le détail, au dos.',
  },
  {
    key: 'grippe', by: 'mathilde', ago: '45d 10:00', state: 'archived', title: 'Vaccination contre la grippe : les dates par site', categories: ['safety'], thanks: 8, summary: 'Gratuite, sur le temps de travail, dans vingt sites.', body: 'La campagne est terminée. Merci aux 1 240 personnes qui sont venues.',
  },
]

/** Who is charged with news, for a unit and all below; null: for everyone. */
/** Who help along with Parvis, one way or another near everybody. */
export const scouts = ['elodie', 'aicha', 'sandrine', 'bastien', 'thomas', 'thanh']
export const editors: readonly (readonly [key: string, unit: string | null])[] = [['mathilde', null], ['claire', 'restauration'], ['victor', 'education'], ['marc', 'exploitation'], ['rim', null], ['gaspard', null], ['justine', null]]
