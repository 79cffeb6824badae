// Short posts put together from building blocks: `[a|b]` chooses, `{slot}` is filled, nothing depends on who writes.
import { communes, inSentence, sites, territories } from './data/places.ts'
import { de } from './french.ts'
import { comingDate } from './moments.ts'
import type { Random } from './random.ts'

export type Block = {
  /** ask: a question; share: something done or found; info: something to know; thanks: to somebody. */
  kind: 'ask' | 'share' | 'info' | 'thanks'
  text: string
  replies: readonly string[]
  photo?: readonly [name: string, alt: string]
}

/** Draws all before any comes back; what came last comes back late. */
export function deck<T>(random: Random, list: readonly T[]): () => T {
  let left: T[] = []
  const drawn: T[] = []
  return () => {
    if (left.length === 0) {
      const recent = new Set(drawn.slice(-Math.ceil(list.length * 0.6)))
      left = random.some(list, list.length).toSorted((a, b) => Number(recent.has(b)) - Number(recent.has(a)))
    }
    const next = left.pop()!
    drawn.push(next)
    return next
  }
}

const townNames = communes.filter((c) => !/^(L’|Le |Les |La )/.test(c))
const weekdays = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi']

export type Fill = (text: string, at: Date, name: string) => string
/** A filler of its own for each space: its places come back rarely. */
export function filler(random: Random): Fill {
  const college = deck(random, sites.filter((s) => s.kind === 'college'))
  const centre = deck(random, sites.filter((s) => s.kind === 'routes'))
  const house = deck(random, sites.filter((s) => s.kind === 'territoire'))
  const town = deck(random, townNames)
  const territory = deck(random, territories)
  const choices = new Map<string, () => string>()
  const slots: Readonly<Record<string, (at: Date) => string>> = {
    college: () => inSentence(college().name), centre: () => inSentence(centre().name), mdt: () => inSentence(house().name),
    commune: town, deCommune: () => de(town()), territoire: () => territory().name,
    rd: () => `RD ${random.int(3, 218)}`, pr: () => `PR ${random.int(2, 38)}+${String(random.int(1, 19) * 50).padStart(3, '0')}`,
    jour: () => random.pick(weekdays), date: (at) => comingDate(random, at), heure: () => `${random.int(8, 16)} h${random.pick(['', ' 30', ' 15', ''])}`,
    n: () => String(random.int(2, 9)), dizaine: () => String(random.int(2, 8) * 5), cent: () => String(random.int(11, 48) * 10), salle: () => String(random.int(101, 312)),
  }
  return (text, at, name) => text
    .replace(/\[([^\]]+)\]/g, (all, inner: string) => {
      let draw = choices.get(all)
      if (!draw) choices.set(all, (draw = deck(random, inner.split('|'))))
      return draw()
    })
    .replace(/\{(\w+)\}/g, (all, slot: string) => {
      if (slot === 'prenom') return name
      const fill = slots[slot]
      if (!fill) throw new Error(`no slot ${all}`)
      return fill(at)
    })
    .replace(/\b([dD])e (?=[AEIOUÉÈ])/g, "$1'")
    .replace(/(^|[.!?]\s+)(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}
