import type fr from './fr.ts'

export default {
  title: 'My tasks', all: 'All of them', own: 'Personal', late: (days) => `${days} ${days === 1 ? 'day' : 'days'} late`,
} satisfies typeof fr
