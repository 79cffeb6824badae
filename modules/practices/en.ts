import type fr from './fr.ts'

export default {
  make: 'Make a card of it', madeOf: 'Became a practice card',
  title: 'Practice cards', allHelp: 'The cards of the spaces that are open to you.',
  back: 'Practice cards', add: 'Write a card', more: 'See the next cards',
  filters: 'Which cards', filter: { all: 'Recent', verified: 'Verified', unverified: 'To verify', expired: 'To read again', mine: 'Mine' }, trade: 'For which trade', everyTrade: 'All trades',
  none: 'No card yet', noneWrite: 'Write what works where you are, or make a card of an answer: “…” beside it, then “Make a card of it”.', noneRead: 'The cards of this space will show here.', noneHere: 'No card of this kind.',
  times: (n) => (n === 1 ? 'use' : 'uses'), usedBy: (n) => `Used ${n} times`,
  state: { unverified: 'To verify', verified: 'Verified', expired: 'To read again' }, verifiedBy: (name) => `Verified by ${name}`, verifiedOn: (name, day) => `Verified by ${name} on ${day}`, reviewOn: (day) => `to read again on ${day}`, reviewHead: (day) => `To read again on ${day}`,
  edited: 'changed', by: (name) => `By ${name}`, thanks: 'Thanks to', thanksWhy: 'for the answer', thanksFor: 'for the answer:', thanksForPost: 'for the post:', variantOf: 'Variant of', variants: 'Variants:',
  sourceOutdated: 'The answer that this card was made of is outdated.', sourceOutdatedHelp: 'Read it again:',
  expired: (day) => `To be read again since ${day}.`, expiredHelp: 'It may have aged: ask before you rely on it.', unverified: 'Nobody has verified it yet.', unverifiedHelp: 'A host of the space reads it, then says that it is right.',
  part: { situation: 'Situation', doing: 'What we do', avoid: 'What to avoid', steps: 'Steps', risks: 'Risks', trades: 'Trades' },
  follow: 'Follow', following: 'Following', followed: 'You follow this card: its changes, verifications and review come in your notifications', unfollowed: 'You no longer follow this card',
  use: 'I used it', verify: 'Verify the card', verified: 'Card verified for a year', unverify: 'Take the verification back', unverifiedNow: 'The card is to be verified again', reread: 'Say that it is still right',
  print: 'Print the poster', acts: (title) => `More about the card “${title}”`, edit: 'Change the card', vary: 'Make a variant', varied: 'Variant made', remove: 'Remove the card', removed: 'Card removed', copy: 'Copy the link', copied: 'Link copied', made: 'Card made. Complete it if need be.',
  hidden: { word: 'Hidden', by: (name: string, day: string) => `Hidden by ${name} on ${day}`, who: 'Only its author and the hosts of the space still see it.' },
  forTrades: (names) => `For: ${names}`,
  gone: 'This card was removed.', step: (n) => `Step ${n}`,
  form: {
    newTitle: 'Write a card', editTitle: 'Change the card', title: 'Title', titleHelp: 'What one looks for when one needs it.', situation: 'Situation', situationHelp: 'When it is of use, in a sentence or two.', doing: 'What we do', doingHelp: 'A line that begins with “-” makes a list.',
    more: 'What to avoid, steps, risks, trades, review', avoid: 'What to avoid', risks: 'Risks', risksHelp: 'For people, users, equipment.', steps: 'Steps', stepText: (n) => `Step ${n}`, addStep: 'Add a step', removeStep: (n) => `Remove step ${n}`, photo: 'Add a photo', otherPhoto: 'Change the photo', removePhoto: 'Remove the photo', alt: 'What the photo shows', trades: 'Trades concerned', addTrade: 'Add a trade', removeTrade: (name) => `Remove ${name}`,
    review: 'To read again on', reviewHelp: 'Without a day: in a year.', optional: 'optional', save: 'Save the card', publish: 'Publish the card', saved: 'Card saved', published: 'Card published', cancel: 'Cancel', draft: 'Draft saved', stale: 'Somebody changed the card meanwhile. Your text is kept: read the card, then go on.', reload: 'Go on from the present version', again: 'Once changed, it is to be verified again.',
  },
  poster: { title: (title) => `Poster: ${title}`, back: 'Back to the card', print: 'Print', help: 'One A4 page, for the kitchen, the depot, the front desk.', scan: 'The card, up to date', code: (address) => `Code to scan: ${address}` },
} satisfies typeof fr
