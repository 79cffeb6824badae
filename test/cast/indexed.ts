import { setImmediate } from 'node:timers/promises'
import { modules } from '#modules/index.ts'
import { advance } from '#platform/journal/dispatch.ts'
import { searchConsumer } from '#platform/search/consumer.ts'
import type { House } from './house.ts'

const behind = `select exists (select from journal_cursor where consumer = 'search') as begun,
  exists (select from journal j where not exists (select from journal_cursor c where c.consumer = 'search' and (c.xid, c.id) >= (j.xid, j.id))) as late`

/** Resolves when the index has followed every fact there is so far, as it does by itself in a moment. */
export async function indexed(house: Pick<House, 'database'>): Promise<void> {
  const { pool } = house.database
  for (;;) {
    const { rows: [found] } = await pool.query<{ begun: boolean, late: boolean }>(behind)
    if (found?.begun && !found.late) return
    if (found?.begun) await advance(pool, searchConsumer(modules))
    await setImmediate()
  }
}
