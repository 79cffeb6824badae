import type fr from './fr.ts'

const many = (n: number, figure: string, one: string, more: string): string => `${figure} ${n === 1 ? one : more}`

export default {
  title: 'Register of questions',
  back: 'Questions',
  print: 'Print',
  printed: (when) => `Printed on ${when}`,
  most: (n) => `Only the first ${n} questions are printed.`,
  narrowed: (what) => `Only: ${what}`,
  words: (q) => `“${q}”`,
  questions: (n, figure) => many(n, figure, 'question', 'questions'),
  official: (n, figure) => (n === 0 ? 'none with an official answer' : `${figure} with an official answer`),
  median: (time) => `Median time to the first answer: ${time}.`,
  filters: 'Filter the register',
  search: 'Search questions and answers',
  all: 'All',
  state: { open: 'No answer yet', answered: 'Answered', official: 'Official answer', outdated: 'Outdated' },
  asked: (day) => `Asked on ${day}`,
  outdated: (day) => `Outdated since ${day}`,
  useful: (_n, figure) => `${figure} “Useful”`,
  joined: (n, figure) => many(n, figure, 'joined question', 'joined questions'),
  said: (name) => `${name}:`,
  chosen: 'Chosen answer',
  changed: (day) => `Text changed on ${day}, after it was marked.`,
  comments: (n, figure) => (n > 1 ? `${figure} answers, none chosen` : 'One answer, not chosen yet'),
  none: 'No question yet.',
  noneHelp: 'Questions asked in this space are listed here, with their answers.',
  nothing: 'No question matches.',
  more: 'See the next questions',
} satisfies typeof fr
