import { sql } from 'kysely'
import type { Actor, Who } from '#platform/access/actor.ts'
import { holds, scopesOf, type Role } from '#platform/access/access.ts'
import { shown } from '#platform/access/hidden.ts'
import { listed, listedFor } from '#platform/access/listed.ts'
import type { Db } from '#platform/db/database.ts'

export const permissions = { 'document.read': 'onlooker', 'document.write': 'contributor', 'document.manage': 'host' } as const satisfies Record<string, Role>

/** Does the list that a row is under, if any, let the actor read it? Hosts read all of it. */
export const onList = (actor: Who, row: string) => listed(actor, row, 'document.read', 'document.manage')
/** The same of the person of a column, at a moment, as SQL over expressions. */
export const onListFor = (person: string, row: string, at: string): string => listedFor(person, row, 'document.read', 'document.manage', at)
/** Whether the actor reads the document of the row: what hosts hid is read by whoever laid it and by them, what is under a list by those on it and by them. */
export const readable = (actor: Who) => sql<boolean>`(document.scope_id in ${scopesOf(actor, 'document.read')} and ${shown(actor, 'document', 'document.manage', 'created_by')} and ${onList(actor, 'document')})`
/** Every query on documents starts here. */
export const visible = (db: Db, actor: Who) => db.selectFrom('document').where('document.scope_id', 'in', sql<string>`${scopesOf(actor, 'document.read')}`).where(shown(actor, 'document', 'document.manage', 'created_by')).where(onList(actor, 'document'))

export type Lock = { locked_by: string | null, locked_until: Date | null }
/** Who holds a document at a moment: a lock ends by itself. */
export const heldBy = ({ locked_by, locked_until }: Lock, at: Date): string | null => (locked_until !== null && locked_until > at ? locked_by : null)
/** The same as a condition on the row: nobody else holds it at this moment. */
export const freeFor = (actor: Who) => sql<boolean>`(document.locked_until is null or document.locked_until <= ${actor.at} or document.locked_by = ${actor.personId})`

type Standing = Lock & { kind: 'folder' | 'file', role: Role | null, trashed_at: Date | null, trashed_by: string | null, hidden_at: Date | null, created_by: string }
/**
 * What the actor may do with a document, given their role in its scope. It is a cupboard: whoever writes in it puts in order what others laid there,
 * and what was taken away is taken back. What somebody holds, the others only read.
 */
export function actions(actor: Actor, row: Standing): string[] {
  const [write, manage] = [holds(row.role, 'document.write'), holds(row.role, 'document.manage')]
  // What a host took away comes back by a host's hand alone.
  if (row.trashed_at !== null) return write && (manage || row.trashed_by === actor.personId) ? ['document.restore'] : []
  // Nobody goes on with what is hidden: it is taken away, or shown again.
  if (row.hidden_at !== null) return [...(manage || (write && row.created_by === actor.personId) ? ['document.trash'] : []), ...(manage ? ['document.hide'] : [])]
  const holder = heldBy(row, actor.at)
  const [mine, free] = [holder === actor.personId, holder === null || holder === actor.personId]
  const file = row.kind === 'file'
  return [
    'document.copy', 'document.mark', ...(write && free ? ['document.edit', 'document.trash'] : []), ...(write && !file ? ['document.add'] : []),
    ...(file && write && free ? ['document.version', 'document.lock'] : []), ...(mine ? ['document.unlock'] : []), ...(!free && manage ? ['document.break_lock'] : []), ...(file && manage ? ['document.hide'] : []), ...(!file && manage ? ['document.reserve'] : []),
  ]
}
