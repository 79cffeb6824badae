// What is reported and decided, in the browser.
import type { Static } from 'typebox'
import { useNavigate } from 'react-router'
import { client } from '#web/data/api.ts'
import { queries } from '#web/data/queries.ts'
import type { api, Case as CaseSchema, Decision as DecisionSchema, Subject as SubjectSchema } from '../api.ts'

export type Subject = Static<typeof SubjectSchema>
export type Case = Static<typeof CaseSchema>
export type Decision = Static<typeof DecisionSchema>
export const moderation = client<typeof api>()

export const subjectQuery = (noun: string, id: string) => ({ ...moderation.ask('GET /moderation/:noun/:id', { params: { noun, id } }), staleTime: 0 })
export const casesKey = (spaceId: string) => ['reports', spaceId] as const
export const decisionsKey = (spaceId: string) => ['decisions', spaceId] as const

/** What is shown of it elsewhere asks again: its lists here, the thing itself in its room. */
export async function changed({ spaceId, noun, id }: Pick<Subject, 'spaceId' | 'noun' | 'id'>): Promise<void> {
  await Promise.all([casesKey(spaceId), decisionsKey(spaceId), ['reports-aside', spaceId], subjectQuery(noun, id).queryKey, ['post'], ['comments'], ['wall', spaceId], ['pinned', spaceId], ['practices'], ['GET /practices/:id'], ['documents'], ['GET /documents/:id']].map((queryKey) => queries.invalidateQueries({ queryKey })))
}

/** Back to where one came from; to the place itself for who came by a link. */
export function useBack(): (address: string) => void {
  const navigate = useNavigate()
  return (address) => {
    const { idx } = (history.state ?? {}) as { idx?: number }
    void (idx ? navigate(-1) : navigate(address))
  }
}
