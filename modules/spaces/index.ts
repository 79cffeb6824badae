// What other modules may call.
export { standing, standingFor, standings, type Standing } from './access.ts'
export { listAdministered } from './administered.ts'
export { touchSpace } from './spaces.ts'
export { ownPrincipals, ownSpaces, spacesOwn } from './present.ts'
export { handOver, ownedSpaces, standIn } from './hand-over.ts'
export { setMember, takeOut } from './members.ts'
