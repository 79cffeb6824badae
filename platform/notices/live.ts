import type pg from 'pg'
import type { Tx } from '../db/database.ts'
import { factChannel } from '../live/hub.ts'
import type { Context } from '../module.ts'

/** People in one message, which NOTIFY keeps below 8 kB. */
const most = 150

/** Tells the browsers of these people, and nobody else's, that their notices changed: not how. Outside any transaction of a request. */
export async function tellOf(people: readonly string[], client: Pick<pg.Pool | pg.PoolClient, 'query'>): Promise<void> {
  for (let i = 0; i < people.length; i += most) await client.query('select pg_notify($1, $2)', [factChannel, JSON.stringify([{ to: people.slice(i, i + most) }])])
}

/** Does something to one's own lines, then tells the person's other browsers: what is read here is read there. After the transaction, as every NOTIFY. */
export async function tellingMe<T>({ work, actor, database }: Pick<Context, 'work' | 'actor' | 'database'>, verb: (tx: Tx) => Promise<T>): Promise<T> {
  const result = await work(verb)
  await tellOf([actor.personId], database.pool)
  return result
}
