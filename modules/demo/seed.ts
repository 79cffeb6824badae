// Fills an empty, migrated database with the demo organisation, by COPY.
import pg from 'pg'
import { today } from '#lib/when.ts'
import { entryFill } from '#modules/directory/index.ts'
import type { Store } from '#platform/files/store.ts'
import { attachmentRows } from './attachments.ts'
import { outsideFill } from '#platform/identity/outside.ts'
import { copy, type Rows } from './copy.ts'
import { drawLogos, logoRows } from './logos.ts'
import { noticeFill } from './notices.ts'
import { organisationRows } from './organisation.ts'
import { peopleRows } from './people-rows.ts'
import { drawPhotos, photoRows } from './photos.ts'
import { drawPortraits, hangPortraits, portraitRows } from './portraits.ts'
import { profileRows } from './profiles.ts'
import { spacesRows } from './spaces-rows.ts'
import { makeTown } from './town.ts'

export type SeedOptions = {
  /** Now, for the conversations: the latest are minutes old. */
  at: Date
  store: Pick<Store, 'put'>
  progress?: (done: number, total: number, step: string) => void
}

/** Loads the demo organisation, all or nothing; refuses a database in which somebody lives. */
export async function seedDemo(pool: pg.Pool, options: SeedOptions): Promise<void> {
  const { at, store, progress } = options
  const { rows: [lived] } = await pool.query<{ lived: boolean }>('select exists (select from person) as lived')
  if (lived?.lived) throw new Error('the database already holds people: the demo is loaded into an empty one')
  const drawing = Promise.all([drawPhotos(store), drawLogos(store), drawPortraits(store)])
  // Whoever waits for it later hears of a failure then; nobody hears of it twice.
  drawing.catch(() => {})
  const town = makeTown(at)
  const rows: Record<string, Rows> = { ...organisationRows(), ...peopleRows(town.people, at), ...profileRows(town.people, at), ...spacesRows(town.spaces, town.walls, town.people, at) }
  const total = Object.values(rows).reduce((sum, table) => sum + table.length, 0)
  // A pipelining client refuses COPY: a connection of our own, to the same database; it may wait for the drawings as long as it takes.
  const client = new pg.Client(Object.assign({}, pool.options, { password: pool.options.password, pipeline: false, idle_in_transaction_session_timeout: 0 }))
  let done = 0
  try {
    await client.connect()
    await client.query('begin')
    for (const [table, list] of Object.entries(rows)) {
      progress?.(done, total, table)
      await copy(client, table, list)
      done += list.length
    }
    progress?.(done, total, 'photo')
    const [photos, logos, portraits] = await drawing
    for (const drawn of [photoRows(town, photos, at), logoRows(town, logos), portraitRows(town.people, portraits), await attachmentRows(town, store, at)]) for (const [table, list] of Object.entries(drawn)) await copy(client, table, list)
    await hangPortraits(client, town.people)
    await client.query(...outsideFill(today(at)))
    await client.query(...entryFill(today(at)))
    await client.query(...noticeFill(at))
    await client.query('commit')
    progress?.(total, total, 'photo')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    await drawing.catch(() => {})
    throw error
  } finally {
    await client.end()
  }
  // Fresh tables have no statistics: without them the first pages would be planned blindly.
  await pool.query('analyze')
}
