import type { Static } from 'typebox'
import type { api, Question as QuestionSchema } from '../api.ts'
import { client } from '#web/data/api.ts'
import { queries } from '#web/data/queries.ts'

export type Question = Static<typeof QuestionSchema>
export const scouts = client<typeof api>()
export const listKey = ['scout-questions']
export const again = (): Promise<void> => queries.invalidateQueries({ queryKey: listKey })
