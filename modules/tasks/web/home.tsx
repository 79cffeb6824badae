// What is late or due this week: the page comes only for whoever has some.
import { lazy, Suspense } from 'react'
import type { HomePart } from '#web/data/seams.ts'
import type { Due } from './Due.tsx'

export const place: HomePart['place'] = 'main'
export const order = 6

const List = lazy(() => import('./Due.tsx'))

export default function Tasks({ part }: { part: unknown }) {
  const due = part as Due
  return due.items.length > 0 && <Suspense><List due={due} /></Suspense>
}
