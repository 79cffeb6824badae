import type fr from './fr.ts'

export default {
  act: { report: 'Report', hide: 'Hide', show: 'Show again', answer: 'Answer the hosts', reports: 'Reports' },
  of: { post: (name: string) => `Post by ${name}`, comment: (name: string) => `Comment by ${name}`, practice: (name: string) => `Card by ${name}`, document: (name: string) => `Document by ${name}` },
  reason: { hurtful: 'Hurtful words', private: 'Personal or confidential information', mistaken: 'Wrong or dangerous information', off_topic: 'Off topic, or advertising', other: 'Something else' },
  back: 'Go back',
  report: {
    title: 'Report', why: 'What is wrong', note: 'A few words', noteHelp: 'For the hosts of the space.', who: (name: string) => `Only the hosts of the space will read it. ${name} will not know who reports.`,
    send: 'Report', again: 'Save', choose: 'Choose what is wrong.', sent: 'Reported to the hosts of the space', before: (day: string) => `You reported it on ${day}. A host of the space will read it.`, withdraw: 'Take my report back', withdrawn: 'Report taken back',
  },
  hide: {
    title: 'Hide', reason: 'Reason', reasonHelp: (name: string) => `${name} will read it, and may answer.`, ready: 'Ready-made reasons', some: ['Somebody is named there.', 'The tone may hurt.', 'This is not what this space is about.'],
    effect: (name: string) => `Only ${name} and the hosts of the space will still see it.`, send: 'Hide', sent: 'Hidden. Its author is told.',
  },
  hidden: { title: 'Hidden', by: (name: string, day: string) => `Hidden by ${name} on ${day}`, answered: (name: string) => `Answer by ${name}`, show: 'Show again', shown: 'Shown again' },
  answer: { title: 'What you wrote is hidden', label: 'Your answer', help: 'The hosts of the space will read it.', send: 'Answer', sent: 'Answer sent', see: 'See what I wrote' },
  cases: {
    title: 'Reports', none: 'Nothing to look at.', noneHelp: 'What members report will appear here.', count: (n: number) => (n === 1 ? '1 report' : `${n} reports`), gone: 'Its author took it away since.', anonymous: 'Somebody of the space', own: 'You wrote it: another host of the space decides.',
    leave: 'Leave it', leaveOne: (what: string) => `Leave it: ${what}`, hideOne: (what: string) => `Hide: ${what}`, file: 'File', left: 'Left as it is. Whoever reported it is told.', who: 'Who reports, and why', more: 'See the next reports',
  },
  history: { title: 'Decisions', hide: (by: string) => `${by} hid`, leave: (by: string) => `${by} left as it is`, show: (by: string) => `${by} showed again`, more: 'See older decisions', answer: (name: string) => `${name} answered:` },
  aside: { title: 'To look at', see: (n: number) => (n === 1 ? '1 report to read' : `${n} reports to read`), many: '20 reports to read or more' },
} satisfies typeof fr
