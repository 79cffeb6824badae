// The consumer at work in a house: everything written is told before a test looks.
import type pg from 'pg'
import { modules } from '#modules/index.ts'
import { advance, type Consumer } from '#platform/journal/dispatch.ts'
import { noticesConsumer } from '#platform/notices/consumer.ts'
import type { House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'

export const consumerOf = (house: Pick<House, 'database' | 'clock'>): Consumer => noticesConsumer(modules, house.database, () => house.clock.now)

const left = `select from journal j where (j.xid, j.id) > (select c.xid, c.id from journal_cursor c where c.consumer = 'notices') limit 1`

/** Resolves once the consumer reads from here on. */
export async function reading({ pool }: { pool: pg.Pool }): Promise<void> {
  while ((await pool.query(`select from journal_cursor where consumer = 'notices'`)).rowCount === 0);
}
/** Resolves once every fact was consumed; the dispatcher of the house may do it first. */
export async function told(house: Pick<House, 'database' | 'clock'>): Promise<void> {
  do await advance(house.database.pool, consumerOf(house))
  while ((await house.database.pool.query(left)).rowCount === 1)
}

export type Shown = { id: string, level: number, noun: string, subjectId: string, title: string, address: string, place: string | null, who: string, said: string, more: string[], why: string, at: string, readAt: string | null, person: { name: string } | null }
export async function noticesOf(house: House, name: Name, view = 'all'): Promise<Shown[]> {
  await told(house)
  return (await house.as(name).get(`/api/me/notices?view=${view}`)).json<{ items: Shown[] }>().items
}
export const bellOf = async (house: House, name: Name): Promise<number> => {
  await told(house)
  return (await house.as(name).get('/api/me/notices/count')).json<{ count: number }>().count
}
