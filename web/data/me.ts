// The person signed in: who they are, their settings, what they may do.
import { useSuspenseQuery } from '@tanstack/react-query'
import type { Static } from 'typebox'
import type { api, Me as MeSchema } from '#modules/account/api.ts'
import { client } from '#web/data/api.ts'

export type Me = Static<typeof MeSchema>
const account = client<typeof api>()

export const meQuery = () => ({ ...account.ask('GET /me', {}), staleTime: Infinity })

/** The person signed in; the shell has loaded them before any page. */
export const useMe = (): Me => useSuspenseQuery(meQuery()).data

/** Does the person want what one does now and then beside « … », rather than behind it? */
export const useComplete = (): boolean => useMe().level === 'complete'

type Comfort = 'theme' | 'textSize' | 'motion' | 'spacing'
/** The page wears what one reads best with; the server writes it on <html> at the next visit. */
export const dress = ({ theme, textSize, motion, spacing }: Pick<Me, Comfort>): unknown => Object.assign(document.documentElement.dataset, { theme, textSize, motion, spacing })

/** Changes one's settings, and answers who one is now. */
export const changeMe = (body: Partial<Pick<Me, 'locale' | 'level' | Comfort>>): Promise<Me> => account.call('PATCH /me', { body })

/** Ends this browser's session, forgets what is of the person, then shows the sign-in page. */
export async function signOut(forget: () => Promise<void>): Promise<void> {
  await account.call('DELETE /session', {})
  await forget()
  location.assign('/connexion')
}
