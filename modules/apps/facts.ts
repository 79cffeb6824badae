import { recorder } from '#platform/journal/record.ts'

// Whom something is for is who may reach it: what changes that is of the class of rights, and so is an access that is granted.
export const facts = {
  'app.created': 'evidence', 'app.edited': 'evidence', 'app.readdressed': 'security', 'app.removed': 'evidence', 'app.restored': 'evidence', 'app.state_set': 'evidence', 'app.went_down': 'evidence', 'app.came_back': 'evidence', 'app.reported': 'evidence', 'app.unreported': 'evidence', 'app.mended': 'evidence',
  'app_request.made': 'evidence', 'app_request.withdrawn': 'evidence', 'app_request.answered': 'security',
  'app_favourite.added': 'evidence', 'app_favourite.removed': 'evidence', 'app_favourite.ordered': 'evidence',
} as const
export const record = recorder(facts)
