// What other modules offer to do with a thing where it stands, and what that changes of who sees it.
import type { ComponentType } from 'react'
import { useCome } from '#web/data/acts.ts'
import type { Offer } from '#web/data/seams.ts'
import type { Space } from '#web/data/spaces.ts'
import type { Icon } from '#web/design/shell-icons.tsx'

/** In a space, those that the person may do there; of what is their own, all. */
export function useOffers(noun: string, space: Space | undefined): (Offer & { icon: Icon })[] {
  return useCome().flatMap(({ offer, icon, can }) => (offer?.noun === noun && (space === undefined || space.can.includes(can)) ? [{ ...offer, icon }] : []))
}

/** What stands below « Qui peut voir ? », for whoever reads it. */
export const useSeen = (noun: string): ComponentType<{ id: string }>[] => useCome().flatMap(({ offer }) => (offer?.noun === noun ? [offer.Seen] : []))
