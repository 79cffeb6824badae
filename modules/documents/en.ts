import type fr from './fr.ts'

export default {
  title: 'Documents', empty: 'Nothing here yet.', fetch: (name) => `Download ${name}`,
} satisfies typeof fr
