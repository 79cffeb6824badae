import type pg from 'pg'
import { factChannel } from '../live/hub.ts'

/** People in one message, which NOTIFY keeps below 8 kB. */
const most = 150

/** Tells the browsers of these people, and nobody else's, that their notices changed: not how. Outside any transaction of a request. */
export async function tellOf(people: readonly string[], client: Pick<pg.Pool | pg.PoolClient, 'query'>): Promise<void> {
  for (let i = 0; i < people.length; i += most) await client.query('select pg_notify($1, $2)', [factChannel, JSON.stringify([{ to: people.slice(i, i + most) }])])
}
