import type { CompiledQuery, Kysely } from 'kysely'
import { sendWithCommit, type Tx } from './database.ts'
import type { Tables } from './tables.ts'

const last = new WeakMap<Tx, CompiledQuery[]>()

/** Puts a statement at the very end of the transaction, on the wire together with its `commit`. */
export function beforeCommit(tx: Tx, statement: CompiledQuery): void {
  const list = last.get(tx)
  if (list) list.push(statement)
  else last.set(tx, [statement])
}

/**
 * Runs a verb in one transaction. What it recorded in the journal, and the reply kept for its idempotency key, go out with the commit.
 * A verb that throws leaves nothing behind. `finish` sees the result inside the transaction.
 */
export async function work<T>(db: Kysely<Tables>, verb: (tx: Tx) => Promise<T>, finish?: (tx: Tx, result: T) => void): Promise<T> {
  for (let left = 2; ; left--) {
    try {
      return await once(db, verb, finish)
    } catch (error) {
      if (left === 0 || !crossed(error)) throw error
    }
  }
}

/** Two transactions that waited for each other: PostgreSQL undid this one whole, it may simply be done again. */
const crossed = (error: unknown): boolean => error instanceof Error && 'code' in error && (error.code === '40P01' || error.code === '40001')

function once<T>(db: Kysely<Tables>, verb: (tx: Tx) => Promise<T>, finish?: (tx: Tx, result: T) => void): Promise<T> {
  return db.transaction().execute(async (tx) => {
    const result = await verb(tx)
    finish?.(tx, result)
    const statements = last.get(tx)
    if (statements) await sendWithCommit(tx, statements)
    return result
  })
}

/**
 * Runs a verb in a transaction that is undone, and answers what it answered: what a change would do, by the very verb that does it.
 * What it recorded was to go out with the commit, so nothing of it goes out.
 */
export async function rehearse<T>(db: Kysely<Tables>, verb: (tx: Tx) => Promise<T>): Promise<T> {
  for (let left = 2; ; left--) {
    const done = new Undone<T>()
    try {
      await db.transaction().execute(async (tx) => {
        done.result = await verb(tx)
        throw done
      })
    } catch (error) {
      if (error === done) return done.result as T
      if (left === 0 || !crossed(error)) throw error
    }
  }
}
class Undone<T> { result: T | undefined }
