import type fr from '../fr.ts'
import { roomTexts } from '#web/data/texts.ts'

export const { load, useTexts } = roomTexts<typeof fr>({ fr: () => import('../fr.ts'), en: () => import('../en.ts') })
