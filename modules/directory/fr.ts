export default {
  title: 'Annuaire', help: 'Cherchez un nom, un métier ou un savoir-faire : « allergies », « arrosage », « réseau + Jean-Zay ».',
  search: {
    form: 'Chercher dans l’annuaire', label: 'Nom, métier, lieu ou savoir-faire', go: 'Chercher', filters: 'Filtrer', filtersOn: (n: number) => `Filtrer (${n})`, clear: 'Tout retirer', every: 'Tous',
    unit: 'Service', site: 'Site', trade: 'Métier', territory: 'Territoire', kind: 'Statut', skill: 'Savoir-faire', free: 'Disponible maintenant', scouts: 'Éclaireurs', scout: 'Éclaireur',
    found: (n: number) => (n === 0 ? 'Personne ne correspond.' : n === 1 ? '1 personne.' : n > 500 ? 'Plus de 500 personnes.' : `${n} personnes.`), near: 'Les plus proches de vous d’abord.',
    close: 'Personne n’est écrit ainsi. Voici ce qui s’en approche.',
    none: 'Essayez un autre mot, ou retirez un filtre.', ask: 'Ou posez la question à vos collègues.', askIt: 'Poser la question', more: 'Voir plus de personnes',
    confirmed: (n: number) => (n === 1 ? '1 collègue' : `${n} collègues`), write: 'Écrire', writeTo: (name: string) => `Écrire à ${name}`, call: 'Appeler', callTo: (name: string) => `Appeler ${name}`,
    other: 'Autres façons de trouver', byOrganisation: 'Par organisation', chart: 'Organigramme', councillors: 'Élues et élus', foster: 'Assistants familiaux', partners: 'Partenaires', mine: 'Mon profil',
  },
  lists: {
    title: 'Listes', lead: 'Les mots que l’annuaire propose à toutes et à tous.', views: 'Quelle liste', skills: 'Savoir-faire', organisations: 'Organismes', search: 'Chercher dans la liste', more: 'Afficher la suite', none: 'Rien ne correspond.',
    label: 'Nouveau savoir-faire', add: 'Ajouter à la liste', people: (n: string) => `${n} personnes`, person: (n: string) => `${n} personne`, own: 'hors liste', acts: (label: string) => `Autres actions sur ${label}`,
    rename: 'Renommer', merge: 'Réunir avec un autre', list: 'Mettre dans la liste', unlist: 'Retirer de la liste', renamed: (label: string) => `Renommé en « ${label} »`, listed: (label: string) => `« ${label} » est dans la liste`, unlisted: (label: string) => `« ${label} » n’est plus dans la liste`,
    mergeTitle: (label: string) => `Réunir « ${label} » avec un autre`, mergeHelp: 'Ceux qui ont ce savoir-faire auront l’autre. Cela ne s’annule pas.', mergeWith: 'L’autre savoir-faire', mergeGo: (label: string) => `Réunir avec ${label}`, merged: (label: string) => `Réuni sous « ${label} »`,
    newOrganisation: 'Ajouter un organisme', editOrganisation: (name: string) => `Modifier ${name}`, edit: 'Modifier', organisation: 'Organisme', name: 'Nom', kind: 'Nature', siret: 'SIRET', siretHelp: 'Quatorze chiffres, vérifiés.', insee: 'Code de la commune', keep: 'Ne rien changer', save: 'Enregistrer', saved: 'Organisme enregistré',
    kinds: { company: 'Entreprise', association: 'Association', commune: 'Commune', public: 'Établissement public', other: 'Autre' },
    axis: {
      territories: { title: 'Territoires', add: 'Ajouter un territoire', empty: 'Aucun territoire pour l’instant.' }, sites: { title: 'Sites', add: 'Ajouter un site', empty: 'Aucun site pour l’instant.' }, trades: { title: 'Métiers', add: 'Ajouter un métier', empty: 'Aucun métier pour l’instant.' },
    },
    places: { college: 'Collège', routes: 'Centre routier', social: 'Lieu d’action sociale', culture: 'Lieu culturel', technique: 'Centre technique', territoire: 'Maison du département', siege: 'Siège', site: 'Autre lieu' },
    noTerritory: 'Aucun territoire', address: 'Adresse', uai: 'Code UAI', uaiHelp: 'Sept chiffres et une lettre, vérifiés.', over: 'N’est plus proposé', end: 'Ne plus proposer', reopen: 'Proposer de nouveau',
    ended: (name: string) => `« ${name} » n’est plus proposé. Qui l’a le garde.`, reopened: (name: string) => `« ${name} » est proposé de nouveau`, savedOne: (name: string) => `« ${name} » est enregistré`,
  },
  kind: { staff: 'Agents', councillor: 'Élus', foster_carer: 'Assistants familiaux', partner: 'Partenaires', guest: 'Invités' },
  presence: {
    present: 'Sur site', teleworking: 'En télétravail', away: 'En absence', until: (state: string, day: string) => `${state} jusqu’au ${day}`,
    title: 'Où vous êtes', usual: 'Comme d’habitude', last: 'Jusqu’au', change: 'Changer', save: 'Enregistrer',
  },
  profile: {
    back: 'Annuaire', more: (name: string) => `Autres actions pour ${name}`, external: (name: string) => `${name}, externe`, territory: (name: string) => `territoire ${name}`, card: 'Fiche vCard', follow: (name: string) => `Suivre ${name}`, unfollow: (name: string) => `Ne plus suivre ${name}`, follows: 'Vous suivez ses publications', followed: (name: string) => `Vous suivez ${name} : ses publications arrivent sans bruit dans vos notifications. Personne n’en est informé.`, unfollowed: (name: string) => `Vous suivez ${name} : ses publications arrivent sans bruit dans vos notifications. Personne n’en est informé.`, mute: (name: string) => `Entendre moins ${name}`, unmute: (name: string) => `Entendre de nouveau ${name}`, muted: 'En sourdine', mutedDone: (name: string) => `Vous entendez moins ${name} : seul ce qui vous est adressé arrive encore. Personne n’en est informé.`, unmuted: (name: string) => `Vous entendez de nouveau ${name}`, asked: 'On peut me solliciter pour', askedOf: 'Savoir-faire', helps: 'Peut aider sur',
    contact: 'Coordonnées', phone: 'Bureau', mobile: 'Mobile', email: 'Courriel', site: 'Lieu', days: 'Sur site', home: 'Télétravail', languages: 'Langues', nothing: 'Rien n’est renseigné.',
    posts: 'Postes', share: (n: number) => `${n} %`, since: (day: string) => `depuis le ${day}`, until: (day: string) => `jusqu’au ${day}`, head: 'Responsable', deputy: 'Adjoint', member: 'Membre',
    team: 'Son équipe', colleagues: (n: number) => (n === 1 ? '1 collègue' : `${n} collègues`), leads: 'Responsable', spaces: 'Espaces en commun',
    who: 'Qui peut voir ?', everyone: 'Tous les agents et les élus', noMobile: 'Mobile masqué aux externes', shared: 'Les externes, dans les espaces partagés',
    confirm: 'Je confirme', confirmIt: (label: string) => `Je confirme : ${label}`,
    confirmed: (n: number, names: readonly string[]) => {
      if (n === 0) return 'Pas encore confirmé'
      const people = n === 1 ? '1 personne confirme' : `${n} personnes confirment`
      return names.length === 0 ? people : `${people}, dont ${names.join(' et ')}`
    },
    noSkill: 'Aucun savoir-faire n’est indiqué pour l’instant.',
  },
  edit: {
    edit: 'Modifier', editContact: 'Modifier mes coordonnées', editHelps: 'Modifier ce que je dis de moi', save: 'Enregistrer', keep: 'Ne rien changer', saved: 'Profil enregistré',
    missing: (what: string) => `Votre profil gagnerait à dire aussi : ${what}.`, fields: { photo: 'une photo', phone: 'un téléphone', languages: 'vos langues', helpsWith: 'ce sur quoi vous pouvez aider', skills: 'vos savoir-faire', days: 'vos jours de présence' },
    headline: 'Votre fonction, en une ligne', helps: 'Vous pouvez aider sur', helpsHelp: 'Une ou deux phrases. Vos collègues vous trouveront plus facilement.',
    languages: 'Langues', languagesHelp: 'Séparées par des virgules.', officeDays: 'Jours sur site', homeDays: 'Jours de télétravail', days: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
    photo: 'Changer la photo', noPhoto: 'Retirer la photo', photoSaved: 'Photo enregistrée',
    addSkill: 'Ajouter un savoir-faire', addSkillHelp: 'Choisissez dans la liste, ou écrivez le vôtre.', add: 'Ajouter', added: (label: string) => `« ${label} » est ajouté`, remove: (label: string) => `Retirer ${label}`, removed: (label: string) => `« ${label} » est retiré`,
    proposals: 'On vous le propose', from: 'Proposé à partir de votre réponse à', take: 'Ajouter', takeIt: (label: string) => `Ajouter ${label}`, leave: 'Non merci', leaveIt: (label: string) => `Non merci pour ${label}`,
  },
  organise: {
    undo: 'Annuler', more: (name: string) => `Autres actions pour ${name}`, newUnit: 'Ouvrir un service', under: 'Ouvrir un service dessous', openUnit: 'Ouvrir ce service', editUnit: (name: string) => `Modifier « ${name} »`, edit: 'Renommer ou déplacer', saveUnit: 'Enregistrer le service',
    name: 'Nom', kind: 'Niveau', parent: 'Rattaché à', top: 'Rien au-dessus', closeUnit: (name: string) => `Fermer « ${name} »`, close: 'Fermer ce service', closeHelp: 'Il faut que plus personne n’y soit rattaché.', lastDay: 'Dernier jour', firstDay: 'Premier jour',
    unitMade: (name: string) => `« ${name} » est ouvert`, unitSaved: (name: string) => `« ${name} » est enregistré`, unitClosed: (name: string) => `« ${name} » ferme`,
    newPost: 'Ajouter un poste', addPost: 'Ajouter ce poste', editPost: (title: string) => `Modifier « ${title} »`, change: 'Modifier ce poste', savePost: 'Enregistrer le poste', endPost: (title: string) => `Mettre fin à « ${title} »`, end: 'Mettre fin au poste',
    title: 'Intitulé', holder: 'Qui l’occupe', find: 'Les premières lettres d’un nom', vacant: 'Personne : le poste est à pourvoir', rank: 'Place dans le service', noSite: 'Aucun site', noTrade: 'Aucun métier', siteTerritory: 'Celui du site', plus: 'Plus', share: 'Quotité', shareHelp: 'Part d’un temps plein, en pour cent.', choose: 'Choisir',
    postMade: (title: string) => `« ${title} » est ajouté`, postSaved: (title: string) => `« ${title} » est enregistré`, postEnded: (title: string) => `« ${title} » prend fin`,
  },
  absence: {
    title: 'Mon absence', say: 'Dire que je m’absente', from: 'Je m’absente du', until: 'Jusqu’au', who: 'Qui me remplace', nobody: 'Personne ne me remplace', help: 'Cette personne anime vos espaces pendant ce temps, sans en devenir responsable.', save: 'Enregistrer mon absence', saved: 'Votre absence est enregistrée',
    said: (from: string, until: string) => `Vous vous absentez du ${from} au ${until}.`, by: (name: string) => `${name} vous remplace.`, edit: 'Modifier mon absence', end: 'Je suis de retour', ended: 'Vous êtes de retour', coming: (from: string, until: string) => `S’absente du ${from} au ${until}`, standsIn: 'remplace',
  },
  chart: {
    title: 'Organigramme', body: 'Collectivité', help: 'Ouvrez une branche, puis un service pour voir qui y travaille.', tree: 'Services', print: 'Imprimer', all: 'Tout ouvrir', none: 'Tout refermer', open: (name: string) => `Ouvrir ${name}`, shut: (name: string) => `Refermer ${name}`,
    kinds: { pole: 'Pôle', direction: 'Direction', service: 'Service' }, person: (n: string) => `${n} personne`, people: (n: string) => `${n} personnes`, vacant: (n: number) => (n === 1 ? '1 poste à pourvoir' : `${n} postes à pourvoir`),
    noHead: 'Direction à pourvoir', deputies: (names: string) => `avec ${names}`, everyone: 'Voir ces personnes', free: 'Poste à pourvoir', more: 'Voir la suite', empty: 'Aucun service n’est enregistré.',
    keys: 'Flèches pour parcourir, Entrée pour choisir, première lettre pour aller à un service.',
  },
}
