// What is late or due this week: the page comes only for whoever has some.
import { lazy, Suspense } from 'react'
import type { HomePart } from '#web/data/seams.ts'
import type { Due } from './front/Due.tsx'

export const section: HomePart['section'] = 'todo'
export const place: HomePart['place'] = 'aside'
export const order = 6

const List = lazy(() => import('./front/Due.tsx'))

export default function Tasks({ part }: { part: unknown }) {
  const due = part as Due
  return due.items.length > 0 && <Suspense><List due={due} /></Suspense>
}
