// What other modules may call.
export { nameAxes, type Axis } from './axes.ts'
export { entryFill, refreshEntries } from './entries.ts'
export { inTheField } from './field.ts'
export { followersOf } from './follow.ts'
export { noteOrganisation, organisationNamed } from './organisations.ts'
export { endPositions, movePositions, openPosition, type PositionGiven } from './positions.ts'
export { findAmong, namesAmong, peopleBeside, searchPeople } from './search.ts'
export { proposeNamedSkills, proposeSkill } from './skills.ts'
