import type pg from 'pg'

/**
 * Wakes the dispatcher after a commit: at most one `NOTIFY` per 15 ms and process, outside any write transaction,
 * since a NOTIFY inside one makes commits queue.
 */
export function createWaker(pool: pg.Pool): () => void {
  let pending: NodeJS.Timeout | null = null
  return () => {
    pending ??= setTimeout(() => {
      pending = null
      pool.query('notify journal_written').catch(() => {})
    }, 15)
  }
}
