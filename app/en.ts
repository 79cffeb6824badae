import type { fr } from './fr.ts'

export const en: typeof fr = {
  ready: (origin) => `Parvis is ready: ${origin}`,
  development: (origin) => `Parvis in development: ${origin}`,
  preparing: 'First start: preparing the database…',
  migrating: 'Updating the database…',
  building: 'Preparing the pages…',
  seeding: 'Loading the demo organisation…',
  moved: (data, folder) => `The folder ${data} is closed to the database’s user: the database is in ${folder}.`,
  restarting: (name, log) => `The process "${name}" ended; it starts again.${log ? ` See ${log}.` : ''}`,
  databaseLost: 'The database ended; it starts again.',
  settings: 'Parvis does not start: some settings need correction.',
  portTaken: (host, port) => `Port ${port} of ${host} is taken. Stop the program that holds it, or choose another: PORT=${port + 1} npm start`,
  portClosed: (host, port, code) => `Cannot listen on ${host}, port ${port} (${code}). Choose an address of this machine and a port above 1023: HOST=127.0.0.1 PORT=3000 npm start`,
  twin: (data) => `Parvis already runs on the folder ${data}. Stop it first, or give another folder: PARVIS_DATA=./other npm start`,
  stepFailed: (step) => `The step "${step}" failed:`,
  childFailed: (name) => `The process "${name}" does not start:`,
  database: {
    nobody: 'PostgreSQL refuses to run as root, and this machine has no account "nobody". Create it, run Parvis as an ordinary user, or give DATABASE_URL.',
    missing: 'No PostgreSQL is shipped for this system. Run npm ci again, or give DATABASE_URL.',
    unrunnable: 'The PostgreSQL that is shipped does not run here. Give DATABASE_URL.',
    initdb: 'The database could not be made.',
    exited: 'PostgreSQL ended while starting.',
    version: 'This database was made by another version of PostgreSQL (found, expected): restore a backup into a new folder.',
    closed: 'This folder will not do for the database: it belongs to somebody else, or its name is too long.',
    slow: 'PostgreSQL did not answer within two minutes.',
  },
  bucket: 'Checking the bucket of files…',
  bucketClosed: (answer) => `The S3 bucket did not let us in (${answer}): 404, PARVIS_S3_BUCKET does not exist on that server; 401 or 403, PARVIS_S3_ACCESS_KEY or PARVIS_S3_SECRET_KEY is wrong; ECONNREFUSED or ENOTFOUND, nobody answers at PARVIS_S3_ENDPOINT.`,
  question: (words) => `${words}: `,
  usage: (commands) => `Usage: npm run parvis -- COMMAND [options]\n\n${commands}\n\nnpm run parvis -- COMMAND --help for details.\n`,
  unknownCommand: (name) => `There is no command "${name}".`,
  misuse: (command) => `See: npm run parvis -- ${command} --help`,
  size: (bytes) => (bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`),
  unreachable: (why) => `The database does not answer (${why}). Check DATABASE_URL, and that its server takes connections from this machine.`,
  steps: { people: 'people', walls: 'spaces', index: 'search', tables: 'tables', files: 'files', verifying: 'verifying' },
  noDatabase: 'No database: run npm start once, or give DATABASE_URL.',
  migrate: { summary: 'Brings the database up to date', help: 'npm run parvis -- migrate\n\nBrings the database up to date. Does nothing when it is.', done: (n) => (n === 0 ? 'The database is up to date.' : `The database is up to date (${n} migration${n > 1 ? 's' : ''}).`) },
  seed: { summary: 'Loads the demo organisation', help: 'npm run parvis -- seed [--profile NAME]\n\nLoads the demo organisation into an empty database.\n\n  --profile NAME   a great volume, to measure on: pas-de-calais (10,000 people, 300,000 messages) or loire-atlantique', unknown: (name, known) => `There is no volume "${name}": ${known}.`, missing: 'This installation has no demo organisation.', full: 'The database already holds people: nothing was loaded.', done: 'The demo organisation is loaded.' },
  reindex: { summary: 'Rebuilds the modules’ indexes', help: 'npm run parvis -- reindex [MODULE…]\n\nRebuilds the search index of the modules named, or of all.', unknown: (name) => `The module "${name}" has no index to rebuild.`, done: (name) => `${name}: index rebuilt.` },
  openapi: { summary: 'Writes the description of the interface', help: 'npm run parvis -- openapi [FILE]\n\nWrites the OpenAPI 3.1 description, docs/api/openapi.json unless said.', done: (file) => `${file} is written.` },
  journal: {
    summary: 'Verifies the seals of the journal', help: 'npm run parvis -- journal verify\n\nCompares each line of the journal with the seals set on it. Fails when a line changed, or is gone other than by a purge.',
    action: 'After "journal", write "verify".', done: (n) => (n === 0 ? 'No seal is set yet.' : `The journal is intact: ${n} seal${n > 1 ? 's' : ''} verified.`),
    broken: (kind, month, number) => `The journal changed: seal ${number} of ${month} (${kind}) does not match its lines any more.`,
  },
  admin: {
    summary: 'Creates an administrator of the platform',
    help: `npm run parvis -- admin create [options]

Creates an administrator of the platform. What is not given is asked.

  --given-name NAME
  --family-name NAME
  --email ADDRESS       (optional)
  --login LOGIN
  --authority NAME      made with --siret when it does not exist yet
  --siret NUMBER        14 digits

The password is read from standard input: 16 characters at least.`,
    ask: { givenName: 'Given name', familyName: 'Family name', login: 'Login', authority: 'Authority', siret: 'SIRET of the authority (14 digits)', password: 'Password (16 characters at least)', again: 'Password, again' },
    missing: (flag) => `--${flag} is missing.`,
    action: 'After "admin", write "create".',
    different: 'The two passwords differ.',
    short: 'The password is too short: 16 characters at least, or seven words.',
    common: 'This password is too common.',
    personal: 'This password contains your name or your login.',
    siret: 'A SIRET has 14 digits.',
    email: 'The e-mail address is not valid.',
    login: 'A login holds neither spaces nor capitals.',
    loginTaken: (login) => `The login "${login}" is taken.`,
    done: (name, login) => `${name} administers the platform and signs in as "${login}".`,
  },
  files: {
    summary: 'Reads every file again and compares it with its fingerprint',
    help: `npm run parvis -- files verify

Reads every file again, on the disk or in the S3 bucket, and compares it with what the database knows of it. Parvis may run meanwhile.

  missing   the database names it, it is not there any more
  different its bytes are not those that were brought
  stray     it has been there for more than two days and nothing names it

Fails when it finds a single one. A missing or different file can be taken from a backup, under the same fingerprint.`,
    action: 'After "files", write "verify".', missing: 'missing  ', different: 'different', stray: 'stray    ',
    faults: (n) => `${n} ${n > 1 ? 'files are' : 'file is'} not as they should be.`,
    done: (n, size) => `${n} ${n > 1 ? 'files' : 'file'} read again (${size}), all intact.`,
  },
  import: {
    summary: 'Lays a folder or a ZIP in the documents of a space',
    help: `npm run parvis -- import --from FOLDER|FILE.zip --space ID --as LOGIN [options]

Lays a folder of this machine, or a ZIP, in the documents of a space, in the name of somebody who writes there. Dates and empty folders are kept; what is there already, byte by byte, is not laid twice: interrupted, run it again. Another file of the same name is laid beside.

  --from PATH          the folder, or the .zip file
  --space ID           the space (the end of its address)
  --as LOGIN           the person in whose name it is laid
  --dry-run            says what would be done, lays nothing
  --report FILE        the report line by line, as CSV

Fails when a line could not be laid, or does not read as it was.`,
    missing: (flag) => `--${flag} is missing.`, from: (path) => `${path} is neither a folder nor a ZIP that can be read.`, many: 'There are more than 100,000 entries: go folder by folder.', nobody: (login) => `Nobody signs in as "${login}".`, space: 'A space is given by its id, the end of its address.', report: (path) => `${path} exists already: choose another name.`,
    heads: ['path', 'outcome', 'laid as', 'size', 'sha256', 'also under the name', 'explanation'],
    became: { laid: 'laid', there: 'there already', scrap: 'left (a file of the system)', link: 'refused', name: 'refused', encrypted: 'refused', bomb: 'refused', special: 'refused', problem: 'refused' },
    why: { link: 'A link leads elsewhere.', name: 'This path cannot be kept.', encrypted: 'It takes a password to read it.', bomb: 'It unfolds to far more than it weighs.', special: 'It is neither a file nor a folder.' },
    done: (laid, there, refused, folders, size) => `${laid} files laid, ${there} there already, ${refused} refused, ${folders} folders (${size}).`, would: 'A trial, nothing is laid:', same: (same, all) => `Hashes compared: ${same} of ${all} are the same.`, amiss: 'Not all of it is laid: see the report (--report).',
  },
  backup: {
    summary: 'Backs up the database and the files, without a stop', done: (dir, size) => `Complete backup in ${dir} (${size}).`,
    help: 'npm run parvis -- backup FOLDER\n\nBacks up the database and the files into FOLDER, which must not exist. Parvis may run meanwhile.',
    one: 'Give one folder.', exists: (dir) => `${dir} exists already: choose another name.`,
  },
  restore: {
    summary: 'Restores a backup', done: (tables, files) => `Restored and verified: ${tables} tables, ${files} files.`,
    help: 'npm run parvis -- restore FOLDER\n\nVerifies the backup in FOLDER and restores it into the current database and data folder (PARVIS_DATA, DATABASE_URL), which must be empty.',
    absent: (dir) => `${dir} is not a backup of Parvis.`, damaged: (name) => `The backup is damaged: ${name} does not match its fingerprint. Nothing was restored.`,
    notEmpty: (what) => `${what} is not empty: nothing was restored. Give a new folder (PARVIS_DATA) or an empty database (DATABASE_URL).`,
    newer: (version) => `This backup comes from another version of Parvis (${version}), with tables or migrations that this one does not know. Restore it with the same version, then update.`,
    differs: (name) => `The table ${name} does not match the backup. Nothing is certain: start again in an empty folder.`,
  },
}
