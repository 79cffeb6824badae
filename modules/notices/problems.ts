import type { Problems } from '#platform/problem.ts'

export const problems: Problems = {
  'notice.not_found': { fr: 'Cette notification n’existe plus.', en: 'This notice does not exist any more.' },
}
