import { recorder } from '#platform/journal/record.ts'

export const facts = { 'journal.exported': 'security', 'export.made': 'security', 'settings.edited': 'security' } as const
export const record = recorder(facts)
