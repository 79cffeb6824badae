// Spaces as every room of the browser may need them: the rail, a space's frame, whatever lives inside a space.
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { Static } from 'typebox'
import type { api, Member as MemberSchema, Space as SpaceSchema, Visibility as VisibilitySchema } from '#modules/spaces/api.ts'
import { client } from '#web/data/api.ts'
import { homeQuery } from '#web/data/home.ts'
import { queries } from '#web/data/queries.ts'

export type Space = Static<typeof SpaceSchema>
export type Member = Static<typeof MemberSchema>
export type Visibility = Static<typeof VisibilitySchema>
export type SpaceKind = Space['kind']
export const spaces = client<typeof api>()

export const spaceQuery = (id: string) => spaces.ask('GET /spaces/:id', { params: { id } })

/** Who sees a space, and all that is in it. */
export const useVisibility = (id: string): Visibility | undefined => useQuery({ ...spaces.ask('GET /spaces/:id/visibility', { params: { id } }), staleTime: 300_000 }).data
/** Where a page of a space says who sees it, and why. */
export const whoSees = '#qui-peut-voir'

/** Where the frame of a space says that nobody spoken of is named there; what one writes in is described by it. */
export const remembered = 'rappel'

/** A space whose frame is on screen. */
export const useSpace = (id: string): Space => useSuspenseQuery(spaceQuery(id)).data
/** The spaces that the person follows, the most recently active first, as the home says them; undefined until known. */
export const useMySpaces = (): readonly Space[] | undefined => useQuery({ ...homeQuery(), select: ({ parts }) => (parts['spaces'] as { items: Space[] } | undefined)?.items.filter((space) => space.invitedBy === null) }).data

/** Puts a space just received into the cache, and lets the lists be asked again. */
export function keepSpace(space: Space): void {
  queries.setQueryData(spaceQuery(space.id).queryKey, space)
  void queries.invalidateQueries({ queryKey: ['GET /spaces'] })
  void queries.invalidateQueries({ queryKey: ['GET /home'] })
}
