import type { Sentences } from '#platform/journal/sentences.ts'
import type { facts } from './facts.ts'

export const sentences = {
  nouns: {
    app: { fr: 'Applications', en: 'Apps' },
    app_request: { fr: 'Demandes d’accès aux applications', en: 'Requests for access to applications' },
    app_favourite: { fr: 'Applications favorites', en: 'Favourite applications' },
  },
  facts: {
    'app.created': { fr: 'a ajouté une application', en: 'added an application' },
    'app.edited': { fr: 'a modifié une application', en: 'changed an application' },
    'app.readdressed': { fr: 'a changé le public d’une application', en: 'changed whom an application is for' },
    'app.removed': { fr: 'a retiré une application', en: 'took an application away' },
    'app.restored': { fr: 'a rétabli une application', en: 'restored an application' },
    'app.state_set': { fr: 'a changé l’état d’une application', en: 'changed the state of an application' },
    'app.went_down': { fr: 'a vu qu’une application ne répond plus', en: 'saw that an application does not answer' },
    'app.came_back': { fr: 'a vu qu’une application répond de nouveau', en: 'saw that an application answers again' },
    'app.reported': { fr: 'a signalé qu’un lien d’application ne marche pas', en: 'reported that the link of an application does not work' },
    'app.unreported': { fr: 'a repris son signalement sur une application', en: 'took back a report on an application' },
    'app.mended': { fr: 'a vérifié le lien d’une application', en: 'checked the link of an application' },
    'app_request.made': { fr: 'a demandé l’accès à une application', en: 'asked for access to an application' },
    'app_request.withdrawn': { fr: 'a repris sa demande d’accès à une application', en: 'took back a request for access to an application' },
    'app_request.answered': { fr: 'a répondu à une demande d’accès à une application', en: 'answered a request for access to an application' },
    'app_favourite.added': { fr: 'a mis une application en favori', en: 'made an application a favourite' },
    'app_favourite.removed': { fr: 'a retiré une application de ses favoris', en: 'took an application off their favourites' },
    'app_favourite.ordered': { fr: 'a rangé ses applications favorites', en: 'arranged their favourite applications' },
  },
  fields: {
    name: { fr: 'Nom', en: 'Name' }, about: { fr: 'À quoi elle sert', en: 'What it is for' }, address: { fr: 'Adresse', en: 'Address' }, mark: { fr: 'Lettres', en: 'Letters' }, hue: { fr: 'Couleur', en: 'Colour' },
    ownerId: { fr: 'Responsable', en: 'Owner' }, unitId: { fr: 'Service', en: 'Unit' }, help: { fr: 'Aide', en: 'Help' }, support: { fr: 'Assistance', en: 'Support' }, signIn: { fr: 'Connexion', en: 'Sign-in' }, signInNote: { fr: 'Précision de connexion', en: 'Note on sign-in' },
    categories: { fr: 'Rubriques', en: 'Categories' }, aliases: { fr: 'Autres mots', en: 'Other words' }, access: { fr: 'Accès', en: 'Access' }, checkAddress: { fr: 'Adresse surveillée', en: 'Address that is checked' }, state: { fr: 'État', en: 'State' }, words: { fr: 'Message', en: 'Message' },
    rule: { fr: 'Règle', en: 'Rule' }, answer: { fr: 'Réponse', en: 'Answer' },
  },
  values: {
    ok: { fr: 'en service', en: 'working' }, maintenance: { fr: 'en maintenance', en: 'in maintenance' }, incident: { fr: 'en panne', en: 'down' }, open: { fr: 'ouvert', en: 'open' }, request: { fr: 'sur demande', en: 'on request' },
    link: { fr: 'simple lien', en: 'plain link' }, oidc: { fr: 'compte de la collectivité (OIDC)', en: 'account of the authority (OIDC)' }, saml: { fr: 'compte de la collectivité (SAML)', en: 'account of the authority (SAML)' }, granted: { fr: 'accordé', en: 'granted' }, refused: { fr: 'refusé', en: 'refused' },
  },
} satisfies Sentences<typeof facts>
