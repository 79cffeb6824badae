import type fr from './fr.ts'

export default {
  saveTitle: 'Make it a blueprint', saveHelp: 'Your colleagues will be able to open spaces like this one: kind, access, roles, sections, and the posts chosen here. No member, comment or photo goes along. Names of members are taken out of the texts: read them again all the same.',
  which: 'Which blueprint?', newOne: 'A new blueprint', replace: (title: string) => `Replace “${title}”`,
  name: 'Name of the blueprint', help: 'In a sentence', pieces: 'What the new space will hold', pinned: 'Pinned note',
  save: 'Save the blueprint', keep: 'Change nothing', saved: (title: string) => `Blueprint “${title}” saved`,
  editTitle: 'Change the blueprint', edit: 'Save', edited: 'Blueprint changed', remove: 'Remove the blueprint', removeHelp: 'Removing the blueprint changes nothing in spaces that are open already.', removed: (title: string) => `Blueprint “${title}” removed`,
} satisfies typeof fr
