import { roomTexts } from '#web/data/texts.ts'
import type fr from './fr.ts'

export const { load, useTexts: useSightTexts } = roomTexts<typeof fr>({ fr: () => import('./fr.ts'), en: () => import('./en.ts') })
