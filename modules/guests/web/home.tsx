// Guests whose access ends soon: the page comes only for whoever has some, or is one.
import { lazy, Suspense } from 'react'
import type { HomePart } from '#web/data/seams.ts'
import type { Ending } from './EndingSoon.tsx'

export const section: HomePart['section'] = 'todo'
export const place: HomePart['place'] = 'main'
export const order = 10

const EndingSoon = lazy(() => import('./EndingSoon.tsx'))

export default function Guests({ part }: { part: unknown }) {
  const ending = part as Ending
  return (ending.items.length > 0 || ending.mine !== null) && <Suspense><EndingSoon ending={ending} /></Suspense>
}
