// The walls: written conversations and posts put together, with their comments and reactions, oldest first.
import { askerThanks, blocks, closings } from './blocks/index.ts'
import { conversations, type Reactions, type Talk } from './conversations/index.ts'
import type { Theme } from './data/spaces.ts'
import { french } from './french.ts'
import type { Member, Peopled } from './members.ts'
import { ago, hour, minute, moments } from './moments.ts'
import type { Person } from './people.ts'
import { randomFor, timedId, type Random } from './random.ts'
import { deck, filler, type Block } from './sentences.ts'

export type Said = { id: string, author: Person, body: string, at: Date, named: readonly Person[] }
/** `to`: the id of the comment that it answers. */
export type Answered = Said & { to: string | null }
export type Reacted = { person: Person, kind: keyof Reactions, at: Date }
export type Posted = Said & {
  space: string, photos: readonly (readonly [name: string, alt: string])[], files: readonly string[], comments: readonly Answered[], reactions: readonly Reacted[]
  asks: boolean, accepted: Answered | null, official: { comment: Answered, by: Person } | null, pinned: { by: Person, at: Date } | null
}

/** Everything said in a space until `at`, oldest first. */
export function wallOf(peopled: Peopled, at: Date): Posted[] {
  const { entry } = peopled
  const written = (conversations[entry.key] ?? []).map((talk, i) => fromTalk(peopled, talk, `${entry.key}:talk:${i}`, at))
  return [...written, ...assembled(peopled, at)].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function fromTalk({ entry, members }: Peopled, talk: Talk, key: string, at: Date): Posted {
  const random = randomFor(key)
  const named = (who: string) => members.find((m) => m.person.key === who)!.person
  let last = 0
  const said = (who: string, when: string, body: string, id: string): Said => {
    // « 1d 18:40 » and « 20h » may change places with the hour of loading: an answer never comes before what it answers.
    const moment = new Date(Math.max(ago(at, when).getTime() + random.int(0, 40_000), last + random.int(2, 4) * minute))
    last = moment.getTime()
    const called = [...body.matchAll(mark)].map(([, whom]) => named(whom!))
    return { id: timedId(moment, id), author: named(who), body: french(body.trim()).replace(mark, (_, whom: string) => mentionOf(named(whom))), at: moment, named: called }
  }
  const post = said(talk.by, talk.ago, talk.body, key)
  const comments: Answered[] = []
  for (const [i, [who, when, body, to]] of talk.comments.entries()) comments.push({ ...said(who, when, body, `${key}:${i}`), to: to === undefined ? null : comments[to]!.id })
  return {
    ...post, space: entry.key, photos: (talk.photos ?? []).map(([name, alt]) => [name, french(alt)] as const), files: talk.files ?? [], comments, reactions: react(random, post, members, talk.react ?? { useful: 2, thanks: 3 }, at),
    asks: talk.asks ?? false, accepted: talk.accepted === undefined ? null : comments[talk.accepted]!, official: talk.official ? { comment: comments[talk.official[0]]!, by: named(talk.official[1]) } : null, pinned: talk.pinned === undefined ? null : { by: named(talk.pinned), at: new Date(post.at.getTime() + 2 * minute) },
  }
}

const mark = /@\{(\w+)\}/g
const mentionOf = (person: Person): string => `@[${person.given} ${person.family}](person:${person.id})`

function assembled({ entry, members }: Peopled, at: Date): Posted[] {
  const random = randomFor(`wall:${entry.key}`)
  // The cast has conversations of its own; people from outside answer rather than begin.
  const inside = members.filter((m) => m.person.kind !== 'partner' && m.person.kind !== 'guest')
  const plain = inside.filter((m) => m.person.key === null)
  const speakers = plain.length < 6 ? inside : plain
  const voice = voices[entry.theme]
  const able = speakers.filter((m) => m.role !== 'reader').map((m) => m.person)
  const fitting = voice ? able.filter((p) => voice.test(p.trade ?? p.kind)) : able
  const writers = fitting.length < 4 ? able : fitting
  const answering = [...speakers, ...members.filter((m) => !inside.includes(m))]
  // A few write much, many a little, as anywhere.
  const active = random.some(writers, Math.max(4, Math.ceil(writers.length * 0.35)))
  const writer = (): Person => active[Math.floor(random.next() ** 1.7 * active.length)]!
  const fill = filler(random)
  const draw = deck(random, blocks[entry.theme])
  const closing = { ask: deck(random, closings.ask), share: deck(random, closings.share), info: deck(random, closings.info), thanks: deck(random, closings.thanks) }
  return moments(random, at, entry.posts, entry.days).map((moment, index) => {
    const block = draw()
    const author = entry.theme === 'elus' && block.kind === 'info' ? leading(random, members) : writer()
    const key = `${entry.key}:${index}`
    const body = french(fill(block.text, moment, otherThan(random, writers, [author]).given))
    const comments = answers(random, block, author, answering, moment, at, (entry.theme === 'vie' || entry.theme === 'elus') && block.kind !== 'thanks' ? null : closing[block.kind]).map(({ person, text, when }, i): Answered =>
      ({ id: timedId(when, `${key}:${i}`), author: person, body: french(fill(text, when, author.given)), at: when, named: [], to: null }))
    const post = { id: timedId(moment, key), author, body, at: moment, named: [] }
    // Of the older questions, most found their answer: the block's own first one.
    const asks = block.kind === 'ask'
    const first = comments[0]
    const accepted = asks && first && first.author !== author && at.getTime() - moment.getTime() > 3 * 24 * hour && index % 5 !== 0 ? first : null
    return { ...post, space: entry.key, photos: block.photo ? [[block.photo[0], french(block.photo[1])] as const] : [], files: [], asks, accepted, official: null, pinned: null, comments, reactions: react(random, post, members, liking(random, block, members.length), at) }
  })
}

/** Whose talk a theme is, where a space also holds other trades. */
const voices: Partial<Record<Theme, RegExp>> = {
  college: /^(agent|chef-equipe|jardinier|gestionnaire)/, nature: /^(jardinier|ouvrier|garde|animateur|tech-riv|charge-agri|veterinaire)/, elus: /^councillor$/, famille: /^foster_carer$/,
}
const leading = (random: Random, members: readonly Member[]): Person => random.pick(members.filter((m) => m.role === 'owner' || m.role === 'host')).person

function otherThan(random: Random, people: readonly Person[], not: readonly Person[]): Person {
  for (let i = 0; i < 20; i++) {
    const found = random.pick(people)
    if (!not.includes(found)) return found
  }
  return random.pick(people)
}

type Answer = { person: Person, text: string, when: Date }
/** The block's own replies in their order, then some of the usual ones; whoever asked often thanks at the end. */
function answers(random: Random, block: Block, author: Person, members: readonly Member[], from: Date, at: Date, usual: (() => string) | null): Answer[] {
    const own = block.replies.slice(0, random.int(block.kind === 'ask' ? 1 : 0, block.replies.length))
  const more = usual === null ? 0 : random.int(0, 3)
  const texts = [...own, ...(usual === null ? [] : Array.from({ length: more }, usual))]
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

function liking(random: Random, block: Block, members: number): Reactions {
  const some = (most: number) => Math.floor(random.next() ** 2 * Math.min(most, members / 2.2))
  switch (block.kind) {
    case 'ask': return { useful: some(5), seen: some(4) }
    case 'share': return { thanks: some(9), useful: some(9), bravo: some(9) }
    case 'info': return { seen: some(18), thanks: some(6) }
    case 'thanks': return { bravo: some(14), thanks: some(5) }
  }
}

function react(random: Random, post: Pick<Said, 'author' | 'at'>, members: readonly Member[], counts: Reactions, at: Date): Reacted[] {
  const others = members.map((m) => m.person).filter((p) => p !== post.author)
  return (Object.entries(counts) as [keyof Reactions, number][]).flatMap(([kind, count]) => random.some(others, count).map((person): Reacted => {
    const span = Math.min(at.getTime() - post.at.getTime(), 2 * 24 * hour)
    return { person, kind, at: new Date(post.at.getTime() + Math.floor(random.next() ** 2 * span)) }
  }))
}
