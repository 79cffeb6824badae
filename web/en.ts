import conformity from '#lib/conformity/en.ts'
import type fr from './fr.ts'

export default {
  skip: 'Skip to content',
  close: 'Close',
  cancel: 'Undo',
  retry: 'Try again',
  optional: 'optional',
  loading: 'Loading',
  slow: 'This is taking longer than usual.',
  offline: 'No network. What you write is kept.',
  seen: (time: string, day?: string) => ['Off line: seen', day, `at ${time}. What you write is kept.`].filter(Boolean).join(' '),
  news: 'something new',
  external: 'external',
  bell: (unread) => (unread === 0 ? 'Notifications' : `Notifications, ${unread} unread`),
  signOut: 'Sign out',
  account: (name: string) => `My account, ${name}`,
  kind: { team: 'Team', project: 'Project', practice: 'Good practice' },
  role: { reader: 'Read only', contributor: 'Member', host: 'Host', owner: 'Owner' },
  nav: { main: 'Main navigation', phone: 'Phone navigation', mySpaces: 'My spaces', menu: 'Menu', spaces: 'Spaces', directory: 'Directory', administration: 'Administration', wall: 'Wall', members: 'Members', guests: 'Guests', publish: 'Post', questions: 'Questions', articles: 'News', apps: 'Apps', myApps: 'My apps', allApps: 'All of them', practices: 'Practice cards', tasks: 'Tasks', documents: 'Documents', myDocuments: 'My documents', allPractices: 'All cards', kept: 'Kept', follows: 'What I follow', links: 'My links', scout: 'Ask a scout', search: 'Search Parvis', searchHint: 'A person, a space, a message…' },
  mine: {
    invited: (name: string) => `${name} invites you to this space`,
    nothing: (when: string) => `Nothing else since your visit, ${when}.`, title: 'In my spaces', all: 'All my spaces',
    comments: (n: number) => (n === 1 ? `${n} comment` : `${n} comments`),
    wrote: (author: string) => `${author}:`,
  },
  legal: {
    notice: 'Legal notice',
    conformity,
  },
  problem: {
    title: 'This page cannot be shown',
    network: 'The server does not answer. Check your network, then try again.',
    unknown: 'Something did not work. Try again in a moment.',
  },
  unreached: {
    title: 'This page is waiting for the network',
    help: 'It is not on this device yet. It will appear by itself as soon as you are back online.',
    anew: 'Parvis has just been updated',
    anewHelp: 'Finish what you are writing, then reload the page.',
    reload: 'Reload the page',
  },
  missing: {
    title: 'This page does not exist',
    help: 'The address is wrong, or this content is reserved to other people.',
    home: 'Back to the home page',
  },
} satisfies typeof fr
