import { cuisine } from './cuisine.ts'
export const college = cuisine
