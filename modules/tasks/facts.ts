import { recorder } from '#platform/journal/record.ts'

export const facts = {
  'task.created': 'evidence', 'task.edited': 'evidence', 'task.assigned': 'evidence', 'task.moved': 'evidence', 'task.done': 'evidence', 'task.reopened': 'evidence', 'task.due': 'evidence',
  'task.commented': 'evidence', 'task.uncommented': 'evidence', 'task.date_proposed': 'evidence', 'task.date_answered': 'evidence', 'task.refused': 'evidence', 'task.trashed': 'evidence', 'task.restored': 'evidence',
  'task_column.arranged': 'evidence',
} as const
export const record = recorder(facts)
