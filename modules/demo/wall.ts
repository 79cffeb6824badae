// The walls: written conversations and posts put together, with their comments and reactions, oldest first.
import { blocks, closings } from './blocks/index.ts'
import { conversations, type Reactions, type Talk } from './conversations/index.ts'
import { french } from './french.ts'
import type { Member, Peopled } from './members.ts'
import { ago, hour, minute, moments } from './moments.ts'
import type { Person } from './people.ts'
import { randomFor, timedId, type Random } from './random.ts'
import { deck, filler, type Block } from './sentences.ts'

export type Said = { id: string, author: Person, body: string, at: Date }
export type Reacted = { person: Person, kind: keyof Reactions, at: Date }
export type Posted = Said & { space: string, photos: readonly (readonly [name: string, alt: string])[], comments: readonly Said[], reactions: readonly Reacted[] }

/** Everything said in a space until `at`, oldest first. */
export function wallOf(peopled: Peopled, at: Date): Posted[] {
  const { entry } = peopled
  const written = (conversations[entry.key] ?? []).map((talk, i) => fromTalk(peopled, talk, `${entry.key}:talk:${i}`, at))
  return [...written, ...assembled(peopled, at)].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function fromTalk({ entry, members }: Peopled, talk: Talk, key: string, at: Date): Posted {
  const random = randomFor(key)
  const named = (who: string) => members.find((m) => m.person.key === who)!.person
  const said = (who: string, when: string, body: string, id: string): Said => {
    const moment = new Date(ago(at, when).getTime() + random.int(0, 40_000))
    return { id: timedId(moment, id), author: named(who), body: french(body.trim()), at: moment }
  }
  const post = said(talk.by, talk.ago, talk.body, key)
  const comments = talk.comments.map(([who, when, body], i) => said(who, when, body, `${key}:${i}`))
  return { ...post, space: entry.key, photos: (talk.photos ?? []).map(([name, alt]) => [name, french(alt)] as const), comments, reactions: react(random, post, members, talk.react ?? { useful: 2, thanks: 3 }, at) }
}

function assembled({ entry, members }: Peopled, at: Date): Posted[] {
  const random = randomFor(`wall:${entry.key}`)
  const writers = members.filter((m) => m.role !== 'reader').map((m) => m.person)
  // A few write much, many a little, as anywhere.
  const active = random.some(writers, Math.max(4, Math.ceil(writers.length * 0.35)))
  const writer = (): Person => active[Math.floor(random.next() ** 1.7 * active.length)]!
  const fill = filler(random)
  const draw = deck(random, blocks[entry.theme])
  const closing = { ask: deck(random, closings.ask), share: deck(random, closings.share), info: deck(random, closings.info), thanks: deck(random, closings.thanks) }
  return moments(random, at, entry.posts).map((moment, index) => {
    const block = draw()
    const author = writer()
    const key = `${entry.key}:${index}`
    const body = french(fill(block.text, moment, otherThan(random, writers, [author]).given))
    const comments = answers(random, block, author, members, moment, at, closing[block.kind]).map(({ person, text, when }, i): Said =>
      ({ id: timedId(when, `${key}:${i}`), author: person, body: french(fill(text, when, author.given)), at: when }))
    const post = { id: timedId(moment, key), author, body, at: moment }
    return { ...post, space: entry.key, photos: block.photo ? [[block.photo[0], french(block.photo[1])] as const] : [], comments, reactions: react(random, post, members, liking(random, block, members.length), at) }
  })
}

function otherThan(random: Random, people: readonly Person[], not: readonly Person[]): Person {
  for (let i = 0; i < 20; i++) {
    const found = random.pick(people)
    if (!not.includes(found)) return found
  }
  return random.pick(people)
}

type Answer = { person: Person, text: string, when: Date }
/** The block's own replies in their order, then some of the usual ones; whoever asked often thanks at the end. */
function answers(random: Random, block: Block, author: Person, members: readonly Member[], from: Date, at: Date, usual: () => string): Answer[] {
    const own = block.replies.slice(0, random.int(block.kind === 'ask' ? 1 : 0, block.replies.length))
  const more = random.int(0, 2)
  const texts = [...own, ...Array.from({ length: more }, usual)]
  const thanks = block.kind === 'ask' && own.length > 0 && random.chance(0.6)
  const people = members.map((m) => m.person)
  const spoken: Person[] = [author]
  let when = from.getTime()
  const list: Answer[] = []
  for (const text of texts) {
    const person = otherThan(random, people, spoken)
    spoken.push(person)
    when += random.int(2, 50) * minute + (random.chance(0.2) ? random.int(1, 16) * hour : 0) + random.int(0, 59_999)
    list.push({ person, text, when: new Date(when) })
  }
  if (thanks) list.push({ person: author, text: random.pick(askerThanks), when: new Date(when + random.int(4, 90) * minute) })
  return list.filter((a) => a.when.getTime() < at.getTime() - minute)
}
const askerThanks = ['Merci à tous, j\'essaie dès demain.', 'Parfait, merci !', 'C\'est exactement ce qu\'il me fallait. Merci.', 'Merci, je vous dirai ce que ça donne.', 'Réglé, merci pour la rapidité.', 'Merci, je transmets à l\'équipe.', 'Super, on fait comme ça.', 'Merci ! Je n\'y aurais pas pensé.', 'Noté. Merci beaucoup.', 'Ça marche, problème résolu.']

function liking(random: Random, block: Block, members: number): Reactions {
  const some = (most: number) => Math.floor(random.next() ** 2 * Math.min(most, members / 2.2))
  switch (block.kind) {
    case 'ask': return { useful: some(5), seen: some(4) }
    case 'share': return { thanks: some(9), useful: some(9), bravo: some(9) }
    case 'info': return { seen: some(18), thanks: some(6) }
    case 'thanks': return { bravo: some(14), thanks: some(5) }
  }
}

function react(random: Random, post: Said, members: readonly Member[], counts: Reactions, at: Date): Reacted[] {
  const others = members.map((m) => m.person).filter((p) => p !== post.author)
  return (Object.entries(counts) as [keyof Reactions, number][]).flatMap(([kind, count]) => random.some(others, count).map((person): Reacted => {
    const span = Math.min(at.getTime() - post.at.getTime(), 2 * 24 * hour)
    return { person, kind, at: new Date(post.at.getTime() + Math.floor(random.next() ** 2 * span)) }
  }))
}
