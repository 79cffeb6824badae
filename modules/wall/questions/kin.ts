// Do two questions ask the same? Pure: what a question means is compared to the stems of another, rare words weighing more than common ones.
import { fold } from '#lib/fold.ts'
import type { Word } from '#platform/search/words.ts'
import { base, meaningsOf } from './same-words.ts'

/** Words that every question has: they tell nothing of what it asks. */
export const hollow = `bonjour bonsoir merci svp salut quelqu quelqun quelquun comment combien pourquoi quand quel quelle quels quelles quoi lequel est ce cela ca cet cette ces il elle on nous vous ils je
  faire fait faut faudrait font falloir peut peux peuvent pouvez pouvoir pourrait doit dois doivent devoir avoir etre sont avez ont ai suis sait savoir connait connaitre cherche chercher trouve trouver besoin question idee idees conseil
  possible normal mettre mets met vous nos notre votre vos mon ma mes son sa ses leur leurs un une des les aux du de dans sur pour par avec sans chez entre plus moins tres trop bien tout tous toute toutes chaque autre autres
  qui que dont ou et mais donc car ni si ne pas rien personne deja encore aussi alors quelque quelques moi toi lui eux ici la comme apres avant pendant depuis vers jusqu lors aller va vais passe passer demande demander demandez actuellement actuelle jour`.split(/\s+/)
const empty = new Set(hollow)
/** Said in the question at hand, as many as matter. */
const most = 14

export type Asked = { words: readonly string[], /** Words of other ways of saying it, to be looked up too. */ more: readonly string[] }
/** What is asked, word by word; the same in capitals is an acronym, whatever else it may be. */
export function readAsked(text: string): Asked {
  const shouted = new Set([...text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}{2,8}(?![\p{L}\p{N}])/gu)].map(([word]) => fold(word)))
  const plain = text.replace(/(?<![\p{L}\p{N}])(?:[ldnsjmtc]|qu)['’]/giu, ' ')
  const words = [...new Set(fold(plain).split(' '))].filter((word) => shouted.has(word) || !empty.has(word) && (word.length > 1 || /\d/.test(word))).slice(0, most)
  const more = [...new Set(meaningsOf(words).flat(2))].filter((word) => !words.includes(word))
  return { words, more }
}

/** A part of what is asked: said when each of the parts of one of its ways is there, by any of its stems. */
export type Sense = { weight: number, ways: readonly (readonly (readonly string[])[])[] }
export const rarity = (entries: number, all: number): number => Math.log(1 + all / Math.max(1, entries))
/** A word that nothing holds may be a slip, or another matter: it counts, but less than the rarest. */
const unheard = 0.6

/** What is asked as senses: words that together have another way of being said are one. */
export function sensesOf({ words }: Asked, found: readonly Word[], all: number): Sense[] {
  const stems = (word: string): string[] => found.filter((f) => f.said === word).flatMap((f) => [f.stem, ...f.stems])
  const known = (word: string): boolean => found.some((f) => f.said === word)
  const weigh = (word: string): number => {
    const own = found.filter((f) => f.said === word)
    const entries = own.reduce((sum, f) => sum + f.entries, 0)
    return entries === 0 ? unheard * rarity(1, all) : rarity(entries, all)
  }
  const bases = new Map(words.map((word) => [base(word), word]))
  const taken = new Set<string>()
  const senses: Sense[] = []
  const held = meaningsOf(words).flatMap((meaning) => meaning.filter((way) => way.every((word) => bases.has(base(word)))).map((way) => ({ meaning, way: way.map((word) => bases.get(base(word))!) })))
    // The longest way of saying something is what was meant.
    .toSorted((a, b) => b.way.length - a.way.length)
  for (const { meaning, way } of held) {
    if (way.some((word) => taken.has(word))) continue
    way.forEach((word) => taken.add(word))
    const own = way.map(weigh)
    senses.push({ weight: Math.max(...own) + (own.length > 1 ? 0.5 * Math.min(...own) : 0), ways: [way, ...meaning].map((one) => one.filter((word) => known(word) || stems(word).length > 0).map(stems)).filter((one) => one.length > 0) })
  }
  for (const word of words) if (!taken.has(word) && known(word)) senses.push({ weight: weigh(word), ways: [[stems(word)]] })
  return senses
}

/** From 0 to 1: how much of what is asked the other says, and how much of what it says is asked. `stems`: the other's, each with its weight. */
export function likeness(senses: readonly Sense[], stems: ReadonlyMap<string, number>): number {
  const told = new Set<string>()
  let said = 0
  let whole = 0
  for (const { weight, ways } of senses) {
    whole += weight
    const held = ways.filter((way) => way.every((part) => part.some((stem) => stems.has(stem))))
    if (held.length === 0) continue
    said += weight
    for (const part of held.flat()) for (const stem of part) if (stems.has(stem)) told.add(stem)
  }
  const all = [...stems.values()].reduce((sum, weight) => sum + weight, 0)
  const back = [...told].reduce((sum, stem) => sum + stems.get(stem)!, 0)
  return whole === 0 || all === 0 ? 0 : Math.sqrt((said / whole) * (back / all))
}
