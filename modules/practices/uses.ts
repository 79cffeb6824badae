import type { Tx } from '#platform/db/database.ts'
import { record } from './facts.ts'
import { readPractice, type Room } from './present.ts'
import { found } from './reach.ts'

/** « Je l’ai utilisée », or takes it back. The same twice changes nothing. */
export async function setUse(tx: Tx, room: Room, id: string, used: boolean) {
  const { actor } = room
  const card = await found(tx, actor, id, 'practice.use')
  const done = used
    ? await tx.insertInto('practice_use').values({ practice_id: id, person_id: actor.personId, at: actor.at }).onConflict((c) => c.doNothing()).returning('practice_id').executeTakeFirst()
    : await tx.deleteFrom('practice_use').where('practice_id', '=', id).where('person_id', '=', actor.personId).returning('practice_id').executeTakeFirst()
  if (done) {
    await tx.updateTable('practice').set((eb) => ({ use_count: eb('use_count', used ? '+' : '-', 1) })).where('id', '=', id).execute()
    record(tx, actor, used ? 'practice.used' : 'practice.unused', { id, scopeId: card.scope_id, authorityId: card.authority_id })
  }
  return readPractice(tx, room, id)
}

/** Whoever is erased used nothing. */
export async function forgetUses(tx: Tx, personId: string): Promise<void> {
  const gone = await tx.deleteFrom('practice_use').where('person_id', '=', personId).returning('practice_id').execute()
  if (gone.length > 0) await tx.updateTable('practice').set((eb) => ({ use_count: eb('use_count', '-', 1) })).where('id', 'in', gone.map((use) => use.practice_id)).execute()
}
