import { Socket } from 'node:net'
import pg from 'pg'

/** Where a statement is asked: the pool, or the line. */
export type Asked = { query<Row extends pg.QueryResultRow>(text: string, values: unknown[]): Promise<pg.QueryResult<Row>> }
export type Line = Asked & { close(): Promise<void> }
type Call = { client: pg.Client, socket: Socket, lost(): void }

/**
 * One connection for what every request asks first and PostgreSQL answers at once: what is asked in one turn of the loop leaves in one write,
 * and is answered in the order it was asked (decision 16). Whatever may take long, or writes, has a connection of the pool to itself.
 * It is opened when first needed, and anew after it was lost: who waited on it hears of that, as from the pool.
 */
export function openLine(connect: (config: pg.ClientConfig) => pg.Client): Line {
  let open: Promise<Call> | null = null
  let waiting = 0

  function call(): Promise<Call> {
    if (open) return open
    const socket = new Socket()
    // Half dead, it would keep everybody waiting: whoever has waited ten seconds has it dropped.
    const client = connect({ stream: () => socket, keepAlive: true, connectionTimeoutMillis: 10_000, query_timeout: 10_000 })
    const lost = (): void => { if (open === mine) open = null }
    const mine = client.connect().then(() => ({ client, socket, lost }), (error: unknown) => {
      lost()
      throw error
    })
    client.on('error', lost).on('end', lost)
    return (open = mine)
  }

  return {
    async query<Row extends pg.QueryResultRow>(text: string, values: unknown[]) {
      const { client, socket, lost } = await call()
      // Alone, it leaves at once.
      if (waiting > 0 && socket.writableCorked === 0) {
        socket.cork()
        setImmediate(() => socket.uncork())
      }
      waiting++
      try {
        return await client.query<Row>(text, values)
      } catch (error) {
        // PostgreSQL says that it ends a connection before it does: nobody else is to wait on it.
        if (!(error instanceof pg.DatabaseError && error.severity === 'ERROR')) {
          lost()
          socket.destroy()
        }
        throw error
      } finally {
        waiting--
      }
    },
    async close() {
      const { client } = (await open?.catch(() => null)) ?? {}
      await client?.end()
    },
  }
}
