import type { Actor } from '../access/actor.ts'
import type { Tx } from '../db/database.ts'
import { uuidv7 } from '../db/ids.ts'
import { record } from './facts.ts'
import { hashOf, newSecret } from './secrets.ts'

const hour = 3_600_000
export const enrolledDays = 30

/**
 * Opens a session and answers the secret of its cookie, always a new one (no session is ever taken over at sign-in).
 * Shared or unknown device: 2 h idle, 12 h in all; enrolled by its owner: 30 days, sliding.
 */
export async function openSession(tx: Tx, personId: string, opened: { at: Date, device: string, enrolled: boolean, authorityId: string }): Promise<string> {
  const secret = newSecret()
  const id = uuidv7()
  const after = (ms: number) => new Date(opened.at.getTime() + ms)
  await tx.insertInto('session').values({
    id, secret_hash: hashOf(secret), person_id: personId, device: opened.device.slice(0, 100), enrolled: opened.enrolled, created_at: opened.at, seen_at: opened.at,
    idle_until: after(opened.enrolled ? enrolledDays * 24 * hour : 2 * hour), until: after(opened.enrolled ? enrolledDays * 24 * hour : 12 * hour),
  }).execute()
  const actor = { personId, at: opened.at, via: `session:${id}` }
  record(tx, actor, 'session.opened', { id, authorityId: opened.authorityId, data: { enrolled: opened.enrolled } })
  return secret
}

/** Ends the session of a cookie, if there is one: at sign-out, and before somebody signs in over it. */
export async function endSessionOf(tx: Tx, secret: string, at: Date): Promise<void> {
  const ended = await tx.deleteFrom('session').using('person').whereRef('person.id', '=', 'session.person_id').where('session.secret_hash', '=', hashOf(secret)).returning(['session.id', 'person.id as person_id', 'person.main_authority_id']).executeTakeFirst()
  if (ended) record(tx, { personId: ended.person_id, at, via: `session:${ended.id}` }, 'session.ended', { id: ended.id, authorityId: ended.main_authority_id })
}

/** Ends sessions of the actor: one, or all but one. Answers how many. */
export async function endSessions(tx: Tx, actor: Actor, which: { id: string } | { allBut: string | null }): Promise<number> {
  const ended = await tx.deleteFrom('session').where('person_id', '=', actor.personId)
    .$if('id' in which, (q) => q.where('id', '=', (which as { id: string }).id))
    .$if('allBut' in which, (q) => q.where('id', 'is distinct from', (which as { allBut: string | null }).allBut))
    .returning('id').execute()
  for (const { id } of ended) record(tx, actor, 'session.ended', { id, authorityId: actor.mainAuthorityId })
  return ended.length
}
