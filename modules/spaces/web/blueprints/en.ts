import type fr from './fr.ts'

export default {
  saveTitle: 'Make it a blueprint', saveHelp: 'Your colleagues will be able to open spaces like this one: kind, access, roles, sections, and the posts and folders chosen here. No member, comment, photo or file goes along. Names of members are taken out of the texts: read them again all the same.',
  which: 'Which blueprint?', newOne: 'A new blueprint', replace: (title: string) => `Replace “${title}”`,
  name: 'Name of the blueprint', help: 'In a sentence', pieces: 'What the new space will hold', pinned: 'Pinned note', folder: 'Folder',
  save: 'Save the blueprint', keep: 'Change nothing', saved: (title: string) => `Blueprint “${title}” saved`,
  editTitle: 'Change the blueprint', edit: 'Save', edited: 'Blueprint changed', remove: 'Remove the blueprint', removeHelp: 'Removing the blueprint changes nothing in spaces that are open already.', removed: (title: string) => `Blueprint “${title}” removed`,
  changed: (title: string) => `The blueprint “${title}”, which this space comes from, has changed.`, see: 'See what changes', changesTitle: (title: string) => `What changes in “${title}”`,
  changesHelp: 'Tick what the space takes over. The rest stays as it is, and is not offered again.', byHand: 'This text was changed by hand in the space: it would be replaced. Your version can still be read.', settingByHand: 'This setting was changed by hand in the space.', gone: 'This text is no longer in the space: it would be posted again.',
  access: (words: string) => `Access becomes “${words}”`, memberRole: (role: string) => `Whoever enters becomes “${role}”`, tool: (name: string, on: boolean) => (on ? `The section “${name}” is added` : `The section “${name}” goes; nothing is erased`),
  folderNew: 'One more folder', folderChanged: 'A folder takes another name',
  noteNew: 'One more pinned note', noteChanged: 'The pinned note has changed', postNew: 'One more post', postChanged: 'A first post has changed',
  lacks: (title) => `This space has what its blueprint “${title}” lacks.`, seeBack: 'Improve the blueprint', saveAs: 'Save as a blueprint',
  backTitle: (title) => `Improve “${title}”`, backHelp: 'What is ticked is added to the blueprint. Names of members are taken out of the texts: read them again all the same. Spaces that came from it may take it over.', bring: 'Add to the blueprint', broughtBack: (title) => `The blueprint “${title}” is improved`,
  later: 'Later', keepAll: 'Keep the space as it is', follow: 'Take over what is ticked', kept: 'The space stays as it is', followed: (n: number) => (n === 1 ? `${n} change taken over` : `${n} changes taken over`),
} satisfies typeof fr
