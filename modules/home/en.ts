import type fr from './fr.ts'

export default {
  title: 'Home',
  hello: (name: string) => `Hello ${name}`,
} satisfies typeof fr
