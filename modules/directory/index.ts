// What other modules may call.
export { entryFill, refreshEntries } from './entries.ts'
export { endPositions, movePositions } from './positions.ts'
export { findAmong, namesAmong, peopleBeside, searchPeople } from './search.ts'
export { proposeNamedSkills, proposeSkill } from './skills.ts'
