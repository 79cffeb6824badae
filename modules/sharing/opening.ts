// Coming by a link: which one it is, whose right it lends, and that one is let in. Whatever does not open is one and the same: not there.
import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import type { Database, Db, Tx } from '#platform/db/database.ts'
import { work } from '#platform/db/work.ts'
import { actorFor } from '#platform/identity/actors.ts'
import { verifyPassword } from '#platform/identity/passwords.ts'
import { hashOf, newSecret } from '#platform/identity/secrets.ts'
import { Problem } from '#platform/problem.ts'
import { open } from './access.ts'
import { record } from './facts.ts'

const visitHours = 12
const freeTries = 5
// A secret of ours is far shorter; what is longer is nobody's.
const longest = 100

const chosen = (db: Db, at: Date) => open(db, at).innerJoin('person as sharer', 'sharer.id', 'l.by_id').select(['l.id', 'l.by_id', 'l.reach', 'l.role', 'l.password_hash', 'l.most_uses', 'l.uses', 'l.until', 'document.authority_id', 'document.id as document_id', 'document.name', 'document.kind', 'document.scope_id', 'document.root_id',
  sql<string>`sharer.given_name || ' ' || sharer.family_name`.as('by'), sql<boolean>`exists (select from space s where s.id = document.root_id)`.as('in_space')])
type Found = Awaited<ReturnType<ReturnType<typeof chosen>['execute']>>[number]
/** An open link, and its sharer as they count now: what they may read is all that it shows. */
export type Link = Found & { sharer: Actor }

export async function linkBy(db: Db, secret: string, at: Date): Promise<Link | null> {
  if (secret.length > longest) return null
  const row = await chosen(db, at).where('l.secret_hash', '=', hashOf(secret)).executeTakeFirst()
  const sharer = row && await actorFor(db, row.by_id, at, `link:${row.id}`)
  // Switched off for its sharer is not there, for nobody.
  return row && sharer && !['sharing', 'documents'].some((module) => sharer.modulesOff.includes(module)) ? { ...row, sharer } : null
}

/** Did whoever holds this come in by the link already? */
export const isVisit = async (db: Db, link: Link, secret: string | undefined, at: Date): Promise<boolean> => secret !== undefined && secret.length <= longest
  && await db.selectFrom('share_visit').select('link_id').where('secret_hash', '=', hashOf(secret)).where('link_id', '=', link.id).where('until', '>', at).executeTakeFirst() !== undefined

/** Visits of one link that are noted and told in a minute, by one process. */
const mostNoted = 100
let [minute, noted] = [0, new Map<string, number>()]
/** A brake: a program that keeps no cookie comes anew each time, and whoever has a link must not fill the journal with it. What is asked for or counted has a brake of its own. */
function isCrowd(link: Link, at: Date): boolean {
  const now = Math.floor(at.getTime() / 60_000)
  if (now !== minute) [minute, noted] = [now, new Map()]
  noted.set(link.id, (noted.get(link.id) ?? 0) + 1)
  return link.password_hash === null && link.most_uses === null && noted.get(link.id)! > mostNoted
}

/** One more use, told to its sharer when it is somebody from outside; answers the secret of the visit, which is empty where so many come that they are only counted, or null when all uses are taken. */
export function enter(database: Pick<Database, 'db'>, link: Link, at: Date, insider: Actor | null): Promise<string | null> {
  return work(database.db, async (tx) => {
    const used = await tx.updateTable('share_link').set((eb) => ({ uses: eb('uses', '+', 1), opened_at: at })).where('id', '=', link.id).where('ended_at', 'is', null)
      .where((eb) => eb.or([eb('most_uses', 'is', null), eb('uses', '<', eb.ref('most_uses'))])).returning('id').executeTakeFirst()
    if (!used) return null
    if (isCrowd(link, at)) return ''
    const secret = newSecret()
    await tx.insertInto('share_visit').values({ secret_hash: hashOf(secret), link_id: link.id, until: new Date(at.getTime() + visitHours * 3_600_000) }).execute()
    if (!insider) told(tx, link, 'share_link.opened', at)
    return secret
  })
}

/** Nobody of the house did it: the link did. */
export const told = (tx: Tx, link: Link, fact: 'share_link.opened' | 'share_link.received' | 'share_link.commented', at: Date, data: object = {}): void =>
  record(tx, { personId: null, at, via: `link:${link.id}` }, fact, { id: link.id, scopeId: link.scope_id, authorityId: link.authority_id, data: { sharerId: link.by_id, documentId: link.document_id, ...data } })

/** Tries are counted before the check: after five, each further one closes the link to passwords for twice as long, a quarter of an hour at most. */
export async function checkLinkPassword({ pool }: Pick<Database, 'pool'>, link: Link, password: string, at: Date): Promise<void> {
  const { rowCount } = await pool.query(`update share_link set failures = least(failures + 1, 1000), locked_until = case when failures + 1 >= ${freeTries} then $2::timestamptz + least(interval '1 minute' * power(2, least(failures + 1 - ${freeTries}, 10)), interval '15 minutes') else locked_until end
    where id = $1 and locked_until <= $2`, [link.id, at])
  if (rowCount === 0) throw new Problem(429, 'share_link.throttled')
  if (!(await verifyPassword(password, link.password_hash))) throw new Problem(401, 'share_link.password_wrong')
  // Several who come in at once have tried, not guessed: the one who has it opens to the others.
  await pool.query(`update share_link set failures = 0, locked_until = '-infinity' where id = $1`, [link.id])
}

/** Visits that are over, and links whose time was over a year ago; in the journal they stay. */
export async function tidy({ pool }: Pick<Database, 'pool'>, at: Date): Promise<void> {
  await pool.query('delete from share_visit where until <= $1', [at])
  await pool.query(`delete from share_link where until <= $1::timestamptz - interval '1 year'`, [at])
}
