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

/** The name being typed before the caret, from its @; null when none is, or when it is somebody's already. */
export function nameAt(shown: string, caret: number, people: People): { from: number; q: string } | null {
  const found = /(?:^|[\s(«‘“"'’])@((?:[\p{L}\p{M}'’-]+[ \u00A0]){0,2}[\p{L}\p{M}'’-]{1,40})$/u.exec(shown.slice(0, caret))
  const q = found?.[1]
  if (q === undefined || [...people.keys()].some((name) => q === name || q.startsWith(`${name} `))) return null
  return { from: caret - q.length - 1, q }
}

/** The text with the name being typed replaced by the whole one, and where the caret then is. */
export function completed(shown: string, from: number, caret: number, name: string): { text: string; caret: number } {
  const after = shown.slice(caret)
  const gap = /^\s/.test(after) ? '' : ' '
  return { text: `${shown.slice(0, from)}@${name}${gap}${after}`, caret: from + name.length + 2 }
}
