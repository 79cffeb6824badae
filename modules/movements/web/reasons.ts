import type { report } from '../fr.ts'
import { roomTexts } from '#web/data/texts.ts'

const { useTexts } = roomTexts<typeof report>({ fr: async () => ({ default: (await import('../fr.ts')).report }), en: async () => ({ default: (await import('../en.ts')).report }) })

/** Why a row is refused, in words. */
export const useReasons = (): Readonly<Record<string, string>> => useTexts().why
