import * as english from './en.ts'
import * as french from './fr.ts'

export const reasonCodes = [
  'name_missing', 'identifier_missing', 'email_wrong', 'too_long', 'kind_unknown', 'date_wrong', 'unit_unknown', 'site_unknown', 'territory_unknown', 'trade_unknown', 'twice', 'closed', 'other_matricule', 'kind_differs', 'email_elsewhere', 'login_taken', 'several_posts', 'conflict', 'would_enter',
] as const
export type Reason = (typeof reasonCodes)[number]

/** What a report says, in both languages. */
export const reasons = { fr: french.report, en: english.report } as const
