// What other modules may call.
export { nameColumns } from './create.ts'
export { typeOf } from './types.ts'
