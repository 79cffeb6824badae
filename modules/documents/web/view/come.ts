// What is seen comes with its words.
import { load } from './texts.ts'

export const come = async () => (await Promise.all([import('./Viewer.tsx'), load()]))[0].Viewer
