import { cuisine } from './cuisine.ts'
export const rh=cuisine,cadres=cuisine
