// « Actualités pour vous »: it comes only for whoever has some.
import './home.css'
import { lazy, Suspense } from 'react'
import type { HomePart } from '#web/data/seams.ts'
import type { Mine } from './front/Latest.tsx'

export const section: HomePart['section'] = 'news'
export const place: HomePart['place'] = 'main'
export const order = 10

const Latest = lazy(() => import('./front/Latest.tsx'))

export default function News({ part }: { part: unknown }) {
  const mine = part as Mine
  return mine.items.length > 0 && <Suspense><Latest mine={mine} /></Suspense>
}
