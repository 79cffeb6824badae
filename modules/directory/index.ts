// What other modules may call.
export { entryFill, refreshEntries } from './entries.ts'
export { proposeSkill } from './skills.ts'
