// The welcome of a space in the browser, and what one says to it.
import type { Static } from 'typebox'
import { client } from '#web/data/api.ts'
import { queries } from '#web/data/queries.ts'
import { spaceQuery, type Space } from '#web/data/spaces.ts'
import type { api, Welcome as WelcomeSchema } from '../api.ts'

export type Welcome = Static<typeof WelcomeSchema>
export const welcome = client<typeof api>()
const asked = (id: string) => welcome.ask('GET /spaces/:id/welcome', { params: { id } })
/** Whatever is known of it, whoever one is there. */
export const welcomeKey = (id: string) => asked(id).queryKey
/** Asked anew by whoever has come in since: what an onlooker was told welcomes nobody. */
export const welcomeQuery = ({ id, role }: Pick<Space, 'id' | 'role'>) => ({ ...asked(id), queryKey: [...welcomeKey(id), role], staleTime: 300_000 })

/** Puts a later word in place; what one may do in the space may have changed with it. */
export function keepWelcome(id: string, now: Welcome): void {
  queries.setQueriesData<Welcome>({ queryKey: welcomeKey(id) }, now)
  void queries.invalidateQueries({ queryKey: spaceQuery(id).queryKey })
}
export const change = (id: string, what: Partial<Welcome>): void => void queries.setQueriesData<Welcome>({ queryKey: welcomeKey(id) }, (was) => was && { ...was, ...what })
