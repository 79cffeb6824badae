import type fr from './fr.ts'

export default {
  title: 'Notifications',
  sort: 'Which notifications',
  views: { mine: 'For you', spaces: 'My spaces', all: 'All' },
  today: 'Today',
  yesterday: 'Yesterday',
  urgent: 'Urgent',
  unread: 'unread',
  quoted: (title) => `“${title}”`,
  readAll: 'Mark all as read',
  allRead: 'Everything is marked as read.',
  stop: 'Stop following',
  stopOne: (title) => `Stop following “${title}”`,
  stopped: (title) => `You no longer follow “${title}”.`,
  all: 'See all notifications',
  next: 'Show more',
  empty: {
    title: 'Nothing for now',
    mine: 'Mentions, answers and requests come here.',
    spaces: 'What follows in threads that you take part in comes here.',
    all: 'What concerns you comes here.',
  },
  how: {
    title: 'How you are told',
    lines: [
      ['For you', 'The bell counts them.'],
      ['My spaces', 'A dot in the list of spaces shows what is new.'],
      ['Reactions', 'They are grouped and ask nothing of you.'],
    ],
  },
  silenced: 'You no longer follow',
  muted: 'muted',
  unmute: 'Unmute',
  unmuteOne: (title) => `Unmute “${title}”`,
  hear: 'Follow again',
  hearOne: (title) => `Follow “${title}” again`,
} satisfies typeof fr
