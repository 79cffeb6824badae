// What other modules may call.
export { usual } from './columns.ts'
