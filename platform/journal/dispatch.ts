import type pg from 'pg'

export type Position = { xid: string, id: string }
export type Fact = {
  xid: string, id: string, at: Date, fact: string, noun: string, noun_id: string | null, scope_id: string | null, authority_id: string | null, actor_id: string | null, data: Record<string, unknown>
}
/**
 * Reads facts in order, from where it was. Its effect in the database goes through `client`, so that effect and cursor commit together;
 * an effect outside carries the fact's id, since a fact may come twice after a crash.
 */
export type Consumer = {
  name: string
  /** Facts that it takes at a time, when each may have it write much: no transaction lasts over two seconds. */
  batch?: number
  consume(facts: readonly Fact[], client: pg.PoolClient): Promise<void>
}

const most = 500
/** Milliseconds after a wake during which it looks often: more than any transaction may last. */
const lively = 35_000
// By the columns, named in full: the bare names would be those of the texts, where 10 comes before 9.
// Below the horizon no transaction is still open that could add a fact before one already read.
// The number is in the text: a plan for any number would not take the index.
const behind = (number: number): string => `select xid::text, id::text, at, fact, noun, noun_id, scope_id, authority_id, actor_id, data from journal j
  where (j.xid, j.id) > ($1::xid8, $2::bigint) and j.xid < pg_snapshot_xmin(pg_current_snapshot()) order by j.xid, j.id limit ${number}`

/** Which of these consumers have something to read: for each, the index answers from where it stands. */
const late = `select c.consumer from journal_cursor c cross join lateral (select from journal j where (j.xid, j.id) > (c.xid, c.id)
  and j.xid < pg_snapshot_xmin(pg_current_snapshot()) order by j.xid, j.id limit 1) next where c.consumer = any($1)`

/** Where the journal stands now: a consumer that begins needs nothing from before. */
const here = `insert into journal_cursor (consumer, xid, id) values ($1, pg_snapshot_xmin(pg_current_snapshot()), 0) on conflict do nothing`

/**
 * The dispatcher: one process at a time holds the advisory lock and feeds every consumer, each at its own pace.
 * It is woken by `NOTIFY journal_written`, which servers send after their commits. By itself it looks every half second for a while after that,
 * since a fact is read only when every older transaction has ended, then every two seconds.
 */
export function startDispatcher(pool: pg.Pool, consumers: readonly Consumer[], log: (message: string, error?: unknown) => void): { wake(): void, stop(): Promise<void> } {
  let stopped = false
  let wake = () => {}
  // Woken while it was reading: what was written since may not be among what it read.
  let woken = false
  let lastWoken = -Infinity
  const look = (): void => { woken = true; wake() }
  const rest = (ms: number) => new Promise<void>((resolve) => {
    if (stopped) return resolve()
    const timer = setTimeout(resolve, ms)
    wake = () => { clearTimeout(timer); resolve() }
  })
  const run = async (): Promise<void> => {
    while (!stopped) {
      const client = await pool.connect().catch(() => null)
      if (!client) { await rest(500); continue }
      const { promise: broken, reject } = Promise.withResolvers<never>()
      broken.catch(() => {})
      client.on('error', reject)
      try {
        const { rows } = await client.query<{ elected: boolean }>('select pg_try_advisory_lock(7265002) as elected')
        if (rows[0]?.elected) {
          for (const { name } of consumers) await client.query(here, [name])
          const reading = new Map<string, Promise<void>>()
          // Nobody waits for a slower one; whoever has read looks again at once, since more may have come meanwhile.
          const feed = (consumer: Consumer): void => void reading.set(consumer.name, advance(pool, consumer).finally(() => reading.delete(consumer.name)).then(look, reject))
          try {
            while (!stopped) {
              woken = false
              // Most looks find nothing: they cost one statement, however many consumers there are, and no transaction.
              const { rows } = await pool.query<{ consumer: string }>(late, [consumers.flatMap(({ name }) => (reading.has(name) ? [] : [name]))])
              const behind = new Set(rows.map((row) => row.consumer))
              consumers.filter(({ name }) => behind.has(name)).forEach(feed)
              if (!woken) await Promise.race([rest(performance.now() - lastWoken < lively ? 500 : 2_000), broken])
            }
          } finally {
            await Promise.all(reading.values())
          }
          await client.query('select pg_advisory_unlock(7265002)')
        } else await rest(2_000)
        client.off('error', reject)
        client.release()
      } catch (error) {
        client.release(true)
        if (!stopped) log('dispatcher', error)
        await rest(500)
      }
    }
  }
  const running = run()
  return { wake: () => { lastWoken = performance.now(); look() }, stop: async () => { stopped = true; wake(); await running } }
}

/** Gives one consumer its next facts; answers how many. */
export async function advance(pool: pg.Pool, consumer: Consumer): Promise<number> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    // Not by the row: a row lock takes a transaction number, which would hold the horizon of everybody until the slowest has written.
    await client.query('select pg_advisory_xact_lock(7265003, hashtext($1))', [consumer.name])
    const { rows: [cursor] } = await client.query<Position>('select xid::text, id::text from journal_cursor where consumer = $1', [consumer.name])
    const { rows: facts } = await client.query<Fact>(behind(consumer.batch ?? most), [cursor!.xid, cursor!.id])
    const lastFact = facts.at(-1)
    if (lastFact) {
      await consumer.consume(facts, client)
      await client.query('update journal_cursor set xid = $2::xid8, id = $3 where consumer = $1', [consumer.name, lastFact.xid, lastFact.id])
    }
    await client.query('commit')
    client.release()
    return facts.length
  } catch (error) {
    client.release(true)
    throw error
  }
}
