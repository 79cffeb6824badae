import type fr from './fr.ts'

export default {
  title: 'Search', help: 'Look for a person, a space, a document, a post.',
  form: 'Search Parvis', label: 'What are you looking for?', go: 'Search',
  kinds: 'What', every: 'All', kind: { person: 'People', space: 'Spaces', document: 'Documents', practice: 'Cards', article: 'News', app: 'Apps', post: 'Posts', comment: 'Comments' },
  file: 'Sort of document', everyFile: 'Every sort', files: { folder: 'Folders', text: 'Texts', sheet: 'Spreadsheets', slides: 'Presentations', pdf: 'PDF', image: 'Pictures', audio: 'Sounds', video: 'Videos', archive: 'Archives', other: 'Others' },
  whose: 'Whose', everybody: 'Everybody', onePerson: 'One person', when: 'Of which year', everyYear: 'Any year',
  page: (n, kind) => `${kind === 'slides' ? 'slide' : kind === 'sheet' ? 'sheet' : 'page'} ${n}`,
  space: 'In which space', everywhere: 'All spaces', leaveSpace: 'Search everywhere',
  people: 'People', allPeople: 'See all people', found: 'Where it is said',
  by: (who) => `By ${who}`, in: (space) => `in ${space}`, comment: 'Comment', spaceKind: 'Space', document: 'Document', folder: 'Folder', practice: 'Practice card', article: 'News', app: 'App', outdated: 'Outdated', practiceState: { unverified: 'To verify', verified: 'Verified', expired: 'To read again' },
  count: (n, more) => (more ? `The first ${n} results.` : n === 1 ? '1 result.' : `${n} results.`),
  close: (q) => `Nothing for “${q}”. Here is what comes close.`,
  none: (q) => `Nothing for “${q}”.`, noneHelp: 'Try another word, or ask the question in a space.', noneFilter: 'Search everywhere', seeSpaces: 'Choose a space',
  operators: 'To be precise: type:pdf, space:kitchens, from:sylvie, before:2026-10, after:2025, or words that follow one another in quotes.',
  begin: 'Write a word: accents and slips of the finger do not matter.', more: 'See more', end: 'To go further, add another word.',
  palette: {
    title: 'Go to, do', label: 'What would you like to do?', go: 'Go to', act: 'Do', enter: 'Enter', recent: 'Your spaces', publish: 'Post', newSpace: 'Open a space', account: 'My settings',
    everywhere: (q) => `Search for “${q}” everywhere`, keys: 'Keyboard shortcuts', none: 'Nothing is called so.', offline: 'No network: only places are proposed.', scout: 'Ask a scout', person: 'Person', space: 'Space', document: 'Document', practice: 'Practice card', place: 'Place',
    count: (n) => (n === 1 ? '1 proposal' : `${n} proposals`),
  },
  keys: {
    title: 'Keyboard shortcuts', help: 'Single keys do nothing in a field. You may switch them off in your settings.', off: 'Single-key shortcuts are switched off in your settings.',
    after: 'then', or: 'or', key: 'Keys', does: 'Action', palette: 'Open the palette', find: 'Search in the page', item: 'Next, previous item', write: 'Post', list: 'This list', close: 'Close, cancel', send: 'Send', escape: 'Esc', enter: 'Enter',
  },
} satisfies typeof fr
