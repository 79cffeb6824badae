import type fr from './fr.ts'

export default {
  saveTitle: 'Make it a blueprint', saveHelp: 'Your colleagues will be able to open spaces like this one: kind, access, roles, sections, and the posts, folders and cards chosen here. No member, comment, photo or file goes along. Names of members are taken out of the texts: read them again all the same.',
  which: 'Which blueprint?', newOne: 'A new blueprint', replace: (title: string) => `Replace “${title}”`,
  name: 'Name of the blueprint', help: 'In a sentence', pieces: 'What the new space will hold',
  save: 'Save the blueprint', keep: 'Change nothing', saved: (title: string) => `Blueprint “${title}” saved`,
  editTitle: 'Change the blueprint', edit: 'Save', edited: 'Blueprint changed', remove: 'Remove the blueprint', removeHelp: 'Removing the blueprint changes nothing in spaces that are open already.', removed: (title: string) => `Blueprint “${title}” removed`,
  changed: (title: string) => `The blueprint “${title}”, which this space comes from, has changed.`, see: 'See what changes', changesTitle: (title: string) => `What changes in “${title}”`,
  changesHelp: 'Tick what the space takes over. The rest stays as it is, and is not offered again.', byHand: 'This text was changed by hand in the space: it would be replaced. Your version can still be read.', settingByHand: 'This setting was changed by hand in the space.', gone: 'This text is no longer in the space: it would be posted again.',
  access: (words: string) => `Access becomes “${words}”`, memberRole: (role: string) => `Whoever enters becomes “${role}”`, tool: (name: string, on: boolean) => (on ? `The section “${name}” is added` : `The section “${name}” goes; nothing is erased`),
  discreet: (on: boolean) => (on ? 'The reminder to name no child is added' : 'The reminder to name no child goes'), dropped: 'The blueprint no longer has it: it would go to the trash.',
  said: {
    note: ['One more pinned note', 'The pinned note has changed', 'One pinned note less'], post: ['One more post', 'A first post has changed', 'One post less'], question: ['One more question', 'A first question has changed', 'One question less'], poll: ['One more poll', 'A poll has changed', 'One poll less'],
    folder: ['One more folder', 'A folder takes another name', 'One empty folder less'], card: ['One more practice card', 'A practice card has changed', 'One practice card less'], charter: ['A charter is added', 'The charter has changed', 'The charter goes'],
  },
  changes: 'What changes from one space to another', wordsHelp: 'Written here once or more, asked of whoever opens the space.', word: 'What is written here', label: 'What it is', labelHint: 'Name of the school', example: 'An example', addWord: 'Add a word that changes', dropWord: (word: string) => `Do not ask for ${word || 'this word'}`, people: 'Whoever is chosen at the opening comes in as',
  lacks: (title) => `This space has what its blueprint “${title}” lacks.`, seeBack: 'Improve the blueprint', saveAs: 'Save as a blueprint',
  backTitle: (title) => `Improve “${title}”`, backHelp: 'What is ticked is added to the blueprint. Names of members are taken out of the texts: read them again all the same. Spaces that came from it may take it over.', bring: 'Add to the blueprint', broughtBack: (title) => `The blueprint “${title}” is improved`,
  later: 'Later', keepAll: 'Keep the space as it is', follow: 'Take over what is ticked', kept: 'The space stays as it is', followed: (n: number) => (n === 1 ? `${n} change taken over` : `${n} changes taken over`),
} satisfies typeof fr
