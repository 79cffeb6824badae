// Fills an empty, migrated database with the demo organisation, by COPY.
import pg from 'pg'
import { today } from '#lib/when.ts'
import { entryFill } from '#modules/directory/index.ts'
import type { Store } from '#platform/files/store.ts'
import { appFills, appRows } from './apps.ts'
import { attachmentRows } from './attachments.ts'
import { outsideFill } from '#platform/identity/outside.ts'
import type { Searched } from '#platform/search/searched.ts'
import { fillEntries } from '#platform/search/write.ts'
import { cardPhotoRows, cardRows, hasCards } from './cards.ts'
import { copy, type Rows } from './copy.ts'
import { documentRows } from './documents.ts'
import { drawLogos, logoRows } from './logos.ts'
import { peopleSpaces } from './members.ts'
import { newsFills, newsRows } from './news.ts'
import { noticeFill } from './notices.ts'
import { organisationRows } from './organisation.ts'
import { makePeople } from './people.ts'
import { peopleRows } from './people-rows.ts'
import { drawPhotos, photoRows } from './photos.ts'
import { drawPortraits, hangPortraits, portraitRows } from './portraits.ts'
import { profileRows } from './profiles.ts'
import { spacesRows } from './spaces-rows.ts'
import { taskRows } from './tasks.ts'
import { volumeOf } from './volumes.ts'
import { wallOf, type Posted } from './wall.ts'

export type SeedOptions = {
  /** Now, for the conversations: the latest are minutes old. */
  at: Date
  store: Pick<Store, 'put'>
  /** What can be found by what it says, of all modules. */
  searched: ReadonlyMap<string, Searched>
  /** One of the great volumes; the Three Valleys without. */
  profile?: string
  progress?: (done: number, total: number, step: string) => void
}

/** Spaces whose walls are in memory at once. */
const batch = 40

/** Loads the demo organisation, all or nothing; refuses a database in which somebody lives. */
export async function seedDemo(pool: pg.Pool, options: SeedOptions): Promise<void> {
  const { at, store } = options
  const { rows: [lived] } = await pool.query<{ lived: boolean }>('select exists (select from person) as lived')
  if (lived?.lived) throw new Error('the database already holds people: the demo is loaded into an empty one')
  const volume = volumeOf(options.profile)
  const drawing = Promise.all([drawPhotos(store), drawLogos(store), drawPortraits(store)])
  // Whoever waits for it later hears of a failure then; nobody hears of it twice.
  drawing.catch(() => {})
  const people = makePeople(volume)
  const spaces = peopleSpaces(people, volume.spaces)
  const said = volume.spaces.reduce((sum, space) => sum + space.posts, 0)
  // In posts, as far as it can be told beforehand: people are loaded first, what is searched in comes last.
  const total = Math.round(people.length + said * 2)
  let done = 0
  const progress = (more: number, step: string): void => options.progress?.(Math.min(done += more, total), total, step)
  // A pipelining client refuses COPY: a connection of our own, to the same database; it may wait for the drawings as long as it takes.
  const client = new pg.Client(Object.assign({}, pool.options, { password: pool.options.password, pipeline: false, idle_in_transaction_session_timeout: 0, statement_timeout: 0 }))
  const load = async (tables: Readonly<Record<string, Rows>>): Promise<void> => {
    for (const [table, list] of Object.entries(tables)) await copy(client, table, list)
  }
  try {
    await client.connect()
    await client.query('begin')
    progress(0, 'people')
    await load({ ...organisationRows(volume.organisations), ...peopleRows(people, volume.organisations, at), ...profileRows(people, at) })
    progress(people.length, 'people')
    const pictured = new Map<string, readonly Posted[]>()
    const carded = new Map<string, readonly Posted[]>()
    for (let i = 0; i < spaces.length; i += batch) {
      const part = spaces.slice(i, i + batch)
      const walls = new Map(part.map((space) => [space.entry.key, wallOf(space, at)]))
      await load(spacesRows(part, walls, people, at))
      for (const [key, posts] of walls) {
        pictured.set(key, posts.filter((post) => post.photos.length + post.files.length > 0))
        if (hasCards(key)) carded.set(key, posts)
      }
      progress(part.reduce((sum, space) => sum + space.entry.posts, 0), 'walls')
    }
    const [photos, logos, portraits] = await drawing
    const town = { people, spaces, walls: pictured }
    await load(photoRows(town, photos, at))
    await load({ ...cardRows(spaces, carded, photos, at), ...cardPhotoRows(spaces, photos, at) })
    await load(logoRows(town, logos))
    await load(portraitRows(people, portraits))
    await load(await attachmentRows(town, store, at))
    await load(await documentRows(spaces, photos, store, at))
    await load(newsRows(people, photos, at))
    await load(appRows(people, at))
    await load(taskRows(spaces, at))
    await client.query(`update content_piece set words = to_tsvector('plain_french', said(text))`)
    await hangPortraits(client, people)
    progress(0, 'index')
    await client.query(...outsideFill(today(at)))
    await client.query(...entryFill(today(at)))
    await client.query(...noticeFill(at))
    for (const [text, values] of [...newsFills(at), ...appFills(at)]) await client.query(text, [...values])
    await fillEntries(client, options.searched, (share) => progress(said * share, 'index'))
    await client.query('commit')
    progress(total, 'index')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    await drawing.catch(() => {})
    throw error
  } finally {
    await client.end()
  }
  // Fresh tables have no statistics: without them the first pages would be planned blindly.
  await pool.query('vacuum analyze')
}
