// The worker's part of ZIPs: what is in one, by its list alone; then all of it, laid as the command line lays it.
import { cleanLine } from '#lib/clean.ts'
import { cleanFilename, filenameKey } from '#lib/filename.ts'
import { storedZip, Unreadable, type Source } from '#platform/archive/source.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Database } from '#platform/db/database.ts'
import { work } from '#platform/db/work.ts'
import { freeFiles } from '#platform/files/files.ts'
import type { Store } from '#platform/files/store.ts'
import { actorFor } from '#platform/identity/actors.ts'
import type { Bringing } from '#platform/module.ts'
import { Problem } from '#platform/problem.ts'
import { record } from './facts.ts'
import { importTree, scrap } from './importing.ts'
import { keptDays } from './zips.ts'

type Amiss = { path: string, why: string }
type Zip = { id: string, authority_id: string, space_id: string, parent_id: string | null, person_id: string, file_id: string, list_id: string | null, hash: string, size: string }

/** One that ended the worker so often without getting on is left alone. */
const mostTries = 3
/** Entries that are named with what is amiss. */
const named = 50
/** Between two words on how far it is. */
const step = 25
/** Where nobody says what is taken in, nothing is. */
const unheard: Bringing = { uploadLimit: 0, antivirus: null }
const locks = { looking: 7_265_044, waiting: 7_265_045 }

export const someLook = ({ pool }: Pick<Database, 'pool'>): Promise<boolean> => pool.query(`select from document_zip where state = 'looking' limit 1`).then(({ rowCount }) => rowCount !== 0)
export const someWait = ({ pool }: Pick<Database, 'pool'>): Promise<boolean> => pool.query(`select from document_zip where state in ('waiting', 'running') limit 1`).then(({ rowCount }) => rowCount !== 0)

/** Looks at all that wait for it; none while another worker does. */
export const lookAtZips = (database: Database, at: Date, store: Store): Promise<void> => oneByOne(database, 'looking', `state = 'looking'`, (zip) => look(database, zip, at, store), at)
/** Lays those that were begun, one after the other; one that a worker left is gone on with. */
export const layZips = (database: Database, at: Date, store: Store, bringing: Bringing = unheard): Promise<void> => oneByOne(database, 'waiting', `state in ('waiting', 'running')`, (zip) => lay(database, zip, at, store, bringing), at)

async function oneByOne(database: Database, which: keyof typeof locks, where: string, run: (zip: Zip) => Promise<void>, at: Date): Promise<void> {
  const client = await database.pool.connect()
  try {
    const { rows: [held] } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [locks[which]])
    if (!held?.held) return
    try {
      for (;;) {
        // Counted before it is begun: one that ends the worker is known by it.
        const { rows: [zip] } = await client.query<Zip & { tries: number }>(`update document_zip z set tries = z.tries + 1${which === 'waiting' ? `, state = 'running'` : ''} from file f join blob b on b.hash = f.blob_hash where f.id = z.file_id and z.id = (select id from document_zip where ${where} order by asked_at limit 1)
          returning z.id, z.authority_id, z.space_id, z.parent_id, z.person_id, z.file_id, z.tries, f.blob_hash as hash, b.size, (select d.list_id from document d where d.id = z.parent_id) as list_id`)
        if (!zip) return
        await (zip.tries > mostTries ? Promise.reject(new Error('it ended the worker')) : run(zip)).catch((error: unknown) => fail(database, zip, error, at))
      }
    } finally {
      await client.query('select pg_advisory_unlock($1)', [locks[which]])
    }
  } finally {
    client.release()
  }
}

/** Nobody waits for it any more. */
class Stopped extends Error {}

async function fail(database: Database, zip: Zip, error: unknown, at: Date): Promise<void> {
  if (error instanceof Stopped) return
  const problem = error instanceof Problem ? error.code : error instanceof Unreadable ? (error.message === 'too many entries' ? 'document.zip_too_long' : 'document.zip_unreadable') : 'server.failed'
  await end(database, zip, 'failed', problem, at)
}

async function end({ db, pool }: Database, zip: Zip, state: 'done' | 'failed', problem: string | null, at: Date): Promise<void> {
  await work(db, async (tx) => {
    const row = await tx.updateTable('document_zip').set({ state, problem, ended_at: at }).where('id', '=', zip.id).returning(['laid', 'there']).executeTakeFirst()
    if (row) record(tx, { personId: zip.person_id, at, via: 'worker:zip' }, 'document.zip_ended', { id: zip.parent_id, scopeId: zip.space_id, authorityId: zip.authority_id, listId: zip.list_id, data: { zipId: zip.id, laid: row.laid, there: row.there, problem } })
  })
  await pool.query('notify journal_written')
}

async function asPerson({ db }: Database, zip: Zip, at: Date): Promise<Actor> {
  const actor = await actorFor(db, zip.person_id, at, 'worker:zip')
  if (!actor) throw new Problem(403, 'document.not_allowed')
  return actor
}

async function look(database: Database, zip: Zip, at: Date, store: Store): Promise<void> {
  const source = await storedZip({ hash: zip.hash, size: Number(zip.size) }, store)
  try {
    const seen = await planOf(source)
    // Those that were stopped meanwhile are not there.
    await database.pool.query(`update document_zip set state = 'looked', tries = 0, folders = $2, files = $3, bytes = $4, renamed = $5, refused = $6, amiss = $7 where id = $1 and state = 'looking'`, [zip.id, seen.folders, seen.files, seen.bytes, seen.renamed, seen.refused, JSON.stringify(seen.amiss)])
  } finally {
    source.close()
  }
}

/** A path as it may be kept and shown: whoever made it may have put anything in it. */
const shown = (path: string): string => cleanLine(path).slice(0, 300).toWellFormed()

/** What its list says, without unfolding anything. */
export async function planOf(source: Source): Promise<{ folders: number, files: number, bytes: number, renamed: number, refused: number, amiss: Amiss[] }> {
  const plan = { folders: 0, files: 0, bytes: 0, renamed: 0, refused: 0, amiss: [] as Amiss[] }
  const [folders, files] = [new Set<string>(), new Set<string>()]
  const tell = (path: string, why: string): void => { if (plan.amiss.length < named) plan.amiss.push({ path: shown(path), why }) }
  for await (const one of source.entries()) {
    const path = one.path.join('/')
    const names = one.path.map(cleanFilename)
    if (one.path.some((name) => scrap.test(name))) continue
    if (one.kind === 'refused' || names.includes('')) {
      plan.refused++
      tell(path, one.kind === 'refused' ? one.why : 'name')
      continue
    }
    // Folders that no entry of their own names are made on the way.
    for (let depth = one.kind === 'folder' ? names.length : names.length - 1; depth > 0; depth--) folders.add(names.slice(0, depth).map(filenameKey).join('/'))
    if (one.kind === 'folder') continue
    const key = names.map(filenameKey).join('/')
    if (names.at(-1) !== one.path.at(-1) || files.has(key)) {
      plan.renamed++
      tell(path, 'renamed')
    }
    files.add(key)
    plan.files++
    plan.bytes += one.size
  }
  plan.folders = folders.size
  return plan
}

async function lay(database: Database, zip: Zip, at: Date, store: Store, bringing: Bringing): Promise<void> {
  const source = await storedZip({ hash: zip.hash, size: Number(zip.size) }, store)
  let [laid, there, refused, since] = [0, 0, 0, 0]
  const amiss: Amiss[] = []
  const say = async (): Promise<void> => {
    since = 0
    const { rowCount } = await database.pool.query(`update document_zip set tries = 0, laid = $2, there = $3 where id = $1 and state = 'running'`, [zip.id, laid, there])
    if (rowCount === 0) throw new Stopped()
  }
  try {
    // Who brought it is asked each time: a right that ends meanwhile ends this too.
    await importTree({ database, store, ...bringing, actor: () => asPerson(database, zip, at) }, zip.space_id, source, false, async (line) => {
      if (line.became === 'laid' && line.hash !== '') laid++
      else if (line.became === 'there' && line.hash !== '') there++
      else if (!['laid', 'there', 'scrap'].includes(line.became)) {
        refused++
        if (amiss.length < named) amiss.push({ path: shown(line.path), why: line.problem?.code ?? line.became })
      }
      if (++since >= step) await say()
    }, zip.parent_id)
    await say()
    await database.pool.query('update document_zip set refused = $2, amiss = $3 where id = $1', [zip.id, refused, JSON.stringify(amiss)])
  } finally {
    source.close()
  }
  await end(database, zip, 'done', null, at)
}

/** What nobody began, and what nobody looked at again. */
export async function tidyZips({ db }: Pick<Database, 'db'>, at: Date): Promise<void> {
  await work(db, async (tx) => {
    const gone = await tx.deleteFrom('document_zip').where('asked_at', '<', new Date(at.getTime() - keptDays * 86_400_000)).where('state', 'not in', ['waiting', 'running']).returning('file_id').execute()
    await freeFiles(tx, gone.map((row) => row.file_id), at)
  })
}
