import type fr from './fr.ts'

export default {
  title: 'Ask a scout',
  lead: 'Colleagues who were trained for Parvis, near you if possible.',
  none: 'Nobody near you is a scout yet. Ask in one of your spaces.',
  mine: 'My questions to scouts',
  away: 'Away', near: { site: 'At your site', trade: 'Of your trade', territory: 'Of your territory' },
  call: 'Call', callOne: (name: string) => `Call ${name}`, write: 'Write', writeOne: (name: string) => `Write to ${name}`,
  question: 'Your question', help: 'It goes as a notification to the nearest scouts who are there.',
  along: 'Send the address of the screen I am on', alongHelp: (address: string) => `Only ${address === '/' ? 'that of the home' : address}, nothing of what the page holds.`,
  send: 'Send', sent: (names: readonly string[]) => `Question sent to ${names.join(', ')}`,
  list: 'Questions', ask: 'Ask a question', empty: 'No question yet.', more: 'Older questions',
  to: (names: readonly string[]) => `Asked of ${names.join(', ')}`, by: (name: string) => `From ${name}`, screen: (address: string) => `See the screen ${address}`,
  settle: 'It is settled', settled: 'Question settled', isSettled: 'settled',
} satisfies typeof fr
