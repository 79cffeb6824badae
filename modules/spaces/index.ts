// What other modules may call.
export { standing, standingFor, type Standing } from './access.ts'
export { touchSpace } from './spaces.ts'
