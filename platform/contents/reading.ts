// The loop of the worker that reads what waits, one file at a time.
import type pg from 'pg'
import type { Store } from '../files/store.ts'
import { actFor } from '../journal/dispatch.ts'
import type { Module } from '../module.ts'
import { consumerName } from '../search/consumer.ts'
import { searchedOf, type Searched } from '../search/searched.ts'
import { writeEntries } from '../search/write.ts'
import { piecesOf } from './contents.ts'
import type { Page } from './formats/page.ts'
import { mostBytes, openReader, Unreadable, type Reader } from './read.ts'

/** How often one file may end the process that reads it. */
const mostTries = 2
// Whoever began and was killed has ended after two minutes: no reading takes one. No row is held meanwhile, which would hold the horizon of the journal.
const claim = `update content c set state = 'reading', tries = c.tries + 1, since = clock_timestamp() from blob b where b.hash = c.hash
  and c.hash = (select hash from content where state = 'waiting' or (state = 'reading' and since < clock_timestamp() - interval '2 minutes') order by tries, asked_at limit 1 for update skip locked) returning c.hash, c.tries, b.size`

type Claimed = { hash: string, tries: number, size: string }
type Options = { pool: pg.Pool, store: Pick<Store, 'read'>, modules: readonly Module[], log: (message: string, error?: unknown) => void, limits?: Parameters<typeof openReader>[0] }

/** Reads until it is stopped; woken, it looks at once, else every two seconds. */
export function startReading({ pool, store, modules, log, limits }: Options): { wake(): void, stop(): Promise<void> } {
  const nouns = [...searchedOf(modules)].filter(([, searched]) => searched.text)
  let [stopped, woken, wake] = [false, false, () => {}]
  const rest = (): Promise<void> => new Promise((resolve) => {
    const timer = setTimeout(resolve, 2_000)
    wake = () => { clearTimeout(timer); resolve() }
    if (stopped || woken) wake()
  })
  const run = async (): Promise<void> => {
    const reader = await openReader(limits)
    while (!stopped) {
      woken = false
      try {
        const { rows: [claimed] } = await pool.query<Claimed>(claim)
        if (claimed) await readOne(pool, store, reader, nouns, claimed)
        else await rest()
      } catch (error) {
        if (!stopped) log('reading', error)
        await rest()
      }
    }
    await reader.close()
  }
  const running = run()
  return { wake: () => { woken = true; wake() }, stop: async () => { stopped = true; wake(); await running } }
}

async function readOne(pool: pg.Pool, store: Pick<Store, 'read'>, reader: Reader, nouns: readonly [string, Searched][], { hash, tries, size }: Claimed): Promise<void> {
  const state = (to: string): Promise<unknown> => pool.query('update content set state = $2, since = null where hash = $1', [hash, to])
  if (tries > mostTries) return void await state('failed')
  if (Number(size) > mostBytes) return void await state('none')
  try {
    const pages = await reader.read(store.read(hash))
    if (pages === null || pages.length === 0) await state('none')
    else await keep(pool, nouns, hash, pages)
  } catch (error) {
    if (!(error instanceof Unreadable)) {
      await state('waiting').catch(() => {})
      throw error
    }
    await state(error.ended && tries < mostTries ? 'waiting' : 'failed')
  }
}

/** The pieces first, of which nobody knows yet; then, in the consumer's place, the entries of all that holds these bytes by now. */
async function keep(pool: pg.Pool, nouns: readonly [string, Searched][], hash: string, pages: readonly Page[]): Promise<void> {
  const pieces = piecesOf(pages)
  await pool.query(`with gone as (delete from content_piece where hash = $1 and nr > $4) insert into content_piece (hash, nr, page, text, words)
    select $1, nr, page, text, to_tsvector('plain_french', said(text)) from unnest($2::int[], $3::text[]) with ordinality p (page, text, nr)
    on conflict (hash, nr) do update set page = excluded.page, text = excluded.text, words = excluded.words`, [hash, pieces.map((one) => one.page), pieces.map((one) => one.text), pieces.length])
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(actFor, [consumerName])
    await client.query(`update content set state = 'ready', since = null where hash = $1`, [hash])
    for (const [noun, searched] of nouns) {
      const { rows } = await client.query<{ id: string }>(`select id from (${searched.rows}) s where hash = $1`, [hash])
      if (rows.length > 0) await writeEntries(client, noun, searched, rows.map((row) => row.id))
    }
    await client.query('commit')
    client.release()
  } catch (error) {
    client.release(true)
    throw error
  }
}
