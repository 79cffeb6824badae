import { createHash } from 'node:crypto'
import { CompiledQuery, Kysely, PostgresDialect, type DatabaseConnection, type Driver, type Transaction } from 'kysely'
import pg from 'pg'
import { openLine, type Line } from './line.ts'
import type { Tables } from './tables.ts'
import { together } from './together.ts'

/** A handle for reading. A write through it does not type-check, but behind a `with`: verbs ask for a `Tx`. */
export type Db = Pick<Kysely<Tables>, 'selectFrom' | 'selectNoFrom' | 'with' | 'fn' | 'dynamic' | 'getExecutor'>
/** A handle inside a transaction: everything, until `work` commits. */
export type Tx = Transaction<Tables>
export type Database = { db: Kysely<Tables>, pool: pg.Pool, line: Line, close(): Promise<void> }

// A day is a day: as a moment it would be another one in another zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day)

const names = new Map<string, string>()
const nameOf = (text: string): string => {
  let name = names.get(text)
  if (name === undefined) names.set(text, (name = createHash('sha1').update(text).digest('base64url')))
  return name
}

/** Names each statement by a hash of its text, so that PostgreSQL plans it once per connection. */
class NamingClient extends pg.Client {
  override query(...args: unknown[]): never {
    const [text, values] = args
    if (typeof text === 'string' && Array.isArray(values) && values.length > 0) args[0] = { name: nameOf(text), text }
    return super.query.apply(this, args as never) as never
  }
}

const commit = CompiledQuery.raw('commit')
const waiting = new WeakMap<DatabaseConnection, readonly CompiledQuery[]>()

/** Has these statements sent with the `commit` of the transaction: one round trip for all of them. If one fails, all of it is undone. */
export const sendWithCommit = (tx: Tx, statements: readonly CompiledQuery[]): Promise<unknown> =>
  tx.getExecutor().provideConnection(async (connection) => waiting.set(connection, statements))

const begin = CompiledQuery.raw('begin')
/** Transactions that have sent nothing yet, and how they send. */
const silent = new WeakMap<DatabaseConnection, DatabaseConnection['executeQuery']>()

/** From now on the first statement on this connection sends `begin` before it. */
function beginLater(connection: DatabaseConnection): void {
  const send = connection.executeQuery
  silent.set(connection, send)
  connection.executeQuery = ((...statement: Parameters<typeof send>) => {
    speak(connection)
    // If it fails the connection is lost, and the statements behind it fail with it.
    send.call(connection, begin).catch(() => {})
    return send.apply(connection, statement)
  }) as typeof send
}
/** Ends its silence, if it was silent. */
function speak(connection: DatabaseConnection): boolean {
  const send = silent.get(connection)
  if (!send) return false
  connection.executeQuery = send
  return silent.delete(connection)
}

/**
 * `begin` travels with the first statement, and the last statements with `commit`, instead of each waiting for an answer of its own.
 * A transaction that is one statement needs neither: alone, it is whole or not there.
 */
class PipelinedDialect extends PostgresDialect {
  override createDriver(): Driver {
    const driver = super.createDriver()
    const rollback = driver.rollbackTransaction.bind(driver)
    return Object.assign(driver, {
      beginTransaction: async (connection: DatabaseConnection) => {
        waiting.delete(connection)
        beginLater(connection)
      },
      rollbackTransaction: async (connection: DatabaseConnection) => { if (!speak(connection)) await rollback(connection) },
      commitTransaction: async (connection: DatabaseConnection) => {
        const last = together(waiting.get(connection) ?? [])
        if (last.length < 2 && speak(connection)) {
          for (const statement of last) await connection.executeQuery(statement)
          return
        }
        const sent = [...last, commit].map((statement) => connection.executeQuery<{ command: string }>(statement))
        const answers = await Promise.allSettled(sent)
        const failed = answers.find((answer) => answer.status === 'rejected')
        if (failed) throw failed.reason
        // PostgreSQL answers ROLLBACK to the commit of a transaction that an earlier error had ended.
        const end = answers.at(-1)
        if (end?.status === 'fulfilled' && end.value.rows[0]?.command !== 'COMMIT') throw new Error('the transaction was rolled back')
      },
    })
  }
}

/** A process that stops in the middle of a transaction would keep its locks, and the horizon of the journal, for ever. */
const patience = { idle_in_transaction_session_timeout: 30_000 }
/** No statement is read in the zone of whatever machine PostgreSQL runs on. */
const zone = { options: '-c TimeZone=UTC' }

/** Opens a pool on `url`; `statementTimeout` in milliseconds, for those whom somebody waits for. Errors of idle connections are given to `onError`; the pool replaces them. */
export function openDatabase(url: string, options: { max?: number, statementTimeout?: number, onError?: (error: Error) => void } = {}): Database {
  const config: pg.ClientConfig = { connectionString: url, ...patience, ...zone, ...(options.statementTimeout ? { statement_timeout: options.statementTimeout } : {}) }
  // A client at work between two statements has nobody else who listens: without this, PostgreSQL's death would be ours.
  const heard = (client: pg.Client | pg.PoolClient): void => void client.on('error', (error) => options.onError?.(error))
  const pool = new pg.Pool({ ...config, max: options.max ?? 10, Client: NamingClient, pipeline: true, idleTimeoutMillis: 60_000, connectionTimeoutMillis: 10_000 } as pg.PoolConfig)
  pool.on('error', (error) => options.onError?.(error))
  pool.on('connect', heard)
  const line = openLine((more) => {
    const client = new NamingClient({ ...config, ...more, pipeline: true } as pg.ClientConfig)
    heard(client)
    return client
  })
  const db = new Kysely<Tables>({ dialect: new PipelinedDialect({ pool }) })
  return { db, pool, line, close: async () => void (await Promise.all([db.destroy(), line.close()])) }
}
