export default {
  title: 'Administration', authority: 'Collectivité', undo: 'Annuler', saved: 'Enregistré',
  modules: {
    title: 'Modules', lead: 'Ouvrez un module quand les gens sont prêts : d’abord aux éclaireurs, puis à tous.', always: 'Toujours actifs', choice: 'Au choix', note: 'Éteindre un module le masque. Rien n’est effacé.',
    rings: { off: 'Éteint', scouts: 'Éclaireurs', pilots: 'Pilotes', all: 'Pour tous' },
    done: (name: string, ring: string) => `${name} : ${ring.toLowerCase()}.`,
    creation: 'Ouvrir un espace', creationHelp: 'Tous les agents, ou les personnes qui ont le rôle « Créer des espaces ».', everyone: 'Pour tous', charged: 'Sur rôle',
  },
  people: {
    title: 'Comptes et rôles', lead: 'Qui a accès, et qui est chargé de quoi.', search: 'Nom, identifiant ou matricule', state: 'État', all: 'Tous', states: { active: 'Actif', coming: 'À venir', left: 'Parti', closed: 'Accès fermé' },
    kinds: { staff: 'Agent', councillor: 'Élu', foster_carer: 'Assistant familial', partner: 'Partenaire', guest: 'Invité' },
    found: (n: number) => (n < 2 ? `${n} personne` : `${n} personnes`), none: 'Personne ne correspond.', more: 'Afficher la suite', matricule: (m: string) => `matricule ${m}`, seen: (when: string) => `vu ${when}`, never: 'jamais connecté', kind: 'Statut', everyKind: 'Tous les statuts', duty: 'Rôle', everyDuty: 'Avec ou sans rôle',
  },
  newcomer: {
    title: 'Ajouter une personne', lead: 'Une seule, à la main. Pour beaucoup, importez un fichier.', elsewhereLead: 'Elle a déjà un compte ailleurs et travaille aussi pour vous.', views: 'Qui ajouter', fresh: 'Nouvelle personne', elsewhere: 'A déjà un compte',
    kind: 'Statut', startsOn: 'Premier jour', organisation: 'Organisme', organisationHelp: 'Un organisme de la liste : les premières lettres suffisent.', plus: 'Plus', plusHelp: 'Sans courriel, l’identifiant ou le matricule sert à entrer.', add: 'Ajouter cette personne', added: (name: string) => `${name} est dans Parvis.`, open: (name: string) => `Ouvrir la fiche de ${name}`,
    post: { legend: 'Premier poste', unit: 'Service', later: 'Plus tard', title: 'Intitulé', trade: 'Métier', noTrade: 'Aucun métier', site: 'Site', noSite: 'Aucun site' },
    identifier: 'Son courriel ou son identifiant exact', identifierHelp: 'La personne recevra une demande et répondra depuis son compte. Nous ne disons pas si elle existe.', identifierAtOnce: 'Vous administrez la plateforme : elle est ajoutée aussitôt.', ask: 'Envoyer la demande', join: 'Ajouter cette personne',
    asked: 'Si quelqu’un a cette adresse ou cet identifiant, il reçoit votre demande.', joined: 'Cette personne est aussi de votre collectivité.',
  },
  spaces: {
    title: 'Espaces', lead: 'Tous les espaces, leur nom, leurs membres, leurs responsables. Jamais les contenus.', search: 'Nom d’un espace', views: 'Quels espaces', all: 'Tous', ownerless: 'Sans responsable actif', secret: 'Confidentiels', closed: 'Clos',
    found: (n: number) => (n < 2 ? `${n} espace` : `${n} espaces`), none: 'Aucun espace ne correspond.', noneOwnerless: 'Chaque espace a un responsable actif.',
    access: { open: 'Ouvert', on_request: 'Sur demande', private: 'Sur invitation', secret: 'Confidentiel' }, member: (n: string) => `${n} membre`, members: (n: string) => `${n} membres`, external: (n: string) => `${n} externe`, externals: (n: string) => `${n} externes`,
    ownedBy: (names: string) => `Responsables : ${names}`, activity: (when: string) => `actif ${when}`, run: 'Qui l’anime', nobodyRuns: 'Personne ne l’anime plus.',
    emergency: 'Entrer en urgence', emergencyHelp: 'Vous lisez l’espace pendant une heure, sans y écrire. Ses responsables voient votre nom et votre raison.', reason: 'Votre raison', reasonHelp: 'Une phrase, 15 signes au moins.', short: 'Écrivez pourquoi, en une phrase de 15 signes au moins.', enter: 'Entrer pour une heure', read: 'Lire l’espace',
  },
  identity: {
    title: 'Collectivité', place: 'Identité', lead: 'Comment votre collectivité se présente à toutes et à tous.', names: 'Noms', name: 'Nom', nameHelp: 'En entier, comme sur un courrier.', shortName: 'Nom court', shortHelp: 'Celui de la barre, en haut.', siretHelp: 'Il identifie la collectivité et ne se change pas ici.', save: 'Enregistrer les noms',
    logo: 'Logo', logoHelp: 'Une image PNG, JPEG ou WebP, lisible en petit.', chooseLogo: 'Choisir un logo', noLogo: 'Retirer le logo',
    hue: 'Couleur', hueHelp: 'La page prend la couleur pendant que vous choisissez.', hueLabel: 'Teinte', noHue: 'Reprendre la couleur de Parvis', sampleButton: 'Un bouton', sampleText: 'Un lien',
    readable: (n: string) => `Lisible : contraste de ${n}, pour 4,5 demandés.`, unreadable: (n: string) => `Illisible : contraste de ${n}, pour 4,5 demandés.`,
  },
  retention: {
    title: 'Conservation', lead: 'Ce que Parvis garde, combien de temps, et pourquoi.', choice: 'Au choix', fixed: 'La même durée pour tous', follows: 'avec son objet', usual: (length: string) => `${length} (habituel)`, done: (what: string, length: string) => `${what.split(' :')[0]} : ${length}`,
    hours: (n: number) => (n < 2 ? `${n} heure` : `${n} heures`), days: (n: number) => (n < 2 ? `${n} jour` : `${n} jours`), months: (n: number) => `${n} mois`,
  },
  infected: {
    title: 'Antivirus', lead: 'Ce qu’il a trouvé dans ce que les gens ont apporté.', off: 'Aucun antivirus n’est branché : rien de ce qui arrive n’est examiné.', none: 'Rien de dangereux n’a été apporté.',
    refused: 'Refusé, non gardé', apart: 'Mis à part : plus personne ne le lit', by: (name: string, when: string) => `Apporté par ${name}, ${when}`, print: (hash: string) => `Empreinte ${hash}`,
  },
  duties: {
    scout: 'Éclaireur', pilot: 'Pilote', space_creator: 'Créer des espaces', news_editor: 'Écrire les actualités', support: 'Aider les autres', people_administrator: 'Gérer les comptes', administrator: 'Administrer la collectivité', platform_administrator: 'Administrer la plateforme',
  },
  dutiesHelp: {
    scout: 'Essaie les modules en premier.', pilot: 'Essaie les modules après les éclaireurs.', space_creator: 'Quand tous ne le peuvent pas.', news_editor: 'Publie pour son service ou pour tous.', support: 'Répond aux questions d’usage.',
    people_administrator: 'Voit les comptes, ferme un accès.', administrator: 'Modules, rôles, journal. Jamais les contenus.', platform_administrator: 'Toutes les collectivités.',
  },
  bounds: {
    everywhere: 'Toute la collectivité', unit: 'Pour quel service', unitHelp: 'Ce service et tout ce qui en dépend.', anyNumber: 'sans nombre fixé', number: (n: number) => (n > 1 ? `${n} espaces` : '1 espace'), anyBlueprint: 'tous les modèles', blueprints: (n: number) => (n > 1 ? `${n} modèles` : '1 modèle'),
    add: 'Ajouter un service', remove: 'Retirer',
    quota: 'Nombre d’espaces ouverts à la fois', quotaHelp: 'Vide : pas de limite.', which: 'Modèles', whichHelp: 'Aucun coché : tous. Les autres, cette personne les propose.',
  },
  person: {
    back: 'Comptes et rôles', identity: 'Identité', roles: 'Rôles', rolesHelp: 'Ce dont cette personne est chargée, en plus de son poste.', access: 'Accès', data: 'Données personnelles', dataHelp: 'Une copie de tout ce que Parvis sait de cette personne, pour répondre à sa demande.',
    fields: { givenName: 'Prénom', familyName: 'Nom', email: 'Courriel', login: 'Identifiant', matricule: 'Matricule', endsOn: 'Date de départ' }, save: 'Enregistrer',
    entry: 'Donner un lien d’entrée', entryHelp: 'Remettez ce lien à la personne, sur papier ou par courriel. Il sert une fois, pendant 30 jours, et ne sera plus montré.', noSession: 'Aucun appareil connecté.', sessions: (n: number) => (n < 2 ? `${n} appareil connecté.` : `${n} appareils connectés.`), end: 'Déconnecter ses appareils', ended: 'Appareils déconnectés', close: 'Fermer l’accès', closed: 'Accès fermé', reopen: 'Rouvrir l’accès', reopened: 'Accès rouvert',
    export: 'Télécharger ses données', journal: 'Voir au journal', erase: 'Effacer ses données…', eraseTitle: (name: string) => `Effacer les données de ${name} ?`, eraseText: 'Ses identifiants, ses appareils et ses réactions disparaissent. Ses publications restent, avec son nom. Cela ne s’annule pas.', eraseGo: 'Effacer', eraseNo: 'Ne rien effacer', erased: 'Données effacées',
  },
  journal: {
    title: 'Journal', lead: 'Qui a fait quoi, et quand. Jamais ce que les gens écrivent.', subject: 'Sujet', all: 'Tout', from: 'Du', until: 'Au', export: 'Exporter', none: 'Rien à ces dates.', system: 'Parvis', byToken: 'par un logiciel', onePerson: 'Une seule personne : tout revoir', kind: 'Nature', kinds: { security: 'Sécurité', evidence: 'Actes' }, by: 'Fait par', byHelp: 'Les premières lettres d’un nom.', byOne: (name: string) => `Fait par ${name} : tout revoir`, somebody: 'une seule personne', nobody: 'Personne de ce nom.',
    changed: (n: number) => (n < 2 ? `${n} changement` : `${n} changements`), nothing: 'rien', becomes: 'devient', field: (name: string) => `${name} :`, fields: (names: string) => `Champs changés : ${names}`,
  },
  notice: {
    title: 'Mentions', lead: 'Ce que la loi demande d’afficher, en bas de chaque page.', accessibility: 'Accessibilité', accessibilityHelp: 'Le résultat du dernier audit RGAA. Sans audit, la loi demande d’écrire « non conforme ».', legal: 'Mentions légales', see: 'Voir la page',
    fields: { criteriaValid: 'Critères validés', criteriaApplicable: 'Critères applicables', auditedOn: 'Date de l’audit', accessibilityContact: 'Contact pour l’accessibilité', publisher: 'Éditeur', address: 'Adresse', contact: 'Contact', host: 'Hébergeur', dataProtection: 'Délégué à la protection des données' },
  },
}
