// Marks a space as seen while it is on screen, so that its brass dot goes.
import { useEffect } from 'react'
import { homeQuery } from '#web/data/home.ts'
import { useLive } from '#web/data/live.ts'
import { queries } from '#web/data/queries.ts'
import { spaces, type Space } from '#web/data/spaces.ts'

export function useVisit({ id, following }: Space): void {
  useEffect(() => {
    if (following) visit(id)
  }, [id, following])
  useLive((live) => {
    const here = live.type === 'fact' && live.fact.spaceId === id && /^(post|comment)\.created$/.test(live.fact.fact)
    if (here && following && document.visibilityState === 'visible') later(id)
  })
}

let timer: ReturnType<typeof setTimeout> | undefined
function later(id: string): void {
  clearTimeout(timer)
  timer = setTimeout(() => visit(id), 3_000)
}

function visit(id: string): void {
  // A mark of one's own reading: when it fails, the dot stays and nothing is lost.
  spaces.call('PUT /spaces/:id/visit', { params: { id } }).then(() => queries.invalidateQueries({ queryKey: homeQuery().queryKey }), () => undefined)
}
