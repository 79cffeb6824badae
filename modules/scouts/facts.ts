import { recorder } from '#platform/journal/record.ts'

export const facts = { 'scout_question.asked': 'evidence', 'scout_question.settled': 'evidence', 'scout_question.reopened': 'evidence' } as const
export const record = recorder(facts)
