// Finding: rights in the same statement, candidates that are never more than a few hundred, highlight for the page that is shown.
import type { RawBuilder } from 'kysely'
import { isOutsider, type Actor } from '../access/actor.ts'
import { cursorOf, readCursor } from '../db/cursor.ts'
import type { Db } from '../db/database.ts'
import { isUuid } from '../db/ids.ts'
import { Problem } from '../problem.ts'
import { bySpace, byWord, lately, newestWeeks, ranked, scopesHeld, type Row } from './candidates.ts'
import { asWritten, markedText, type Marked } from './marks.ts'
import type { Searched } from './searched.ts'
import { anyOf, lookUp, saidWords, type Word } from './words.ts'

export type Found = { noun: string, id: string, scopeId: string, at: Date, title: Marked, excerpt: Marked }
export type Question = { q: string, nouns: ReadonlyMap<string, Searched>, scopeId?: string, cursor?: string, limit?: number }
export type Finds = { items: Found[], next: string | null, /** Nothing says it as it is written; this comes close. */ close: boolean }

/** A word that more lines hold than this is looked for in the newest weeks first. */
const common = 3_000
/** Matches that make enough candidates, when the actor may read one in eight. */
const enough = 800
/** As many scopes are looked through one by one. */
const few = 60

/**
 * What the actor may read that says all of this, best first. When nothing does as it is written: words close to them, then all words but one, then any.
 * Two statements when the words are there.
 */
export async function find(db: Db, actor: Actor, question: Question): Promise<Finds> {
  const said = saidWords(question.q)
  const after = readAfter(question.cursor)
  // A later page goes on with what the first one settled for.
  let depth = after?.depth ?? 0
  let words = question.nouns.size === 0 ? [] : await lookUp(db, said, depth >= closely)
  for (; depth < loosened.length; depth++) {
    if (depth === closely && after === null) {
      // Whatever is written as it should be was not the reason.
      if (words.some((word) => word.how !== 'written')) break
      words = await lookUp(db, said, true)
    }
    const asked = loosened[depth]!(words.filter((word) => word.stems.length > 0))
    if (asked === null) continue
    const page = await readPage(db, actor, question, words, asked, depth)
    if (page.items.length > 0 || after !== null) return { ...page, close: depth > 0 || words.some((word) => word.how === 'close' || word.how === 'absent') }
  }
  return { items: [], next: null, close: false }
}

export type After = { depth: number, score: number, id: string }
function readAfter(cursor: string | undefined): After | null {
  const values = readCursor(cursor, 3)
  if (values === null) return null
  const [depth, score, id] = [Number(values[0]), Number(values[1]), values[2]!]
  if (!Number.isInteger(depth) || depth < 0 || depth >= loosened.length || !Number.isFinite(score) || !isUuid(id)) throw new Problem(400, 'request.invalid', { field: 'cursor' })
  return { depth, score, id }
}

type Asked = { query: string, entries: number }
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
    (await ranked({ actor, query, anyWord: told.map(anyOf).join(' | '), words: told, from, after, limit: limit + 1 }).execute(db)).rows
  const given = { query, nouns: question.nouns, scopeId: question.scopeId }
  const rare = entries <= common || question.scopeId !== undefined
  // Partners and guests read a handful of spaces: these are all there is to look at.
  const outsider = isOutsider(actor)
  let found = await rows(outsider ? bySpace(given) : rare ? byWord(given) : lately(given, await newestWeeks(db, enough * words[0]!.all / entries, words[0]!.all)))
  // The newest lines hold too little of it, or little that the actor may read: then all of them are asked.
  if (!rare && !outsider && found.length <= limit) found = await rows(await scopesHeld(db, actor) <= few ? bySpace(given) : byWord(given))
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return { items: shown.map(presentFound), next: found.length > limit && last ? cursorOf(depth, last.score, last.id) : null }
}

const presentFound = (row: Row): Found => ({ noun: row.noun, id: row.id, scopeId: row.scope_id, at: row.at, title: asWritten(markedText(row.title), row.named), excerpt: asWritten(markedText(row.excerpt), row.whole) })
