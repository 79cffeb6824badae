// The sentences that every room shares.
import type fr from '#web/fr.ts'
import { roomTexts } from '#web/data/texts.ts'

export const house = roomTexts<typeof fr>({ fr: () => import('#web/fr.ts'), en: () => import('#web/en.ts') })
export const useHouse = house.useTexts
export type House = typeof fr
