import { setImmediate } from 'node:timers/promises'
import { modules } from '#modules/index.ts'
import { advance } from '#platform/journal/dispatch.ts'
import { searchConsumer } from '#platform/search/consumer.ts'
import type { House } from './house.ts'

const behind = `select from journal j where not exists (select from journal_cursor c where c.consumer = 'search' and (c.xid, c.id) >= (j.xid, j.id)) and exists (select from journal_cursor where consumer = 'search')
  union all select where not exists (select from journal_cursor where consumer = 'search') limit 1`

/** Resolves when the index has followed every fact there is so far, as it does by itself in a moment. */
export async function indexed(house: Pick<House, 'database'>): Promise<void> {
  const { pool } = house.database
  while ((await pool.query(behind)).rowCount !== 0) {
    await advance(pool, searchConsumer(modules))
    await setImmediate()
  }
}
