// The few words that the navigation and the tabs show before any page; the rest comes with the pages.
import type fr from './labels.fr.ts'
import { roomTexts } from '#web/data/texts.ts'

export const { load, useTexts } = roomTexts<typeof fr>({ fr: () => import('./labels.fr.ts'), en: () => import('./labels.en.ts') })
