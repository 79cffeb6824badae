import { cuisine } from './cuisine.ts'
export const vie=cuisine,agglo=cuisine
