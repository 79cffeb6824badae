import type fr from './fr.ts'

export default {
  kept: 'Your draft is here.', fresh: 'Start afresh', from: 'From an existing space', fromHelp: 'Its texts, folders and cards, those that you tick. Never comments or files.', which: 'Which space?', choose: 'Choose a space', like: (name: string) => `Like “${name}”`, usedBy: (n: string) => `used by ${n} spaces`, usedByOne: (n: string) => `used by ${n} space`,
  pieces: 'What comes along', changes: 'What changes from one space to another', here: (text: string) => `Here: ${text}`, all: 'Tick all', none: 'Tick none',
  kinds: { note: 'Pinned note', post: 'Post', question: 'Question', poll: 'Poll', folder: 'Folder', card: 'Practice card', charter: 'Charter' },
  members: 'The first people', help: 'Each person is invited, and accepts or declines. An audience enters at once.', search: 'A person or an audience', nobody: 'Nothing of this name. Check the spelling.', audience: (n: string) => `Audience · ${n} people`, audienceOne: (n: string) => `Audience · ${n} person`,
  add: (name: string) => `Choose ${name}`, addIt: 'Choose', drop: (name: string) => `Do not choose ${name}`, roleOf: (name: string) => `Role of ${name}`, chosen: 'Chosen people and audiences', others: (n: string) => `Suggest the ${n} other members too`, otherOne: () => 'Suggest the other member too', most: 'A hundred people at most. For more, choose an audience.',
  who: 'Who will enter', invited: (n: string) => `${n} people invited`, invitedOne: (n: string) => `${n} person invited`, inside: (n: string, externals: string | null) => `${n} members from the start${externals === null ? '' : `, ${externals} of them external`}`, readers: (n: string) => `${n} people will read it`, alone: 'You, for now',
  before: 'Choose members first', goOn: 'Continue', back: 'Back to the name',
} satisfies typeof fr
