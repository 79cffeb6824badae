// Which fact tells whom, in which words: what modules bring, gathered.
import type { Db } from '../db/database.ts'
import type { Fact } from '../journal/dispatch.ts'
import type { Nouns } from '../nouns.ts'

/** 1 urgent · 2 for me · 3 my spaces · 4 in passing. The bell counts the first two. */
export type Level = 1 | 2 | 3 | 4
/** From here on, what a muted space or person tells no more: what is not meant for one by name. */
export const ordinary = 3

/**
 * Somebody whom a fact tells something, about the thing `id`. `by`: whom the line names, when it is not who did it.
 * `away`: what was told before is taken back (a reaction, a request).
 */
export type Told = { fact: string, personId: string, id: string, by?: string, away?: true }

/** `said`: what so many people did, after their names, before the title. `counted`: the same as a number. `why`: why one is told. */
export type Words = { said: (people: number) => string, counted: (times: number) => string, why: string }

export type NoticeKind = {
  /** Facts that may tell it. */
  on: readonly string[]
  level: Level
  /** What the line is about: a noun of the house. Lines of one subject are one line. */
  noun: string
  /** What it takes, in the scope of the fact, to be told; null where the noun alone decides who may see it. */
  permission: string | null
  /** Who is told, for all these facts at once and in at most one query, with a limit per fact: a line is for people who are meant, not for an audience. */
  tell: (db: Db, facts: readonly Fact[]) => Promise<readonly Told[]> | readonly Told[]
  fr: Words
  en: Words
}

export type Notices = {
  kinds: Readonly<Record<string, NoticeKind>>
  /** fact → nouns whose lines about the thing of the fact end with it */
  gone?: Readonly<Record<string, string | readonly string[]>>
}

type Bringing = { name: string, nouns?: Nouns, notices?: Notices }
export type Kinds = {
  /** The most important first: somebody whom one fact tells two things is told the first. */
  list: readonly (NoticeKind & { name: string })[]
  named: ReadonlyMap<string, NoticeKind>
  /** fact → nouns, of all modules together */
  gone: ReadonlyMap<string, readonly string[]>
  nouns: Nouns
  /** The module that keeps each noun. */
  keepers: ReadonlyMap<string, string>
}

const known = new WeakMap<readonly Bringing[], Kinds>()

export function kindsOf(modules: readonly Bringing[]): Kinds {
  const found = known.get(modules)
  if (found) return found
  const list = modules.flatMap((m) => Object.entries(m.notices?.kinds ?? {}).map(([name, kind]) => ({ ...kind, name }))).toSorted((a, b) => a.level - b.level)
  const kinds: Kinds = {
    list, named: new Map(list.map((kind) => [kind.name, kind])),
    gone: goneOf(modules),
    // Asked by names that come from outside: nothing is in it but what the modules brought.
    nouns: Object.assign(Object.create(null), ...modules.map((m) => m.nouns ?? {})) as Nouns,
    keepers: new Map(modules.flatMap((m) => Object.keys(m.nouns ?? {}).map((noun) => [noun, m.name] as const))),
  }
  known.set(modules, kinds)
  return kinds
}

function goneOf(modules: readonly Bringing[]): Map<string, string[]> {
  const gone = new Map<string, string[]>()
  for (const [fact, noun] of modules.flatMap((m) => Object.entries(m.notices?.gone ?? {}))) gone.set(fact, [...(gone.get(fact) ?? []), noun].flat())
  return gone
}

/** Text of a fact's data, or null. */
export const dataOf = (fact: Fact, key: string): string | null => {
  const value = fact.data[key]
  return typeof value === 'string' ? value : null
}

/** By the number of people: one or nobody, several. */
export const plural = (one: string, many: string) => (people: number): string => (people > 1 ? many : one)
/** « 1 réaction », « 12 réactions ». */
export const times = (one: string, many: string) => (n: number): string => (n === 1 ? `1 ${one}` : `${n} ${many}`)
