// The kinds of files that a list is narrowed to.
import type { Line } from './order.ts'

export type Type = Line['type']
export const types = ['text', 'sheet', 'slides', 'pdf', 'image', 'audio', 'video', 'archive', 'other'] as const satisfies readonly Type[]
