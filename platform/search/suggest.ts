// While one types: what has a title that says this, or begins so.
import { sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import { discreetColumn } from '../access/discreet.ts'
import type { Db } from '../db/database.ts'
import { readable, type Given } from './candidates.ts'
import { anyOf, lookUp, saidWords } from './words.ts'

export type Suggested = { noun: string, id: string }

/**
 * By the beginning of each word; when nothing begins so, by what is close to it: `close`. Where nobody spoken of may be named, the scope
 * itself is proposed and nothing that is in it: whoever begins to write a name does not see it come.
 */
export async function suggest(db: Db, actor: Actor, question: { q: string, nouns: Given['nouns'], limit: number }): Promise<{ items: Suggested[], close: boolean }> {
  const said = saidWords(question.q)
  if (said.length === 0 || question.nouns.size === 0) return { items: [], close: false }
  const begun = await titled(db, actor, question, said.map((word) => `'${word}':*A`).join(' & '))
  if (begun.length > 0 || said.every((word) => word.length < 4)) return { items: begun, close: false }
  const words = await lookUp(db, said, true)
  const near = words.length === 0 || words.some((word) => word.stems.length === 0) ? [] : await titled(db, actor, question, words.map((word) => anyOf(word)).join(' & '))
  return { items: near, close: near.length > 0 }
}

async function titled(db: Db, actor: Actor, { nouns, limit }: { nouns: Given['nouns'], limit: number }, query: string): Promise<Suggested[]> {
  // Stems of what is typed are made by PostgreSQL; stems found in the index are left as they are.
  const { rows } = await sql<Suggested>`select e.noun, e.id from entry e where e.title <> '' and (e.id = e.scope_id or not ${discreetColumn('e.scope_id')}) and e.tsv @@ to_tsquery('plain_french', ${query}) and ${readable({ actor, nouns })}
    order by ts_rank(e.tsv, to_tsquery('plain_french', ${query})) desc, e.at desc, e.id limit ${limit}`.execute(db)
  return rows
}
