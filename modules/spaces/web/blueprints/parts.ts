// Blueprints are made, changed and followed by few: what does so comes after the page, with its texts.
import { part } from '#web/design/part.tsx'
import { load as loadKinds } from '../copy/texts.ts'
import { load } from './texts.ts'

export const SaveBlueprint = part(async () => {
  const [{ SaveBlueprint: come }] = await Promise.all([import('./SaveBlueprint.tsx'), load(), loadKinds()])
  return come
})
export const EditBlueprint = part(async () => {
  const [{ EditBlueprint: come }] = await Promise.all([import('./EditBlueprint.tsx'), load()])
  return come
})
export const BringBack = part(async () => {
  const [{ BringBack: come }] = await Promise.all([import('./BringBack.tsx'), load(), loadKinds()])
  return come
})
export const FollowBlueprint = part(async () => {
  const [{ FollowBlueprint: come }] = await Promise.all([import('./FollowBlueprint.tsx'), load()])
  return come
})
