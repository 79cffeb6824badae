// Who would be in a space before it is opened: by the very verb that opens it, in a transaction that is undone (decision 25).
import type { Actor } from '#platform/access/actor.ts'
import type { Database } from '#platform/db/database.ts'
import { rehearse } from '#platform/db/work.ts'
import type { Module } from '#platform/module.ts'
import { checkEntering } from './entering.ts'
import { authorityFor, entering, openSpace, type Opened } from './open.ts'
import { visibilityOf } from './visibility.ts'

/** Asked as well by whoever may only propose it. What it would contain is nothing to who comes in, and is not laid. */
export async function previewOpening({ db }: Pick<Database, 'db'>, actor: Actor, given: Opened, modules: readonly Module[]) {
  const authorityId = authorityFor(actor, given.authorityId)
  return rehearse(db, async (tx) => {
    await checkEntering(tx, actor, await entering(tx, given, authorityId))
    const id = await openSpace(tx, actor, { ...given, authorityId, welcome: false, ...(given.copyOf ? { copyOf: { ...given.copyOf, pieces: [] } } : {}) }, modules)
    const invited = await tx.selectFrom('scope_grant').select((eb) => eb.fn.countAll<number>().as('n')).where('scope_id', '=', id).where('principal_kind', '=', 'invited').executeTakeFirstOrThrow()
    return { ...await visibilityOf(tx, actor, id), invitedCount: Number(invited.n) }
  })
}
