import type { Problems } from '#platform/problem.ts'

export const problems: Problems = {
  'charter.none': { fr: 'Cet espace n’a pas de charte.', en: 'This space has no charter.' },
  'charter.changed': { fr: 'La charte a changé entre-temps. Relisez-la.', en: 'The charter has changed meanwhile. Read it again.' },
}
