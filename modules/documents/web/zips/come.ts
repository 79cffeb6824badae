// Archives that are taken out: they come where there are some, with their words.
import { load } from './texts.ts'

export const come = async () => (await Promise.all([import('./Zips.tsx'), load()]))[0].Zips
