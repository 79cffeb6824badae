import type fr from './fr.ts'

export default {
  place: 'Audiences',
  title: 'Audiences', lead: 'An audience is a rule: whoever fits is in it, and whoever changes post follows at once.',
  create: 'New audience', none: 'No audience yet', noneHelp: 'For instance “the kitchens of the north”. A space may be opened to a whole audience.',
  filter: 'Find an audience', people: (n: string) => `${n} people`, person: (n: string) => `${n} person`, spaces: (n: string) => `${n} spaces`, space: (n: string) => `${n} space`, ofSpace: 'audience of a space',
  newTitle: 'New audience', back: 'All audiences', members: 'Members of the space', name: 'Name of the audience', nameHelp: 'As one says it: “Kitchens Vesle-Nord”.', save: 'Save the audience', saved: 'The audience is saved.',
  now: 'Today', choose: 'Choose a first criterion to see who is meant.', nobody: 'Nobody fits today.', noEmail: (n: string) => `${n} of them without e-mail`,
  first: 'The first of the list', wide: 'This rule is richer than this screen. It is changed by the API, its name here.', remove: 'Remove', removed: 'The audience is removed.', more: 'Show more',
} satisfies typeof fr
