// Holds the embedded PostgreSQL: one Parvis for a data folder, and a database that comes back when it was killed.
import pg from 'pg'
import { type Embedded, startPostgres } from '#platform/db/embedded.ts'
import { fr } from './fr.ts'

export class TwinError extends Error {}

/** Starts the database of a data folder and stays connected to it: the connection's lock keeps a twin away, its loss tells of a crash. */
export async function keepPostgres(dataDir: string, say: (line: string) => void): Promise<{ url: string, stop(): Promise<void> }> {
  let embedded = await startPostgres({
    dataDir,
    creating: (folder) => {
      say(fr.preparing)
      if (!folder.startsWith(dataDir)) say(fr.moved(dataDir, folder))
    },
  })
  let held = await hold(embedded, dataDir)
  let stopping = false
  let revived = Promise.resolve()

  const watch = (): void => void held.once('end', () => {
    if (stopping) return
    say(fr.databaseLost)
    revived = revive()
  })
  async function revive(): Promise<void> {
    for (let pause = 100; !stopping; pause = Math.min(pause * 2, 5_000)) {
      try {
        embedded = await startPostgres({ dataDir })
        held = await hold(embedded, dataDir)
        return watch()
      } catch (error) {
        process.stderr.write(`${String(error)}\n`)
        await new Promise((resolve) => setTimeout(resolve, pause))
      }
    }
  }
  watch()
  return {
    url: embedded.url,
    async stop() {
      stopping = true
      await revived
      await held.end().catch(() => {})
      await embedded.stop()
    },
  }
}

async function hold(embedded: Embedded, dataDir: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: embedded.url, keepAlive: true })
  client.on('error', () => {})
  await client.connect()
  // The lock of a parent just killed is let go as soon as the database notices.
  for (let left = 20; left > 0; left--) {
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock(7265010) as held')
    if (rows[0]?.held) return client
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await client.end()
  throw new TwinError(fr.twin(dataDir))
}
