import { cuisine } from './cuisine.ts'
export const social = cuisine, famille = cuisine
