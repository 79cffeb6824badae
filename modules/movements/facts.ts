import { recorder } from '#platform/journal/record.ts'

export const facts = {
  'reorganisation.ordered': 'security', 'reorganisation.withdrawn': 'security', 'reorganisation.left_out': 'security', 'position.moved': 'security', 'position.vacated': 'evidence',
  'import.started': 'security', 'import.discarded': 'evidence', 'person.imported': 'evidence',
  'departure.set': 'security', 'departure.withdrawn': 'security', 'departure.done': 'security', 'absence.set': 'security', 'absence.ended': 'security',
} as const
export const record = recorder(facts)
