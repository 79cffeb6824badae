// What other modules offer to make of a post or a comment: lines of its « … ».
import { useQuery } from '@tanstack/react-query'
import { use } from 'react'
import { useNavigate } from 'react-router'
import { Acts } from '#web/data/seams.ts'
import { spaceQuery } from '#web/data/spaces.ts'
import type { MenuItem } from '#web/design/MoreMenu.tsx'

/** The acts are always the same, in the same order: each may ask for its words by a hook. */
export function useActs(noun: string, id: string, spaceId: string): MenuItem[] {
  const navigate = useNavigate()
  const space = useQuery(spaceQuery(spaceId)).data
  return use(Acts).filter(({ on }) => on.includes(noun)).flatMap((act) => {
    const label = act.useLabel()
    return space?.can.includes(act.can) ? [{ label, icon: act.icon, run: () => void act.run({ noun, id }, (to) => void navigate(to)) }] : []
  })
}
