import { recorder } from '#platform/journal/record.ts'

// Who is meant decides who may read: these are changes of rights.
export const facts = { 'audience.created': 'security', 'audience.edited': 'security', 'audience.removed': 'security' } as const
export const record = recorder(facts)
