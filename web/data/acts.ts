// What modules offer to make of what is shown, or of a space: lines of its « … ».
import { useQuery } from '@tanstack/react-query'
import { use, useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { Acts, type Act, type ActOn, type LateActs } from '#web/data/seams.ts'
import { spaceQuery } from '#web/data/spaces.ts'
import type { MenuItem } from '#web/design/MoreMenu.tsx'

const come = new Map<LateActs, readonly Act[]>()

/** Those that have come; the others are asked for, and what shows them is drawn again when they are there. */
export function useCome(): readonly Act[] {
  const late = use(Acts)
  const [, again] = useState(0)
  useEffect(() => {
    let gone = false
    for (const load of late) if (!come.has(load)) void load().then((acts) => { come.set(load, acts); if (!gone) again((n) => n + 1) }, () => undefined)
    return () => { gone = true }
  }, [late])
  return late.flatMap((load) => come.get(load) ?? [])
}

export function useActs(on: ActOn): (MenuItem & { rare: boolean })[] {
  const navigate = useNavigate()
  const can = useQuery(spaceQuery(on.spaceId)).data?.can ?? []
  return useCome().filter((act) => act.on.includes(on.noun)).flatMap((act) => {
    const label = act.label(on, can)
    return label !== null && can.includes(act.can) ? [{ label, icon: act.icon, rare: act.rare === true, run: () => void act.run(on, (to) => void navigate(to)) }] : []
  })
}
