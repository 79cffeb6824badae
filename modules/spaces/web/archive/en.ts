import type fr from './fr.ts'

export default {
  title: 'Archive of the space', lead: 'A ZIP file with the documents, the wall and the cards as pages to read, the list of members, and the hash of each file.',
  last: 'Of each document, the current version. Neither the trash, nor what is hidden.', ask: 'Prepare the archive', again: 'Prepare another archive',
  waiting: 'The archive is being prepared.', waitingHelp: 'You may close this page: a notification will tell you when it is ready.', laid: (n, said) => (n > 1 ? `${said} files laid` : '1 file laid'),
  download: (size) => `Download (${size})`, until: (day) => `It is kept until ${day}.`, failed: 'The archive could not be made. Ask for it again, or talk to your administrators.', asked: 'Archive asked for',
  open: 'An archive is made of a closed space.', back: 'Back to the space',
} satisfies typeof fr
