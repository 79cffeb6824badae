import type pg from 'pg'

/** Milliseconds between two `NOTIFY`. */
const apart = 15

/**
 * Wakes the dispatcher after a commit: the first at once, then at most one `NOTIFY` per 15 ms and process, outside any write transaction,
 * since a NOTIFY inside one makes commits queue.
 */
export function createWaker(pool: pg.Pool): () => void {
  let pending: NodeJS.Timeout | null = null
  let last = -Infinity
  return () => {
    pending ??= setTimeout(() => {
      pending = null
      last = performance.now()
      pool.query('notify journal_written').catch(() => {})
    }, Math.max(1, last + apart - performance.now()))
  }
}
