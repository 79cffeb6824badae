import type fr from './fr.ts'

export default {
  more: 'Other actions on the home',
  welcome: {
    title: 'Everything is ready',
    text: 'It all starts in a space: a team, a project, good practice among colleagues.',
    find: 'Find a space',
  },
  arrange: {
    title: 'Arrange the home', help: 'What you tick is shown, in this order, on all your devices.', asBefore: 'Put it back as before', done: 'Done',
    up: (name: string) => `Move up: ${name}`, down: (name: string) => `Move down: ${name}`, moved: (name: string, at: number, of: number) => `${name}: ${at} of ${of}`,
    sections: { duty: 'On call', todo: 'To do', day: 'My day', news: 'News for you', spaces: 'In my spaces', tools: 'My applications' },
  },
  tour: {
    title: 'First visit?', lead: 'Five steps, two minutes. You may stop whenever you like.', start: 'Start', never: 'Do not propose it again', again: 'See the first visit again',
    refused: 'The visit will not be proposed again. It stays in “…”.', step: (at: number, of: number) => `Step ${at} of ${of}.`, next: 'Next', back: 'Back', end: 'Finish',
    profile: 'Complete my profile', spaces: 'Find a space',
    steps: {
      0: { title: 'This is what your colleagues see', text: 'Your name and your post come from your authority. Picture, telephone and skills are yours to choose.' },
      1: { title: 'Read as you like best', text: 'Each setting applies at once. You find it again in Menu and in My account.' },
      2: { title: 'Everything happens in a space', text: 'A team, a project, good practice among colleagues. A golden dot marks what is new for you.' },
      3: { title: 'Finding, and being told', text: 'The field at the top finds a person, a space, a message (Ctrl K on a keyboard). The bell counts only what is meant for you.' },
      4: { title: 'Somebody can help you', text: '“Ask a scout”, at the foot of the menu, puts you in touch with a colleague who was trained for it, near you if possible.' },
    },
  },
} satisfies typeof fr
