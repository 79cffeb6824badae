import type fr from './fr.ts'

export default {
  title: 'Share links',
  outside: {
    sharedBy: (name: string) => `${name} shares this with you`, until: (day: string) => `Open until ${day}, that day included`, gone: 'This link leads nowhere', goneText: 'It may never have existed, or serves no longer. Ask for another one from the person who gave it to you.',
    enterTitle: 'A document is shared with you', enterHelp: 'This link counts how often it is opened. It stays open for half a day in this browser.', password: 'Password', passwordHelp: 'The person who gave you the link will tell you.', enter: 'Open',
    download: (weight: string) => `Download (${weight})`, notTaken: 'This document is looked at here, without being downloaded.', noView: 'There is no preview of this file.', picture: (name: string) => `Preview of ${name}`, text: 'What the file says',
    files: 'Files', none: 'No file in this folder for now.', more: 'More', back: 'Back to the folder', firstPage: 'First page',
    boxTitle: (name: string) => `Bring files to “${name}”`, boxBy: (name: string) => `${name} asks you for files. Nobody but the readers of this folder will see them, and you will not see what it holds.`,
    yourName: 'Your name', yourFiles: 'Your files', filesHelp: (n: number, weight: string) => `${n} at a time at most, ${weight} each.`, bring: 'Bring', brought: (n: number) => (n > 1 ? `${n} files brought. Thank you.` : 'File brought. Thank you.'), again: 'Bring something else', from: (name: string) => `Brought by ${name}, from outside`,
    remarks: 'Remarks', yourRemark: 'Your remark', remarkHelp: (name: string) => `It will be read by ${name} and by those who read this document, under the name that you give.`, leave: 'Send',
    broughtBefore: (n: number) => (n > 1 ? `${n} files had been brought already.` : '1 file had been brought already.'),
  },
  line: 'A share link',
  share: 'Share', shareTitle: (name: string) => `Share “${name}”`, for: 'For whom', until: 'Until', untilHelp: 'That day included. A year at most.',
  reach: { members: 'The members here', authority: 'My authority', anyone: 'Anyone who has the link' },
  reachHelp: { members: 'The link leads to the document. It opens nothing more to anybody.', authority: 'People of the authority, once signed in.', anyone: 'Without an account. To be given like a key.' },
  box: 'Drop box', boxHelp: 'Files are brought without the folder being seen.', more: 'More', password: 'Password', passwordHelp: 'At least 8 characters. Give it by another way than the link.', uses: 'Number of openings', usesHelp: 'Empty: as many as one likes.', view: 'No download', viewHelp: 'It is looked at here. A picture of the screen is still possible.', optional: 'optional',
  make: 'Make the link', made: 'The link is ready', madeHelp: 'It is shown this once. Copy it before you close.', link: 'Link', copy: 'Copy the link', copied: 'Link copied', close: 'Close', another: 'Another link', undo: 'Undo',
  open: 'Open links', here: 'Open links of this space', hereHelp: 'Each link ends by itself on its day. Ending it closes it at once.', noneHere: 'No open link in this space.', mine: 'My share links', mineHelp: 'The links that you made, the open ones, then those that are closed.', noneMine: 'You have no open link.', next: 'Show more',
  by: (name: string) => `by ${name}`, untilDay: (day: string) => `until ${day}`, opened: (times: string, when: string) => `${times}, last ${when}`, times: (n: number) => (n > 1 ? `${n} openings` : '1 opening'), of: (n: number, most: number) => `${n} of ${most} openings`, never: 'never opened', locked: 'password', viewOnly: 'no download',
  comment: 'Allow remarks', commentHelp: 'They are left below the document, and you are told.', commented: 'remarks allowed', remarks: 'Remarks from outside', fromOutside: 'from outside', remove: 'Remove', removeOne: (name: string) => `Remove the remark of ${name}`, removed: 'Remark removed',
  over: 'Closed links', noneOver: 'No link closed in the last year.', endedOn: (day: string) => `closed ${day}`, shut: 'shut for now: you lack the right to share this document', resume: 'Open again', resumeOne: (name: string) => `Open the link of ${name} again`,
  end: 'End', endOne: (name: string) => `End the link of ${name}`, ended: 'Link closed', resumed: 'Link open again', seenBy: { members: 'A link leads its members here', authority: 'A link opens it to the authority', anyone: 'A link opens it to anyone who has it' }, seenUntil: (what: string, day: string) => `${what}, until ${day}`, boxOpen: (day: string) => `A drop box is open, until ${day}`,
  admin: { title: 'Sharing', lead: 'What share links may open.', allowed: 'Allow links that open to anyone who has them', help: 'Without it a document leaves only by an invitation to a space. Links that were given close, and open again if you allow them once more.', changed: 'Setting saved' },
} satisfies typeof fr
