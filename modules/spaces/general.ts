// A text of one space made that of any: no name of a person of it, its own name and its owner's to be filled in.
export const escaped = (text: string): string => text.replaceAll('{', '{{')

/** `words`: what changes from one space to another, each by the key of its variable. */
export type Named = { name: string, people: readonly { name: string, owner: boolean }[], words?: ReadonlyMap<string, string> }

/** Shorter names than this are words that may mean something else. */
export const shortest = 4

/** As a text of a blueprint: `fillIn` makes of it what it was, for a space of that name and owner. */
export const generalise = ({ name, people, words = new Map() }: Named): ((text: string) => string) => replacing(escaped, new Map([
  ...people.map((p) => [p.name, p.owner ? '{owner}' : '…'] as const), ...[...words].map(([word, key]) => [word, `{${key}}`] as const), ...(name.length < shortest ? [] : [[name, '{name}'] as const]),
]))

/** The same for what is not filled in. */
export const withoutPeople = ({ people }: Named): ((text: string) => string) => replacing((text) => text, new Map(people.map((p) => [p.name, '…'])))

/** All at once, whole words only, the longest first: what one puts in, another does not read again. */
function replacing(prepare: (text: string) => string, words: ReadonlyMap<string, string>): (text: string) => string {
  const by = new Map([...words].map(([word, instead]) => [prepare(word), instead]))
  if (by.size === 0) return prepare
  const any = [...by.keys()].sort((a, b) => b.length - a.length).map((word) => word.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')).join('|')
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}\\p{M}])`, 'gu')
  return (text) => prepare(text).replace(pattern, (word) => by.get(word) ?? word)
}
