// The worker's part of archives: one after the other, each as its owner reads the space at that moment.
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { cleanFilename } from '#lib/filename.ts'
import { html } from '#lib/html.ts'
import { manifestName, manifestOf, type Listed } from '#platform/archive/manifest.ts'
import { moment, page } from '#platform/archive/page.ts'
import { isPacked, writeZip, type Packed } from '#platform/archive/zip.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Database } from '#platform/db/database.ts'
import { work } from '#platform/db/work.ts'
import { exports, type Exported } from '#platform/exporting.ts'
import { holdMade } from '#platform/files/files.ts'
import type { Store } from '#platform/files/store.ts'
import { actorFor } from '#platform/identity/actors.ts'
import { closable } from './closing.ts'
import { record } from './facts.ts'

/** One that ended the worker so often is left alone. */
const mostTries = 3
/** As many files as one ZIP may have, so that its list stays small. */
const mostFiles = 50_000
const lock = 7_265_042

/** Makes all that were asked for; none while another worker does. */
export async function makeArchives(database: Database, at: Date, store: Store): Promise<void> {
  const client = await database.pool.connect()
  try {
    const { rows: [held] } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [lock])
    if (!held?.held) return
    try {
      while (await makeNext(database, at, store));
    } finally {
      await client.query('select pg_advisory_unlock($1)', [lock])
    }
  } finally {
    client.release()
  }
}

type Asked = { space_id: string, person_id: string, tries: number }

async function makeNext(database: Database, at: Date, store: Store): Promise<boolean> {
  // Counted before it is made: one that ends the worker is known by it.
  const { rows: [asked] } = await database.pool.query<Asked>(`update space_archive set tries = tries + 1, done = 0 where (space_id, person_id) = (select space_id, person_id from space_archive where state = 'waiting' order by asked_at limit 1) returning space_id, person_id, tries`)
  if (!asked) return false
  if (asked.tries > mostTries || !(await make(database, asked, at, store).then(() => true, () => false))) await database.db.updateTable('space_archive').set({ state: 'failed' }).where('space_id', '=', asked.space_id).where('person_id', '=', asked.person_id).execute()
  return true
}

async function make({ db, pool }: Database, asked: Asked, at: Date, store: Store): Promise<void> {
  const actor = await actorFor(db, asked.person_id, at, 'system')
  if (!actor) throw new Error('the owner has left')
  const space = await closable(db, actor, asked.space_id)
  const tell = async (done: number): Promise<void> => {
    if (done % 100 > 0) return
    await pool.query('update space_archive set done = $3 where space_id = $1 and person_id = $2', [asked.space_id, asked.person_id, done])
  }
  const { hash, size } = await store.put(writeZip([], packed(db, actor, space, store, tell)))
  await work(db, async (tx) => {
    const fileId = await holdMade(tx, { hash, size, name: `${cleanFilename(space.name) || 'Espace'}.zip`, mime: 'application/zip', for: actor, authorityId: space.authorityId }, at)
    if (!(await store.has(hash))) throw new Error('the bytes were swept')
    await tx.updateTable('space_archive').set({ state: 'ready', made_at: at, file_id: fileId }).where('space_id', '=', space.id).where('person_id', '=', actor.personId).execute()
    record(tx, { personId: '', at, via: 'system' }, 'space.archive_made', { id: space.id, scopeId: space.id, authorityId: space.authorityId, data: { personId: actor.personId } })
  })
  await pool.query('notify journal_written')
}

/** What each module brings, then a page to begin with, then the list of all of it. */
async function* packed(db: Database['db'], actor: Actor, space: { id: string, name: string, archived_at: Date | null }, store: Store, tell: (done: number) => Promise<void>): AsyncGenerator<Packed> {
  const listed: Listed[] = []
  const pages: { title: string, paths: string[] }[] = []
  const lay = (one: Exported): Packed => {
    const bytes = 'text' in one ? Buffer.from(one.text) : null
    const hash = 'hash' in one ? one.hash : createHash('sha256').update(bytes!).digest('hex')
    const size = 'size' in one ? one.size : bytes!.length
    listed.push({ path: one.path, size, at: one.at, by: one.by, hash })
    return { path: one.path, at: one.at, size, stored: 'mime' in one && isPacked(one.mime), open: () => (bytes ? Readable.from([bytes]) : store.read(hash)) }
  }
  for (const [module, part] of exports()) {
    if (actor.modulesOff.includes(module)) continue
    const paths: string[] = []
    for await (const one of part.files(db, actor, space)) {
      if (listed.length >= mostFiles) throw new Error('too many files')
      if ('text' in one && !one.path.endsWith('.json')) paths.push(one.path)
      yield lay(one)
      await tell(listed.length)
    }
    pages.push({ title: part.title[actor.locale], paths })
  }
  const { locale } = actor
  const said = { fr: 'Archive faite le', en: 'Archive made on' }[locale]
  yield lay({ path: 'index.html', at: actor.at, by: '', text: page(locale, space.name, html`<p class="meta">${said} ${moment(actor.at, locale)}</p>${pages.map(({ title, paths }) => html`<h2>${title}</h2><ul>${paths.map((path) => html`<li><a href="${path}">${path}</a></li>`)}</ul>`)}<p><a href="${manifestName}">${manifestName}</a></p>`) })
  yield manifestOf(listed, actor.at, locale)
}
