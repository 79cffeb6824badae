import type fr from './fr.ts'

export default {
  title: 'Administration', authority: 'Authority', undo: 'Undo', saved: 'Saved',
  modules: {
    title: 'Modules', lead: 'Open a module when people are ready: to the scouts first, then to everyone.', always: 'Always on', choice: 'To choose', note: 'Switching a module off hides it. Nothing is erased.',
    rings: { off: 'Off', scouts: 'Scouts', pilots: 'Pilots', all: 'Everyone' },
    done: (name: string, ring: string) => `${name}: ${ring.toLowerCase()}.`,
    creation: 'Opening a space', creationHelp: 'Every agent, or those who have the role “Open spaces”.', everyone: 'Everyone', charged: 'By role',
  },
  people: {
    title: 'Accounts and roles', lead: 'Who has access, and who is charged with what.', search: 'Name, login or staff number', state: 'State', all: 'All', states: { active: 'Active', coming: 'To come', left: 'Left', closed: 'Access closed' },
    kinds: { staff: 'Agent', councillor: 'Councillor', foster_carer: 'Foster carer', partner: 'Partner', guest: 'Guest' },
    found: (n: number) => (n === 1 ? '1 person' : `${n} people`), none: 'Nobody matches.', more: 'Show more', matricule: (m: string) => `staff number ${m}`, seen: (when: string) => `seen ${when}`, never: 'never signed in', kind: 'Status', everyKind: 'Every status', duty: 'Role', everyDuty: 'With or without a role',
  },
  newcomer: {
    title: 'Add a person', lead: 'One, by hand. For many, import a file.', elsewhereLead: 'They have an account elsewhere and work for you, too.', views: 'Whom to add', fresh: 'Somebody new', elsewhere: 'Has an account',
    kind: 'Status', startsOn: 'First day', organisation: 'Organisation', organisationHelp: 'One of the list: its first letters are enough.', plus: 'More', plusHelp: 'Without an e-mail, the login or the staff number serves to enter.', add: 'Add this person', added: (name: string) => `${name} is in Parvis.`, open: (name: string) => `Open the sheet of ${name}`,
    post: { legend: 'First post', unit: 'Unit', later: 'Later', title: 'Title', trade: 'Trade', noTrade: 'No trade', site: 'Site', noSite: 'No site' },
    identifier: 'Their exact e-mail or login', identifierHelp: 'They receive a request and answer from their account. We do not say whether they exist.', identifierAtOnce: 'You administer the platform: they are added at once.', ask: 'Send the request', join: 'Add this person',
    asked: 'If somebody has this address or login, they receive your request.', joined: 'This person is of your authority, too.',
  },
  spaces: {
    title: 'Spaces', lead: 'Every space, its name, its members, its owners. Never content.', search: 'Name of a space', views: 'Which spaces', all: 'All', ownerless: 'Without an active owner', secret: 'Confidential', closed: 'Closed',
    found: (n: number) => (n === 1 ? '1 space' : `${n} spaces`), none: 'No space matches.', noneOwnerless: 'Every space has an active owner.',
    access: { open: 'Open', on_request: 'On request', private: 'By invitation', secret: 'Confidential' }, member: (n: string) => `${n} member`, members: (n: string) => `${n} members`, external: (n: string) => `${n} external`, externals: (n: string) => `${n} external`,
    ownedBy: (names: string) => `Owners: ${names}`, activity: (when: string) => `active ${when}`, run: 'Who runs it', nobodyRuns: 'Nobody runs it any more.',
    emergency: 'Enter in an emergency', emergencyHelp: 'You read the space for an hour, without writing. Its owners see your name and your reason.', reason: 'Your reason', reasonHelp: 'One sentence, at least 15 signs.', short: 'Say why, in a sentence of at least 15 signs.', enter: 'Enter for an hour', read: 'Read the space',
  },
  identity: {
    title: 'Authority', place: 'Identity', lead: 'How your authority appears to everyone.', names: 'Names', name: 'Name', nameHelp: 'In full, as on a letter.', shortName: 'Short name', shortHelp: 'The one of the bar, above.', siretHelp: 'It identifies the authority and is not changed here.', save: 'Save the names',
    logo: 'Logo', logoHelp: 'A PNG, JPEG or WebP picture that can be read when small.', chooseLogo: 'Choose a logo', noLogo: 'Remove the logo',
    hue: 'Colour', hueHelp: 'The page wears the colour while you choose.', hueLabel: 'Hue', noHue: 'Back to the colour of Parvis', sampleButton: 'A button', sampleText: 'A link',
    readable: (n: string) => `Readable: contrast of ${n}, 4.5 asked.`, unreadable: (n: string) => `Not readable: contrast of ${n}, 4.5 asked.`,
  },
  retention: {
    title: 'Retention', lead: 'What Parvis keeps, for how long, and why.', choice: 'To choose', fixed: 'The same for everyone', follows: 'with what it is about', usual: (length: string) => `${length} (usual)`, done: (what: string, length: string) => `${what.split(':')[0]}: ${length}`,
    hours: (n: number) => (n === 1 ? '1 hour' : `${n} hours`), days: (n: number) => (n === 1 ? '1 day' : `${n} days`), months: (n: number) => (n === 1 ? '1 month' : `${n} months`),
  },
  infected: {
    title: 'Antivirus', lead: 'What it found in what people brought.', off: 'No antivirus is connected: nothing that arrives is looked at.', none: 'Nothing dangerous was brought.',
    refused: 'Refused, not kept', apart: 'Set apart: nobody reads it any more', by: (name, when) => `Brought by ${name}, ${when}`, print: (hash) => `Fingerprint ${hash}`,
  },
  duties: {
    scout: 'Scout', pilot: 'Pilot', space_creator: 'Open spaces', news_editor: 'Write the news', support: 'Help the others', people_administrator: 'Manage accounts', administrator: 'Administer the authority', platform_administrator: 'Administer the platform',
  },
  dutiesHelp: {
    scout: 'Tries modules first.', pilot: 'Tries modules after the scouts.', space_creator: 'Where not everyone may.', news_editor: 'Publishes for their unit or for all.', support: 'Answers questions of use.',
    people_administrator: 'Sees accounts, closes access.', administrator: 'Modules, roles, journal. Never content.', platform_administrator: 'Every authority.',
  },
  bounds: {
    everywhere: 'The whole authority', unit: 'For which unit', unitHelp: 'This unit and all below it.', anyNumber: 'any number', number: (n) => (n > 1 ? `${n} spaces` : '1 space'), anyBlueprint: 'every blueprint', blueprints: (n) => (n > 1 ? `${n} blueprints` : '1 blueprint'),
    add: 'Add a unit', remove: 'Take away',
    quota: 'Spaces open at a time', quotaHelp: 'Empty: no limit.', which: 'Blueprints', whichHelp: 'None ticked: all. This person proposes the others.',
  },
  person: {
    back: 'Accounts and roles', identity: 'Identity', roles: 'Roles', rolesHelp: 'What this person is charged with, beside their post.', access: 'Access', data: 'Personal data', dataHelp: 'A copy of all that Parvis knows of this person, to answer their request.',
    fields: { givenName: 'Given name', familyName: 'Family name', email: 'E-mail', login: 'Login', matricule: 'Staff number', endsOn: 'Leaves on' }, save: 'Save',
    entry: 'Give an entry link', entryHelp: 'Hand this link over, on paper or by mail. It serves once, within 30 days, and is not shown again.', noSession: 'No device signed in.', sessions: (n: number) => (n === 1 ? '1 device signed in.' : `${n} devices signed in.`), end: 'Sign their devices out', ended: 'Devices signed out', close: 'Close access', closed: 'Access closed', reopen: 'Open access again', reopened: 'Access open again',
    export: 'Download their data', journal: 'See in the journal', erase: 'Erase their data…', eraseTitle: (name: string) => `Erase the data of ${name}?`, eraseText: 'Their identifiers, devices and reactions go. Their posts stay, with their name. This cannot be undone.', eraseGo: 'Erase', eraseNo: 'Erase nothing', erased: 'Data erased',
  },
  journal: {
    title: 'Journal', lead: 'Who did what, and when. Never what people write.', subject: 'Subject', all: 'Everything', from: 'From', until: 'Until', export: 'Export', none: 'Nothing on these days.', system: 'Parvis', byToken: 'by a program', onePerson: 'One person only: see all again', kind: 'Class', kinds: { security: 'Security', evidence: 'Acts' }, by: 'Done by', byHelp: 'The first letters of a name.', byOne: (name: string) => `Done by ${name}: see all again`, somebody: 'one person only', nobody: 'Nobody of that name.',
    changed: (n: number) => (n === 1 ? '1 change' : `${n} changes`), nothing: 'nothing', becomes: 'becomes', field: (name: string) => `${name}:`, fields: (names: string) => `Fields changed: ${names}`,
  },
  notice: {
    title: 'Legal notice', lead: 'What the law has you show, at the foot of every page.', accessibility: 'Accessibility', accessibilityHelp: 'The result of the last RGAA audit. Without one, the law has us write “not compliant”.', legal: 'Legal notice', see: 'See the page',
    fields: { criteriaValid: 'Valid criteria', criteriaApplicable: 'Applicable criteria', auditedOn: 'Day of the audit', accessibilityContact: 'Contact for accessibility', publisher: 'Publisher', address: 'Address', contact: 'Contact', host: 'Host', dataProtection: 'Data protection officer' },
  },
} satisfies typeof fr
