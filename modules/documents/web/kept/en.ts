import type fr from './fr.ts'

export default {
  title: (name: string) => `Who can see “${name}”?`, seen: 'What is in it is seen by', hosts: 'The hosts of the space, always', by: (folder: string) => `The folder “${folder}” is kept for`, nobodyElse: 'Nobody else', gone: 'does not read this space any more',
  reserve: 'Keep for…', change: 'Change the list', open: 'Open to the whole space', keep: 'Keep for them', close: 'Close', above: 'A folder above is kept for some people: its list is changed there.',
  people: 'Members of the space', peopleHelp: 'The beginning of a name.', chosen: 'On the list', remove: (name: string) => `Remove ${name}`, choose: 'Add', chooseOne: (name: string) => `Add ${name}`, none: 'Nobody of this name reads this space.', audiences: 'Groups of the space',
  help: 'The folder and all that it holds, the trash too, will be seen by these people alone and by the hosts of the space.', done: (name: string) => `${name} is kept for some people`, opened: (name: string) => `${name} is open to the whole space`,
} satisfies typeof fr
