import type fr from './fr.ts'

export default {
  title: 'My account',
  signIn: {
    title: 'Sign in', login: 'Login', password: 'Password', enrol: 'This is my own device', enrolHelp: 'You will stay signed in for 30 days.', go: 'Sign in',
    demoTitle: 'Try it as somebody of the demonstration', demoHelp: 'One click, no password. People and places are invented.',
  },
  welcome: {
    title: 'Welcome', hello: (name: string) => `Welcome, ${name}`, login: 'Your login:', password: 'Choose a password', help: (least: number) => `At least ${least} characters, or a sentence of 7 words.`, go: 'Enter',
    spentTitle: 'This link no longer serves', spent: 'It has served already, or is too old. Ask whoever gave it to you for another one.',
  },
  settings: 'My settings',
  affiliation: { staff: 'staff', councillor: 'councillor', foster_carer: 'foster carer', partner: 'partner', guest: 'guest' },
  until: (day: string) => `until ${day}`,
  sessions: {
    title: 'My signed-in devices', help: 'End those that you do not recognise.', current: 'this device', enrolled: 'own device', seen: (when: string) => `seen ${when}`, until: (day: string) => `until ${day}`,
    end: 'Sign out', endOne: (device: string) => `Sign out ${device}`, ended: 'Device signed out',
  },
  password: {
    title: 'Password', set: 'Choose a password', change: 'Change the password', current: 'Present password', next: 'New password', help: 'At least 12 characters, or a phrase of 7 words.',
    show: 'Show what I type', save: 'Change', changed: 'Password changed. Your other devices are signed out and your access tokens deleted.',
    ends: 'Changing the password signs out your other devices and deletes your access tokens.',
  },
  offers: {
    title: 'You are asked', help: 'These authorities count you among theirs, too, if you wish.', as: (kind: string, day: string) => `${kind}, from ${day}`, take: 'Accept', takeOne: (name: string) => `Accept for ${name}`, leave: 'Refuse', leaveOne: (name: string) => `Refuse for ${name}`,
    taken: (name: string) => `You are of ${name}, too.`, left: (name: string) => `You did not follow ${name}. Nobody is told.`,
  },
  drive: { title: 'Network drive', help: 'Your documents in the file explorer of your computer or your phone.', open: 'Connect my network drive' },
  tokens: {
    title: 'Access tokens', help: 'To link a program to your account. A token can do what you can do: keep it to yourself.', create: 'Create a token', name: 'Name of the token', nameHelp: 'The program that will use it.',
    scope: 'What it can do', read: 'Read', write: 'Read and write', days: 'Duration', month: '30 days', quarter: '90 days', year: '1 year', make: 'Create', close: 'Create nothing',
    secretTitle: 'Here is your token', secretHelp: 'Copy it now: it will not be shown again.', copy: 'Copy', copied: 'Token copied', done: 'I have it', secret: 'Token',
    none: 'No token for now.', never: 'never used', used: (when: string) => `used ${when}`, ends: (day: string) => `ends on ${day}`, revoke: 'Delete', revokeOne: (name: string) => `Delete the token ${name}`, revoked: 'Token deleted',
    revokeTitle: (name: string) => `Delete “${name}”?`, revokeText: 'The program that uses it will lose access. A deleted token does not come back.', keep: 'Keep the token',
  },
} satisfies typeof fr
