import type fr from './fr.ts'

export default {
  title: 'The week',
  dates: (first, last) => `From ${first} to ${last}`,
  weeks: 'Choose the week',
  previous: 'Previous week',
  next: 'Next week',
  print: 'Print',
  none: 'Nothing was published that week.',
  noneHelp: 'A quiet week. The wall keeps all that was said before.',
  days: 'Day by day',
  chart: 'What was published, day by day',
  day: 'Day',
  count: 'Published',
  more: (n) => (n > 1 ? `and ${n} others` : 'and another one'),
} satisfies typeof fr
