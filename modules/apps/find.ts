// Finding an application by what one wants to do, in words of its name, its aliases or its sentence, with a slip of the finger.
import { fold, searchWords } from '#lib/fold.ts'
import { slipsBetween } from '#lib/near.ts'

export type Findable = { readonly name: string, readonly about: string, readonly aliases: readonly string[] }

/** Where a word is found, the better first; a slip costs less than a weaker place. */
const places = [{ of: 'name', whole: 10, begun: 8, slipped: 5 }, { of: 'aliases', whole: 9, begun: 7, slipped: 4 }, { of: 'about', whole: 3, begun: 2, slipped: 1 }] as const

/** What a word is worth less where it is one of several. */
const several = 0.5

/** Those that hold the most of the words, the best first; in their given order where they are as good. */
export function findApps<T extends Findable>(apps: readonly T[], q: string): T[] {
  const words = searchWords(q)
  if (words.length === 0) return []
  const found = apps.map((app) => ({ app, ...fit(app, words) })).filter(({ held }) => held > 0)
  const most = Math.max(0, ...found.map(({ held }) => held))
  return found.filter(({ held }) => held === most).toSorted((a, b) => b.worth - a.worth).map(({ app }) => app)
}

/** How many of the words an application holds, and how well. */
function fit(app: Findable, words: readonly string[]): { held: number, worth: number } {
  const said = { name: [app.name], aliases: app.aliases, about: [app.about] }
  // « vacances » says more than « chèques vacances ».
  const worths = words.map((word) => Math.max(0, ...places.flatMap((place) => said[place.of].map(tokens).flatMap((all) => all.map((token) => worthOf(word, token, place) - (all.length > 1 ? several : 0))))))
  return { held: worths.filter((worth) => worth > 0).length, worth: worths.reduce((sum, worth) => sum + worth, 0) }
}

const tokens = (text: string): string[] => fold(text).split(' ')

function worthOf(word: string, token: string, { whole, begun, slipped }: (typeof places)[number]): number {
  if (token === word || token === `${word}s` || token === `${word}x`) return whole
  if (token.startsWith(word)) return begun
  // Three letters have too many neighbours.
  const most = word.length < 4 ? 0 : word.length < 8 ? 1 : 2
  return most > 0 && (slipsBetween(word, token, most) <= most || slipsBetween(word, token.slice(0, word.length), most) <= most) ? slipped : 0
}
