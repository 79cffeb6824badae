// What opens one's network drive and nothing else: a token for each device, which an office program may keep where no password should be.
import { sql } from 'kysely'
import { cleanLine } from '#lib/clean.ts'
import type { Actor } from '../access/actor.ts'
import type { Db, Tx } from '../db/database.ts'
import { uuidv7 } from '../db/ids.ts'
import { Problem } from '../problem.ts'
import { record } from './facts.ts'
import { hashOf, newSecret } from './secrets.ts'

/** In its scopes instead of `read` and `write`, so that no address of the API opens to it (`tokenMay`). */
export const driveScope = 'drive'
export const driveDays = 365
export const mostDrives = 20
export const isDrive = sql<boolean>`${driveScope} = any(token.scopes)`

type Row = { id: string, name: string, created_at: Date, seen_at: Date | null, until: Date }
const present = (t: Row) => ({ id: t.id, name: t.name, createdAt: t.created_at.toISOString(), seenAt: t.seen_at?.toISOString() ?? null, until: t.until.toISOString() })
const mine = (db: Db, actor: Actor) => db.selectFrom('token').where('person_id', '=', actor.personId).where('until', '>', actor.at).where(isDrive)

export async function listDrives(db: Db, actor: Actor) {
  return { items: (await mine(db, actor).select(['id', 'name', 'created_at', 'seen_at', 'until']).orderBy('id', 'desc').limit(mostDrives).execute()).map(present), next: null }
}

export async function createDrive(tx: Tx, actor: Actor, given: { name: string }) {
  const name = cleanLine(given.name)
  if (name === '') throw new Problem(422, 'drive.name_empty', { field: 'name' })
  const { count } = await mine(tx, actor).select((eb) => eb.fn.countAll<string>().as('count')).executeTakeFirstOrThrow()
  if (Number(count) >= mostDrives) throw new Problem(409, 'drive.too_many', { most: mostDrives })
  const secret = newSecret()
  const token = { id: uuidv7(), secret_hash: hashOf(secret), person_id: actor.personId, name, scopes: [driveScope], created_at: actor.at, seen_at: null, until: new Date(actor.at.getTime() + driveDays * 86_400_000) }
  await tx.insertInto('token').values(token).execute()
  record(tx, actor, 'token.created', { id: token.id, authorityId: actor.mainAuthorityId, data: { scopes: token.scopes } })
  return { ...present(token), secret }
}

export async function revokeDrive(tx: Tx, actor: Actor, id: string): Promise<void> {
  const gone = await tx.deleteFrom('token').where('id', '=', id).where('person_id', '=', actor.personId).where(isDrive).returning('id').executeTakeFirst()
  if (!gone) throw new Problem(404, 'drive.not_found')
  record(tx, actor, 'token.revoked', { id, authorityId: actor.mainAuthorityId })
}
