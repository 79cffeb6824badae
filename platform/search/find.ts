// Finding: rights in the same statement, candidates that are never more than a few hundred, highlight for the page that is shown.
import type { RawBuilder } from 'kysely'
import { isOutsider, type Actor } from '../access/actor.ts'
import { cursorOf, readCursor } from '../db/cursor.ts'
import type { Db } from '../db/database.ts'
import { isUuid } from '../db/ids.ts'
import { Problem } from '../problem.ts'
import { bySpace, byWord, lately, ranked, scopesHeld, type Row } from './candidates.ts'
import { asWritten, markedText, type Marked } from './marks.ts'
import { isNarrowed, type Narrowed } from './narrow.ts'
import type { Searched } from './searched.ts'
import { anyOf, lookUp, saidWords, type Word } from './words.ts'

export type Found = { noun: string, kind: string | null, id: string, address: string, title: Marked, excerpt: Marked, by: string | null, scopeId: string, /** The title of its scope. */ scope: string | null, /** Where in a file it says it. */ page: number | null, at: Date }
export type Question = { q: string, nouns: ReadonlyMap<string, Searched>, narrowed?: Narrowed, cursor?: string, limit?: number }
export type Finds = { items: Found[], next: string | null, /** Nothing says it as it is written; this comes close. */ close: boolean }

/** A word that more lines hold than this is looked for in the newest days first. */
const common = 700
/** Matches in the newest days that make enough candidates: for whoever may read one in three, then for whoever may read one in thirty. */
const enough = [300, 3_000]
/** As many scopes are looked through one by one. */
const few = 60

/**
 * What the actor may read that says all of this, best first. When nothing does as it is written: words close to them, then all words but one, then any.
 * Two statements when the words are there.
 */
export async function find(db: Db, actor: Actor, question: Question): Promise<Finds> {
  const after = readAfter(question.cursor)
  if (saidWords(question.q).length === 0) return question.nouns.size > 0 && isNarrowed(question.narrowed ?? {}) ? { ...await readNewest(db, actor, question), close: false } : { items: [], next: null, close: false }
  const found = await settle(db, question, after?.depth ?? 0, after !== null, async (words, asked, depth) => {
    const page = await readPage(db, actor, question, words, asked, depth)
    return page.items.length > 0 || after !== null ? { ...page, close: isClose(words, depth) } : null
  })
  return found ?? { items: [], next: null, close: false }
}
const isClose = (words: readonly Word[], depth: number): boolean => depth > 0 || words.some((word) => word.how === 'close' || word.how === 'absent')

/** Loosens a question step by step until it is answered; `on`: a later page goes on with what the first one settled for. */
export async function settle<T>(db: Db, { q, nouns }: Question, from: number, on: boolean, answer: (words: readonly Word[], asked: Asked, depth: number) => Promise<T | null>): Promise<T | null> {
  const said = saidWords(q)
  let words = nouns.size === 0 ? [] : await lookUp(db, said, from >= closely)
  for (let depth = from; depth < loosened.length; depth++) {
    if (depth === closely && !on) {
      // Whatever is written as it should be was not the reason.
      if (words.some((word) => word.how !== 'written')) break
      words = await lookUp(db, said, true)
    }
    const asked = loosened[depth]!(there(words))
    const found = asked === null ? null : await answer(words, asked, depth)
    if (found !== null) return found
  }
  return null
}

export type After = { depth: number, score: number, id: string }
function readAfter(cursor: string | undefined): After | null {
  const values = readCursor(cursor, 3)
  if (values === null) return null
  const [depth, score, id] = [Number(values[0]), Number(values[1]), values[2]!]
  if (!Number.isInteger(depth) || depth < 0 || depth >= loosened.length || !Number.isFinite(score) || !isUuid(id)) throw new Problem(400, 'request.invalid', { field: 'cursor' })
  return { depth, score, id }
}

export type Asked = { query: string, entries: number }
const there = (words: readonly Word[]): Word[] => words.filter((word) => word.stems.length > 0)
/** Words that stand together do so more often than by chance: four times as often, and never more often than the rarest of them. */
const every = (words: readonly Word[]): Asked | null => (words.length === 0 ? null : {
  query: words.map(anyOf).join(' & '),
  entries: Math.min(...words.map((word) => word.entries), words.reduce((product, word) => product * Math.min(1, word.entries / word.all), words[0]!.all) * 4 ** (words.length - 1)),
})
const either = (parts: readonly Asked[]): Asked => ({ query: parts.map((part) => `(${part.query})`).join(' | '), entries: parts.reduce((sum, part) => sum + part.entries, 0) })

/** How a question is loosened, step by step, until something answers. */
const allButOne = (words: readonly Word[]): Asked | null => (words.length < 3 ? null : either(words.map((_, left) => every(words.filter((__, i) => i !== left))!)))
const any = (words: readonly Word[]): Asked | null => (words.length < 2 ? null : either(words.map((word) => every([word])!)))
const loosened: readonly ((words: readonly Word[]) => Asked | null)[] = [every, allButOne, any, every, any]
/** From this step on, words that are written as they should be also stand for those close to them. */
const closely = 3

async function readPage(db: Db, actor: Actor, question: Question, words: readonly Word[], { query, entries }: Asked, depth: number): Promise<{ items: Found[], next: string | null }> {
  const limit = question.limit ?? 20
  const after = readAfter(question.cursor)
  const told = there(words)
  const rows = async (from: RawBuilder<unknown>): Promise<Row[]> =>
    (await ranked({ nouns: question.nouns, query, every: loosened[depth] === every, anyWord: told.map(anyOf).join(' | '), words: told, from, after, limit: limit + 1 }).execute(db)).rows
  const given = { actor, query, nouns: question.nouns, narrowed: question.narrowed ?? {} }
  const rare = entries <= common
  // Partners and guests read a handful of spaces, or one is asked for: these are all there is to look at.
  const within = isOutsider(actor) || !rare && question.narrowed?.scopeId !== undefined
  let found: Row[] = []
  for (const matches of rare || within ? [] : enough) {
    if (matches >= entries) break
    found = await rows(lately(given, matches * words[0]!.all / entries, words[0]!.all))
    if (found.length > limit) break
  }
  // The newest lines hold too little of it, or little that the actor may read: then all of them are asked.
  if (found.length <= limit) found = await rows(within || !rare && await scopesHeld(db, actor) <= few ? bySpace(given) : byWord(given))
  return pageFrom(found, question, depth)
}

/** No word, only what it is to be: the newest of each scope that the actor reads. */
async function readNewest(db: Db, actor: Actor, question: Question): Promise<{ items: Found[], next: string | null }> {
  const from = bySpace({ actor, query: null, nouns: question.nouns, narrowed: question.narrowed ?? {} })
  const { rows } = await ranked({ nouns: question.nouns, query: '', every: true, anyWord: '', words: [], from, after: readAfter(question.cursor), limit: (question.limit ?? 20) + 1 }).execute(db)
  return pageFrom(rows, question, 0)
}

function pageFrom(found: readonly Row[], { nouns, limit = 20 }: Question, depth: number): { items: Found[], next: string | null } {
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return { items: shown.flatMap((row) => presentFound(row, nouns.get(row.noun)?.text?.as ?? row.noun)), next: found.length > limit && last ? cursorOf(depth, last.score, last.id) : null }
}

/** What has no title is called by its first words; what does not stand any more is left out. */
function presentFound({ kind, id, address, title, named, excerpt, whole, by, scope_id, scope, page, at }: Row, noun: string): Found[] {
  if (address === null) return []
  return [{ noun, kind, id, address: page === null ? address : `${address}?page=${page}`, title: named === '' ? { text: firstWords(whole), marks: [] } : asWritten(markedText(title), named), excerpt: asWritten(markedText(excerpt), whole), by, scopeId: scope_id, scope, page, at }]
}

function firstWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= 80 ? line : `${line.slice(0, 80).replace(/\s\S*$/, '')}…`
}
