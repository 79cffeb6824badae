import type fr from './fr.ts'

export default {
  title: 'Home',
  hello: (name: string) => `Hello ${name}`,
  welcome: {
    title: 'Everything is ready',
    text: 'It all starts in a space: a team, a project, good practice among colleagues.',
    find: 'Find a space',
  },
} satisfies typeof fr
