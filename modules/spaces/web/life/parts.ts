// What few spaces say of their own life comes after the page, with its texts.
import { part } from '#web/design/part.tsx'
import { load } from './texts.ts'

export const Ownerless = part(async () => {
  const [{ Ownerless: come }] = await Promise.all([import('./Ownerless.tsx'), load()])
  return come
})
export const Asleep = part(async () => {
  const [{ Asleep: come }] = await Promise.all([import('./Asleep.tsx'), load()])
  return come
})
