import { client } from '#web/data/api.ts'
import type { Static } from 'typebox'
import type { api, Marked as MarkedSchema, Person as PersonSchema, Result as ResultSchema, Suggestion as SuggestionSchema } from '../api.ts'

export type Marked = Static<typeof MarkedSchema>
export type Person = Static<typeof PersonSchema>
export type Result = Static<typeof ResultSchema>
export type Suggestion = Static<typeof SuggestionSchema>
export const finder = client<typeof api>()
