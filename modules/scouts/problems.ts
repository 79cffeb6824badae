import type { Problems } from '#platform/problem.ts'

export const problems: Problems = {
  'scout.none': { fr: 'Personne n’est encore éclaireur près de vous. Posez la question dans un espace.', en: 'Nobody near you is a scout yet. Ask in a space.' },
  'scout.too_many': { fr: 'Vous avez déjà {most} questions en attente. Dites d’abord lesquelles sont réglées.', en: 'You already have {most} questions waiting. Say first which ones are settled.' },
  'scout_question.empty': { fr: 'Écrivez votre question.', en: 'Write your question.' },
  'scout_question.not_found': { fr: 'Cette question n’est plus là.', en: 'This question is no longer there.' },
}
