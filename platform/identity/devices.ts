import type pg from 'pg'
import type { Tx } from '../db/database.ts'
import { hashOf, newSecret } from './secrets.ts'

/** As long as browsers keep a cookie; each enrolled sign-in begins it anew. */
export const knownDays = 400

/** Does this secret show a device that the owner of this login enrolled? It opens nothing: its tries are counted apart. */
export async function isKnown(pool: pg.Pool, secret: string, login: string, at: Date): Promise<boolean> {
  const { rowCount } = await pool.query('select from known_device d join account a on a.person_id = d.person_id where d.secret_hash = $1 and a.login = $2 and d.until > $3', [hashOf(secret), login.trim().toLowerCase(), at])
  return rowCount === 1
}

/** Notes a device as the person's own, in place of what it was known by before; answers the secret of its cookie. */
export async function knowDevice(tx: Tx, personId: string, former: string | undefined, at: Date): Promise<string> {
  if (former !== undefined) await tx.deleteFrom('known_device').where('secret_hash', '=', hashOf(former)).where('person_id', '=', personId).execute()
  const secret = newSecret()
  await tx.insertInto('known_device').values({ secret_hash: hashOf(secret), person_id: personId, until: new Date(at.getTime() + knownDays * 86_400_000) }).execute()
  return secret
}
