import type fr from './fr.ts'

export default {
  title: 'News for you', all: 'See all', allOf: ': news', minutes: (n) => `${n} min`, toRead: (day) => `Read by ${day}`, late: (day) => `To read, due ${day}`,
} satisfies typeof fr
