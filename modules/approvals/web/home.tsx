// What waits for one’s answer: the page comes only for whoever has some.
import { lazy, Suspense } from 'react'
import type { HomePart } from '#web/data/seams.ts'
import type { Waiting } from './ToDo.tsx'

export const section: HomePart['section'] = 'todo'
export const place: HomePart['place'] = 'aside'
export const order = 5

const ToDo = lazy(() => import('./ToDo.tsx'))

export default function Approvals({ part }: { part: unknown }) {
  const waiting = part as Waiting
  return waiting.items.length > 0 && <Suspense><ToDo waiting={waiting} /></Suspense>
}
