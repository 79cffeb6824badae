// What other modules may call.
export { entryFill, refreshEntries } from './entries.ts'
export { endPositions, movePositions } from './positions.ts'
export { searchPeople } from './search.ts'
export { proposeSkill } from './skills.ts'
