// Naming people in a text. One reads and types « @Nadège Hoarau »; what is kept and sent holds who that is.
const written = /@\[([^[\]\n]{1,200})\]\(person:([0-9a-f-]{36})\)/g

/** Whom a text names, by name. Two people of one name in one text are the one chosen last. */
export type People = ReadonlyMap<string, string>

export const peopleIn = (body: string): Map<string, string> => new Map([...body.matchAll(written)].map(([, name = '', id = '']) => [name, id]))
/** The text as it is read and typed. */
export const shownOf = (body: string): string => body.replace(written, '@$1')

/** The text as it is kept: each « @name » of somebody chosen says who. */
export function bodyOf(shown: string, people: People): string {
  if (people.size === 0) return shown
  const names = [...people.keys()].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return shown.replace(new RegExp(`@(${names.join('|')})(?![\\p{L}\\p{N}])`, 'gu'), (_, name: string) => `@[${name}](person:${people.get(name)})`)
}
