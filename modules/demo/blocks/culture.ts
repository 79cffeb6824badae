import { cuisine } from './cuisine.ts'
export const culture=cuisine,nature=cuisine,batiment=cuisine
