// Few look through somebody’s eyes: it comes after the page, with its texts.
import { part } from '#web/design/part.tsx'
import { load } from './texts.ts'

const come = async () => (await Promise.all([import('./Sees.tsx'), load()]))[0]
export const Sees = part(async () => (await come()).Sees)
export const LookButton = part(async () => (await come()).LookButton)
