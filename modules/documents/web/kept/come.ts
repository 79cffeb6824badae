// For whom a folder is kept: it comes when somebody asks, with its words.
import { load } from './texts.ts'

export const comeDialog = async () => (await Promise.all([import('./WhoDialog.tsx'), load()]))[0].WhoDialog
export const comeKept = async () => (await Promise.all([import('./Kept.tsx'), load()]))[0].Kept
