import type { Kysely } from 'kysely'
import type { Tx } from './database.ts'
import type { Tables } from './tables.ts'

type Last = (tx: Tx) => Promise<unknown>
const last = new WeakMap<Tx, Last[]>()

/** Puts a statement at the very end of the transaction, on the wire together with its `commit`. */
export function beforeCommit(tx: Tx, statement: Last): void {
  const list = last.get(tx)
  if (list) list.push(statement)
  else last.set(tx, [statement])
}

/**
 * Runs a verb in one transaction. What it recorded in the journal, and the reply kept for its idempotency key, go out with the commit.
 * A verb that throws leaves nothing behind. `finish` sees the result inside the transaction.
 */
export async function work<T>(db: Kysely<Tables>, verb: (tx: Tx) => Promise<T>, finish?: (tx: Tx, result: T) => void): Promise<T> {
  let failure: unknown
  try {
    return await db.transaction().execute(async (tx) => {
      const result = await verb(tx)
      finish?.(tx, result)
      for (const statement of last.get(tx) ?? []) statement(tx).catch((error: unknown) => { failure ??= error })
      return result
    })
  } catch (error) {
    // A failed last statement makes PostgreSQL answer ROLLBACK to the commit: say what failed, not that it was aborted.
    throw failure ?? error
  }
}
