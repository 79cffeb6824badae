// The welcome of a space in the browser, and what one says to it.
import type { Static } from 'typebox'
import { client } from '#web/data/api.ts'
import { queries } from '#web/data/queries.ts'
import { spaceQuery } from '#web/data/spaces.ts'
import type { api, Welcome as WelcomeSchema } from '../api.ts'

export type Welcome = Static<typeof WelcomeSchema>
export const welcome = client<typeof api>()
export const welcomeQuery = (id: string) => ({ ...welcome.ask('GET /spaces/:id/welcome', { params: { id } }), staleTime: 300_000 })

/** Puts a later word in place; what one may do in the space may have changed with it. */
export function keepWelcome(id: string, now: Welcome): void {
  queries.setQueryData(welcomeQuery(id).queryKey, now)
  void queries.invalidateQueries({ queryKey: spaceQuery(id).queryKey })
}
export const change = (id: string, what: Partial<Welcome>): void => void queries.setQueryData<Welcome>(welcomeQuery(id).queryKey, (was) => was && { ...was, ...what })
