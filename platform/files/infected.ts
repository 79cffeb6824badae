// What people bring is looked at before anything holds it; what came in unseen, as soon as it can be (decision 35).
import { sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import { cursorOf, pageOf, readCursor } from '../db/cursor.ts'
import type { Database, Db, Tx } from '../db/database.ts'
import { uuidv7 } from '../db/ids.ts'
import { work } from '../db/work.ts'
import { recorder, type Recorded } from '../journal/record.ts'
import type { Context } from '../module.ts'
import { Problem } from '../problem.ts'
import type { Antivirus } from './clamd.ts'
import { cleanName } from './files.ts'
import type { Store } from './store.ts'
import { dropStray } from './stray.ts'

/** Read by administrators: their module says it in the journal. */
export const infectedFacts = { 'file.infected': 'security' } as const
const record = recorder(infectedFacts)

type Room = Pick<Context, 'actor' | 'store' | 'database' | 'antivirus'>
type Stored = { hash: string, size: number }

/** Throws when bytes that were just stored carry something: noted for administrators, and not kept. `unseen` when they were taken without having been looked at. */
export async function lookAt(stored: Stored, name: string, { actor, store, database, antivirus }: Room): Promise<{ unseen?: true }> {
  // Beyond its own bound the daemon hangs up without an answer that could be told from its absence: it is not shown such a file.
  if (antivirus === null || stored.size === 0 || stored.size > antivirus.most) return {}
  const verdict = await antivirus.look(store.read(stored.hash))
  if (verdict.is === 'clean') return {}
  if (verdict.is === 'away' && antivirus.away === 'accept') return { unseen: true }
  await dropStray(database.pool, store, stored.hash, actor.at)
  if (verdict.is !== 'infected') throw new Problem(503, 'file.antivirus_away', { retryAfter: 60 })
  await work(database.db, async (tx) => {
    await note(tx, actor, { ...stored, name: cleanName(name), what: verdict.what, authorityId: actor.mainAuthorityId, personId: actor.personId, fileId: null })
    // Its signatures may be younger than what lies here.
    await setApart(tx, stored, verdict.what, actor.at)
  })
  throw new Problem(422, 'file.infected', { field: 'file', what: verdict.what })
}

/** Nobody reads these bytes any more, in whichever file they are. */
async function setApart(tx: Tx, { hash, size }: Stored, what: string, at: Date): Promise<void> {
  if (!(await tx.updateTable('blob').set({ unseen_at: null, infected: what }).where('hash', '=', hash).where('infected', 'is', null).returning('hash').executeTakeFirst())) return
  const files = await tx.selectFrom('file').select(['id', 'name', 'authority_id', 'uploaded_by']).where('blob_hash', '=', hash).limit(1_000).execute()
  for (const file of files) await note(tx, { personId: file.uploaded_by, at, via: 'system' }, { hash, size, name: file.name, what, authorityId: file.authority_id, personId: file.uploaded_by, fileId: file.id })
}

type Found = Stored & { name: string, what: string, authorityId: string, personId: string, fileId: string | null }
async function note(tx: Tx, actor: Recorded, { hash, size, name, what, authorityId, personId, fileId }: Found): Promise<void> {
  const id = uuidv7()
  await tx.insertInto('infected').values({ id, at: actor.at, authority_id: authorityId, person_id: personId, name, hash, size: String(size), what, file_id: fileId }).execute()
  // Its name is somebody's writing: the journal has none.
  record(tx, actor, 'file.infected', { id: fileId ?? id, authorityId, data: { what, hash, personId } })
}

/** Looks at what came in unseen, the oldest first, for as long as the antivirus answers; what carries something is set apart with every file of the same bytes. */
export async function lookAgain({ db }: Pick<Database, 'db'>, store: Store, antivirus: Antivirus, at: Date): Promise<void> {
  for (;;) {
    const blob = await db.selectFrom('blob').select(['hash', 'size']).where('unseen_at', 'is not', null).orderBy('unseen_at').limit(1).executeTakeFirst()
    if (!blob) return
    // Its bytes may have been cut short of by a sweep: then its row goes too, with the next one.
    const verdict = (await store.has(blob.hash)) ? await antivirus.look(store.read(blob.hash)) : { is: 'clean' as const }
    if (verdict.is === 'away') return
    await work(db, async (tx) => {
      if (verdict.is === 'infected') await setApart(tx, { hash: blob.hash, size: Number(blob.size) }, verdict.what, at)
      await tx.updateTable('blob').set({ unseen_at: null }).where('hash', '=', blob.hash).execute()
    })
  }
}

/** What was found among what the people of an authority brought, the newest first. */
export async function listInfected(db: Db, authorityId: string, asked: { cursor?: string, limit?: number }) {
  const limit = asked.limit ?? 20
  const before = readCursor(asked.cursor, 1)
  let rows = db.selectFrom('infected as i').innerJoin('person as p', 'p.id', 'i.person_id').where('i.authority_id', '=', authorityId).orderBy('i.id', 'desc')
    .select(['i.id', 'i.at', 'i.name', 'i.hash', 'i.size', 'i.what', 'i.file_id', 'i.person_id', sql<string>`p.given_name || ' ' || p.family_name`.as('person_name')])
  if (before) rows = rows.where('i.id', '<', before[0]!)
  return pageOf(await rows.limit(limit + 1).execute(), limit, (i) => ({
    id: i.id, at: i.at.toISOString(), name: i.name, hash: i.hash, size: Number(i.size), what: i.what, apart: i.file_id !== null, person: { id: i.person_id, name: i.person_name },
  }), (i) => cursorOf(i.id))
}

export const forgetInfected = (pool: Database['pool'], at: Date, months: number): Promise<unknown> => pool.query('delete from infected where at < $1::timestamptz - make_interval(months => $2)', [at, months])
export const personalInfected = (db: Db, { personId }: Pick<Actor, 'personId'>) => db.selectFrom('infected').select(['at', 'name', 'hash', 'what']).where('person_id', '=', personId).orderBy('id').limit(10_000).execute()
