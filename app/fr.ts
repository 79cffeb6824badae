// What the command line and the start say.
export const fr = {
  ready: (origin: string) => `Parvis est prêt : ${origin}`,
  development: (origin: string) => `Parvis en développement : ${origin}`,
  preparing: 'Première ouverture : préparation de la base de données…',
  migrating: 'Mise à jour de la base de données…',
  building: 'Préparation des pages…',
  seeding: 'Chargement de l’organisation de démonstration…',
  moved: (data: string, folder: string) => `Le dossier ${data} est fermé à l’utilisateur de la base de données : elle est dans ${folder}.`,
  restarting: (name: string, log: string | null) => `Le processus « ${name} » s’est arrêté, il repart.${log ? ` Voir ${log}.` : ''}`,
  databaseLost: 'La base de données s’est arrêtée, elle repart.',
  settings: 'Parvis ne démarre pas : des réglages sont à corriger.',
  portTaken: (host: string, port: number) => `Le port ${port} de ${host} est déjà pris. Arrêtez le programme qui l’occupe, ou choisissez-en un autre : PORT=${port + 1} npm start`,
  portClosed: (host: string, port: number, code: string) => `Impossible d’écouter sur ${host}, port ${port} (${code}). Choisissez une adresse de cette machine et un port au-dessus de 1023 : HOST=127.0.0.1 PORT=3000 npm start`,
  twin: (data: string) => `Parvis tourne déjà sur le dossier ${data}. Arrêtez-le d’abord, ou donnez-en un autre : PARVIS_DATA=./autre npm start`,
  stepFailed: (step: string) => `L’étape « ${step} » a échoué :`,
  childFailed: (name: string) => `Le processus « ${name} » ne démarre pas :`,
  database: {
    nobody: 'PostgreSQL refuse de tourner sous root, et cette machine n’a pas de compte « nobody ». Créez-le, lancez Parvis sous un utilisateur ordinaire, ou donnez DATABASE_URL.',
    missing: 'PostgreSQL n’est pas fourni pour ce système. Relancez npm ci, ou donnez DATABASE_URL.',
    unrunnable: 'Le PostgreSQL fourni ne s’exécute pas ici. Donnez DATABASE_URL.',
    initdb: 'La base de données n’a pas pu être créée.',
    exited: 'PostgreSQL s’est arrêté en démarrant.',
    version: 'Cette base a été créée par une autre version de PostgreSQL (trouvée, attendue) : restaurez une sauvegarde dans un nouveau dossier.',
    closed: 'Ce dossier ne peut pas servir à la base de données : il appartient à quelqu’un d’autre, ou son nom est trop long.',
    slow: 'PostgreSQL n’a pas répondu en deux minutes.',
  },
  bucket: 'Vérification du dépôt de fichiers…',
  bucketClosed: (answer: string) => `Le dépôt S3 n’a pas voulu de nous (${answer}) : 404, PARVIS_S3_BUCKET n’existe pas sur ce serveur ; 401 ou 403, PARVIS_S3_ACCESS_KEY ou PARVIS_S3_SECRET_KEY ne convient pas ; ECONNREFUSED ou ENOTFOUND, personne ne répond à PARVIS_S3_ENDPOINT.`,
  question: (words: string) => `${words} : `,
  usage: (commands: string) => `Usage : npm run parvis -- COMMANDE [options]\n\n${commands}\n\nnpm run parvis -- COMMANDE --help pour le détail.\n`,
  unknownCommand: (name: string) => `Il n’y a pas de commande « ${name} ».`,
  misuse: (command: string) => `Voir : npm run parvis -- ${command} --help`,
  size: (bytes: number) => (bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} ko` : bytes < 1e9 ? `${(bytes / 1e6).toFixed(1).replace('.', ',')} Mo` : `${(bytes / 1e9).toFixed(1).replace('.', ',')} Go`),
  unreachable: (why: string) => `La base de données ne répond pas (${why}). Vérifiez DATABASE_URL, et que ce serveur accepte les connexions de cette machine.`,
  steps: { people: 'personnes', walls: 'espaces', index: 'recherche', tables: 'tables', files: 'fichiers', verifying: 'vérification' },
  noDatabase: 'Aucune base de données : lancez npm start une première fois, ou donnez DATABASE_URL.',
  migrate: { summary: 'Met la base de données à jour', help: 'npm run parvis -- migrate\n\nMet la base de données à jour. Sans effet si elle l’est déjà.', done: (n: number) => (n === 0 ? 'La base est à jour.' : `La base est à jour (${n} migration${n > 1 ? 's' : ''}).`) },
  seed: { summary: 'Charge l’organisation de démonstration', help: 'npm run parvis -- seed [--profile NOM]\n\nCharge l’organisation de démonstration dans une base vide.\n\n  --profile NOM   un grand volume, pour mesurer : pas-de-calais (10 000 personnes, 300 000 messages) ou loire-atlantique', unknown: (name: string, known: string) => `Il n’y a pas de volume « ${name} » : ${known}.`, missing: 'Cette installation n’a pas d’organisation de démonstration.', full: 'La base contient déjà des personnes : rien n’a été chargé.', done: 'L’organisation de démonstration est chargée.' },
  reindex: { summary: 'Reconstruit les index des modules', help: 'npm run parvis -- reindex [MODULE…]\n\nReconstruit l’index de recherche des modules nommés, ou de tous.', unknown: (name: string) => `Le module « ${name} » n’a pas d’index à reconstruire.`, done: (name: string) => `${name} : index reconstruit.` },
  openapi: { summary: 'Écrit la description de l’interface', help: 'npm run parvis -- openapi [FICHIER]\n\nÉcrit la description OpenAPI 3.1, par défaut dans docs/api/openapi.json.', done: (file: string) => `${file} est écrit.` },
  journal: {
    summary: 'Vérifie les sceaux du journal', help: 'npm run parvis -- journal verify\n\nCompare chaque ligne du journal aux sceaux posés sur elle. Échoue si une ligne a changé ou a disparu hors des purges.',
    action: 'Après « journal », écrivez « verify ».', done: (n: number) => (n === 0 ? 'Aucun sceau n’est encore posé.' : `Le journal est intact : ${n} ${n > 1 ? 'sceaux vérifiés' : 'sceau vérifié'}.`),
    broken: (kind: string, month: string, number: number) => `Le journal a changé : le sceau ${number} de ${month} (${kind}) ne correspond plus à ses lignes.`,
  },
  admin: {
    summary: 'Crée un administrateur de la plateforme',
    help: `npm run parvis -- admin create [options]

Crée un administrateur de la plateforme. Ce qui n’est pas donné est demandé.

  --given-name PRÉNOM
  --family-name NOM
  --email ADRESSE       (facultatif)
  --login IDENTIFIANT
  --authority NOM       la collectivité, créée avec --siret si elle n’existe pas encore
  --siret NUMÉRO        14 chiffres

Le mot de passe est lu sur l’entrée standard : 16 caractères au moins.`,
    ask: { givenName: 'Prénom', familyName: 'Nom', login: 'Identifiant', authority: 'Collectivité', siret: 'SIRET de la collectivité (14 chiffres)', password: 'Mot de passe (16 caractères au moins)', again: 'Mot de passe, encore' },
    missing: (flag: string) => `Il manque --${flag}.`,
    action: 'Après « admin », écrivez « create ».',
    different: 'Les deux mots de passe diffèrent.',
    short: 'Le mot de passe est trop court : 16 caractères au moins, ou sept mots.',
    common: 'Ce mot de passe est trop courant.',
    personal: 'Ce mot de passe contient votre nom ou votre identifiant.',
    siret: 'Un SIRET compte 14 chiffres.',
    email: 'L’adresse électronique n’est pas valable.',
    login: 'L’identifiant ne contient ni espace ni majuscule.',
    loginTaken: (login: string) => `L’identifiant « ${login} » est déjà pris.`,
    done: (name: string, login: string) => `${name} administre la plateforme et se connecte avec l’identifiant « ${login} ».`,
  },
  files: {
    summary: 'Relit tous les fichiers et les compare à leurs empreintes',
    help: `npm run parvis -- files verify

Relit tous les fichiers, sur le disque ou dans le dépôt S3, et les compare à ce que la base en sait. Parvis peut tourner pendant ce temps.

  absent    la base le nomme, il n’est plus là
  différent ses octets ne sont plus ceux qui ont été apportés
  égaré     il est là depuis plus de deux jours et rien ne le nomme

Échoue s’il en trouve un seul. Un fichier absent ou différent se reprend dans une sauvegarde, sous la même empreinte.`,
    action: 'Après « files », écrivez « verify ».', missing: 'absent   ', different: 'différent', stray: 'égaré    ',
    faults: (n: number) => `${n} ${n > 1 ? 'fichiers ne sont pas' : 'fichier n’est pas'} comme il faut.`,
    done: (n: number, size: string) => `${n} ${n > 1 ? 'fichiers relus' : 'fichier relu'} (${size}), tous intacts.`,
  },
  import: {
    summary: 'Range un dossier ou un ZIP dans les documents d’un espace',
    help: `npm run parvis -- import --from DOSSIER|FICHIER.zip --space ID --as IDENTIFIANT [options]

Range un dossier de cette machine, ou un ZIP, dans les documents d’un espace, au nom d’une personne qui y écrit. Les dates et les dossiers vides sont gardés ; ce qui y est déjà, à l’octet près, n’est pas rangé deux fois : interrompu, relancez. Un autre fichier du même nom est rangé à côté.

  --from CHEMIN        le dossier, ou le fichier .zip
  --space ID           l’espace (la fin de son adresse)
  --as IDENTIFIANT     la personne au nom de qui c’est rangé
  --dry-run            dit ce qui serait fait, ne range rien
  --report FICHIER     le compte rendu ligne par ligne, en CSV

Échoue si une ligne n’a pas pu être rangée, ou ne se relit pas telle quelle.`,
    missing: (flag: string) => `Il manque --${flag}.`, from: (path: string) => `${path} n’est ni un dossier ni un ZIP lisible.`, many: 'Il y a plus de 100 000 éléments : procédez dossier par dossier.', nobody: (login: string) => `Personne n’entre avec l’identifiant « ${login} ».`, space: 'L’espace se donne par son identifiant, la fin de son adresse.', report: (path: string) => `${path} existe déjà : choisissez un autre nom.`,
    heads: ['chemin', 'résultat', 'rangé sous', 'taille', 'sha256', 'aussi sous le nom', 'explication'],
    became: { laid: 'rangé', there: 'déjà là', scrap: 'laissé (fichier du système)', link: 'refusé', name: 'refusé', encrypted: 'refusé', bomb: 'refusé', special: 'refusé', problem: 'refusé' },
    why: { link: 'Un lien mène ailleurs.', name: 'Ce chemin ne se range pas.', encrypted: 'Il faut un mot de passe pour le lire.', bomb: 'Il se déplie en bien plus qu’il ne pèse.', special: 'Ce n’est ni un fichier ni un dossier.' },
    done: (laid: number, there: number, refused: number, folders: number, size: string) => `${laid} fichiers rangés, ${there} déjà là, ${refused} refusés, ${folders} dossiers (${size}).`, would: 'À blanc, rien n’est rangé :', same: (same: number, all: number) => `Empreintes comparées : ${same} sur ${all} identiques.`, amiss: 'Tout n’est pas rangé : voir le compte rendu (--report).',
  },
  backup: {
    summary: 'Sauvegarde la base et les fichiers, sans arrêt', done: (dir: string, size: string) => `Sauvegarde complète dans ${dir} (${size}).`,
    help: 'npm run parvis -- backup DOSSIER\n\nSauvegarde la base de données et les fichiers dans DOSSIER, qui ne doit pas exister. Parvis peut tourner pendant ce temps.',
    one: 'Donnez un dossier, un seul.', exists: (dir: string) => `${dir} existe déjà : choisissez un autre nom.`,
  },
  restore: {
    summary: 'Restaure une sauvegarde', done: (tables: number, files: number) => `Restauration terminée et vérifiée : ${tables} tables, ${files} fichiers.`,
    help: 'npm run parvis -- restore DOSSIER\n\nVérifie la sauvegarde de DOSSIER et la restaure dans la base et le dossier de données courants (PARVIS_DATA, DATABASE_URL), qui doivent être vides.',
    absent: (dir: string) => `${dir} n’est pas une sauvegarde de Parvis.`, damaged: (name: string) => `La sauvegarde est abîmée : ${name} ne correspond pas à son empreinte. Rien n’a été restauré.`,
    notEmpty: (what: string) => `${what} n’est pas vide : rien n’a été restauré. Donnez un nouveau dossier (PARVIS_DATA) ou une base vide (DATABASE_URL).`,
    newer: (version: string) => `Cette sauvegarde vient d’une autre version de Parvis (${version}), qui compte des tables ou des migrations inconnues de celle-ci. Restaurez-la avec la même version, puis mettez à jour.`,
    differs: (name: string) => `La table ${name} ne correspond pas à la sauvegarde. Rien n’est garanti : recommencez dans un dossier vide.`,
  },
}
