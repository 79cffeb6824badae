import { cuisine } from './cuisine.ts'
export const projet=cuisine,elus=cuisine,finances=cuisine
