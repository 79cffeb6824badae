import { cuisine } from './cuisine.ts'
export const route = cuisine
