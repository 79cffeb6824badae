import { cuisine } from './cuisine.ts'
export const numerique=cuisine
