import type fr from './fr.ts'

export default {
  title: 'Waiting to be sent',
  none: 'Nothing waits: all has been sent.',
  help: 'Kept on this device until it arrives. Nothing is sent twice.',
  count: (n: number) => (n > 1 ? `${n} things wait to be sent` : `${n} thing waits to be sent`),
  stopped: (n: number) => (n > 1 ? `${n} things were not sent` : `${n} thing was not sent`),
  see: 'See',
  state: { sending: 'Being sent', waiting: 'Will leave when the network is back', stopped: 'Not sent' },
  said: {
    held: 'Kept here. Take it up when you like.',
    old: 'Written a month ago. Check that it has not arrived already.',
    gone: 'This device no longer has this file. Remove it, then send.',
    signIn: 'Your session has ended. Sign in again, and this will leave.',
    other: 'Somebody else signed in here. Sign in again, and this will leave.',
    twice: 'A first version has already arrived. You may send this one too.',
  },
  retry: 'Try again', change: 'Edit', copy: 'Copy the text', copied: 'Text copied', drop: 'Delete', dropped: 'Deleted', signIn: 'Sign in again',
  replace: 'Replace by my text', sendToo: 'Send anyway', text: 'Your text', send: 'Send', keep: 'Change nothing',
  file: { sending: (percent: string) => `Sending: ${percent}`, sent: 'Ready', remove: (name: string) => `Remove ${name}` },
  leaving: {
    title: (n: number) => (n > 1 ? `${n} things have not left yet` : `${n} thing has not left yet`),
    help: 'If you sign out, they are deleted from this device.',
    stay: 'Stay signed in', leave: 'Delete and sign out',
  },
} satisfies typeof fr
